package org.fabrique.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs tell embedders is what {@code src/it/embed} holds, which the build compiles and runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Path EMBED = Path.of("src/it/embed");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md"})
    void theJavaBlockIsTheProgramThatIsRun(String readme) {
        String program = text(EMBED.resolve("src/main/java/Embed.java"));

        assertThat(block("java", readme)).isEqualTo(between("// README\n", "// README\n", program));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md", "docs/guide.md"})
    void theDependenciesAreThoseOfTheProjectThatIsRun(String readme) {
        String pom = text(EMBED.resolve("pom.xml"));

        assertThat(block("xml", readme))
                .isEqualTo("<dependencyManagement>" + between("<dependencyManagement>", "  <build>", pom));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md"})
    void theCommandsAreThoseOfTheContinuousBuild(String readme) {
        String commands = block("", readme);

        assertThat(commands).contains("./fabrique demo").contains("./mvnw verify");
        assertThat(text(ROOT.resolve(".ci/run"))).contains("./mvnw verify\n").contains("/fabrique\" demo");
    }

    /** The only block of this language, or the first one without a language. */
    private static String block(String language, String readme) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text(ROOT.resolve(readme)))
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError("No block of %s in %s".formatted(language, readme)));
    }

    private static String between(String from, String to, String text) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
