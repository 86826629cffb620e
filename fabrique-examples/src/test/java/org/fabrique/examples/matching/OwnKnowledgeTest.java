package org.fabrique.examples.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKnowledgeTest {

    private static final Path PROGRAM = Path.of("src/main/java/org/fabrique/examples/matching/OwnKnowledge.java");

    @Test
    void everythingTheHostKnowsIsAReason() {
        Match first = OwnKnowledge.answer().matches().get(0);
        assertThat(first.solution().name()).isEqualTo("La petite selle");
        assertThat(first.score())
                .isEqualTo(first.contributions().stream()
                        .mapToInt(Contribution::points)
                        .sum());
        assertThat(first.contributions())
                .filteredOn(each -> each.points() > 0)
                .extracting(Contribution::criterion)
                .contains("words", "themes", "pastNeeds", "meaning");
        assertThat(first.contributions())
                .extracting(Contribution::reason)
                .extracting(Message::fr)
                .contains(
                        "Thème plus large : Mobilité (pour Vélo).",
                        "Répond déjà à un besoin semblable : Personne ne prête de vélos aux jeunes du bourg.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md"})
    void theReadmeTellsTheProgramThatIsRun(String readme) throws IOException {
        String told = Files.readString(PROGRAM).split("// README\n")[1];
        String block = Arrays.stream(told.stripTrailing().split("\n"))
                .map(line -> line.substring("        ".length()))
                .collect(Collectors.joining("\n", "```java\n", "\n```\n"));
        assertThat(Files.readString(Path.of("..").resolve(readme))).contains(block);
    }
}
