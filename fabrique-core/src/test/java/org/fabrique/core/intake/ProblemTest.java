package org.fabrique.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueException;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem PROBLEM =
            Problem.of("UNKNOWN_CODE", Place.line("besoins.csv", 7, "themes"), "XYZ", "thème inconnu", "unknown theme");

    @Test
    void saysWhereWhatAndWhatWasExpected() {
        assertThat(PROBLEM.in(Locale.FRENCH)).isEqualTo("besoins.csv, ligne 7, themes : « XYZ » ; thème inconnu");
        assertThat(PROBLEM.in(Locale.UK)).isEqualTo("besoins.csv, line 7, themes: \"XYZ\"; unknown theme");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(Problem.of("EMPTY", Place.file("besoins.csv"), null, "fichier vide", "empty file")
                        .in(Locale.ENGLISH))
                .isEqualTo("besoins.csv: empty file");
        assertThat(Problem.of("EMPTY", Place.field(""), "", "rien", "nothing").in(Locale.FRENCH))
                .isEqualTo("rien");
    }

    @Test
    void shortensTheValueWithoutCuttingACharacter() {
        Problem problem = Problem.of("X", Place.field("/a"), "🚲".repeat(100), "fr", "en");

        assertThat(problem.value()).isEqualTo("🚲".repeat(79) + "…");
        assertThat(Problem.of("X", Place.field("/a"), "🚲".repeat(80), "fr", "en")
                        .value())
                .isEqualTo("🚲".repeat(80));
    }

    @Test
    void standsOnOneLineWhateverWasTyped() {
        assertThat(Problem.of("X", Place.field("/a"), "a\r\nb\u202Ec\u2028d\u0085", "fr", "en")
                        .value())
                .isEqualTo("a  b c d ");
    }

    @Test
    void hasAPlaceWhoseLineIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.line("a", -1, "b"));
    }

    @Test
    void isCarriedByInvalidInputInBothLanguages() {
        Problem other = Problem.of("CONSTRAINT", Place.field("/title"), "", "vide", "empty");

        assertThatThrownBy(() -> Loaded.refused(List.of(PROBLEM, other)).orThrow())
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems()).containsExactly(PROBLEM, other);
                    assertThat(refused.in(Locale.FRENCH)).isEqualTo(PROBLEM.in(Locale.FRENCH) + "\n/title : vide");
                    assertThat(refused).hasMessage(PROBLEM.in(Locale.ENGLISH) + "\n/title: empty");
                })
                .extracting(thrown -> ((FabriqueException) thrown).code())
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void standsBesideTheValuesThatCouldBeRead() {
        Loaded<Integer> loaded = new Loaded<>(List.of(1, 2), List.of(PROBLEM));

        assertThat(loaded.isClean()).isFalse();
        assertThat(loaded.map(number -> "n" + number)).isEqualTo(new Loaded<>(List.of("n1", "n2"), List.of(PROBLEM)));
        assertThat(Loaded.of(List.of(3)).orThrow()).containsExactly(3);
    }
}
