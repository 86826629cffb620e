package org.fabrique.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeMessagesTest {
    private final Locale machine = Locale.getDefault();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void putBackTheMachine() {
        Locale.setDefault(machine);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Test
    void areToldInFrenchAndEnglishWhateverTheLanguageOfTheMachine() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN)) {
            Locale.setDefault(language);

            assertThat(problems())
                    .extracting(problem -> problem.expected().fr())
                    .containsExactly(
                            "ne doit pas être vide",
                            "doit avoir au plus 200 caractères",
                            "doit être un niveau et un code, comme dep:23 ou com:23096",
                            "doit être le code d'un thème, comme MOB");
            assertThat(problems())
                    .extracting(problem -> problem.expected().en())
                    .containsExactly(
                            "must not be blank",
                            "must have at most 200 characters",
                            "must be a level and a code, such as dep:23 or com:23096",
                            "must be the code of a theme, such as MOB");
        }
    }

    @Test
    void doNotClashWithThoseOfTheHost(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ValidationMessages_fr.properties"),
                "jakarta.validation.constraints.NotBlank.message=il manque quelque chose\nhote.message=bonjour\n");
        try (URLClassLoader host = new URLClassLoader(new URL[] {folder.toUri().toURL()}, loader)) {
            Thread.currentThread().setContextClassLoader(host);

            assertThat(problems())
                    .extracting(problem -> problem.expected().fr())
                    .startsWith("il manque quelque chose", "doit avoir au plus 200 caractères");
        }
    }

    @Test
    void areAllThereInBothLanguages() {
        Loaded<?> organisation;
        try (ValidatorFactory validators = World.validators()) {
            organisation = World.intake(validators)
                    .organisation(
                            new StakeholderId("o"),
                            new OrganisationDraft("a\nb", OrganisationKind.COMPANY, "1", "1", "1", "1"));
        }
        assertThat(Stream.concat(problems().stream(), organisation.problems().stream()))
                .allSatisfy(problem -> assertThat(
                                problem.expected().fr() + problem.expected().en())
                        .doesNotContain("{", "org.fabrique"))
                .allSatisfy(problem -> assertThat(problem.expected().fr())
                        .isNotEqualTo(problem.expected().en()));
    }

    private static List<Problem> problems() {
        try (ValidatorFactory validators = World.validators()) {
            return World.intake(validators)
                    .need(
                            new NeedId("n-1"),
                            NeedDraft.of("", "x".repeat(201))
                                    .withTerritory("23")
                                    .withThemes(List.of("mob")))
                    .problems();
        }
    }
}
