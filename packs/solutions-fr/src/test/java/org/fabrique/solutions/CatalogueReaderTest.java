package org.fabrique.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Threshold;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueReaderTest {

    @Nested
    class Strict {

        @Test
        void keepsAllWhenNothingIsWrong() {
            assertThat(strict(BadLines.GOOD, "", "{'id':'b','name':'B'}").orThrow())
                    .extracting(Solution::name)
                    .containsExactly("A", "B");
        }

        @Test
        void keepsNothingWhenALineIsBad() {
            Loaded<Solution> read = strict(BadLines.GOOD, "{'id':'b'}", "{'id':'c','name':'C'}");

            assertThat(read.values()).isEmpty();
            assertThat(read.problems()).hasSize(1);
        }
    }

    @Nested
    class Lenient {

        @Test
        void keepsTheOtherLines() {
            Loaded<Solution> read = lenient(BadLines.GOOD, "{'id':'b'}", "{'id':'c','name':'C'}");

            assertThat(read.values()).extracting(Solution::name).containsExactly("A", "C");
            assertThat(read.problems()).hasSize(1);
        }
    }

    @Test
    void tellsABrokenLineWithItsPlace() {
        Loaded<Solution> read = strict(BadLines.GOOD, "{'id':'b','name':'B'");

        assertTold(
                read,
                "MALFORMED_INPUT",
                "catalogue.jsonl, ligne 2, /name : colonne 21 : le texte s'arrête trop tôt",
                "catalogue.jsonl, line 2, /name: column 21: the text ends too early");
    }

    @Test
    void tellsAnUnknownThemeWithWhatMayHaveBeenMeant() {
        Loaded<Solution> read = strict("{'id':'a','name':'A','themes':['MOB','SENN']}");

        assertTold(
                read,
                "UNKNOWN_CODE",
                "catalogue.jsonl, ligne 1, /themes/1 : « SENN » ; ce code est inconnu ; vouliez-vous dire « SEN » ?",
                "catalogue.jsonl, line 1, /themes/1: \"SENN\"; this code is unknown; did you mean \"SEN\"?");
    }

    @Test
    void tellsADuplicateIdentityWithBothLines() {
        Loaded<Solution> read = strict(BadLines.GOOD, "{'id':'b','name':'B'}", "{'id':'a','name':'C'}");

        assertTold(
                read,
                "DUPLICATE_ID",
                "catalogue.jsonl, ligne 3, /id : « a » ; cet identifiant est déjà donné à la ligne 1",
                "catalogue.jsonl, line 3, /id: \"a\"; this identity is already given on line 1");
    }

    @Test
    void tellsALatin1FileWithItsByte() {
        Loaded<Solution> read =
                read(CatalogueReader.lenient(), StandardCharsets.ISO_8859_1, BadLines.GOOD, "{'id':'b','name':'Été'}");

        assertThat(read.values()).isEmpty();
        assertTold(
                read,
                "BAD_ENCODING",
                "catalogue.jsonl, ligne 2 : octet 40 : ce n'est pas de l'UTF-8 ; cela ressemble à Windows-1252 :"
                        + " enregistrez-le en UTF-8",
                "catalogue.jsonl, line 2: byte 40: this is not UTF-8; it looks like Windows-1252: save it as UTF-8");
    }

    @Test
    void tellsAWrongTypeWithWhatWasExpected() {
        Loaded<Solution> read = strict("{'id':'a','name':'A','since_year':'2018'}");

        assertTold(
                read,
                "WRONG_TYPE",
                "catalogue.jsonl, ligne 1, /since_year : « 2018 » ; une année comme 2026 est attendue, sans guillemets",
                "catalogue.jsonl, line 1, /since_year: \"2018\"; a year such as 2026 is expected, unquoted");
    }

    @Test
    void tellsAnUnknownFieldWithWhatMayHaveBeenMeant() {
        Loaded<Solution> read = strict("{'id':'a','name':'A','theme':[]}");

        assertTold(
                read,
                "UNKNOWN_FIELD",
                "catalogue.jsonl, ligne 1, /theme : « theme » ; ce champ est inconnu ; vouliez-vous dire « themes » ?",
                "catalogue.jsonl, line 1, /theme: \"theme\"; this field is unknown; did you mean \"themes\"?");
    }

    @Test
    void tellsAFileThatIsNotThere() {
        assertThat(CatalogueReader.strict().read(Path.of("absent.jsonl")).problems())
                .extracting(Problem::code)
                .containsExactly("UNREADABLE_FILE");
    }

    @ParameterizedTest
    @MethodSource("org.fabrique.solutions.BadLines#all")
    void refusesEachBadLineAtItsField(BadLines.BadLine bad) {
        Loaded<Solution> read = strict(bad.json());

        assertThat(read.values()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.code() + " " + problem.place().field())
                .contains(bad.code() + " " + bad.field());
        assertThat(read.problems()).allSatisfy(problem -> {
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.in(Locale.FRENCH)).isNotEqualTo(problem.in(Locale.ENGLISH));
        });
    }

    @Test
    void takesAThresholdThatAHostStates() {
        String text = "{'kind':'premises','text':'a','essential':true,'threshold':"
                + "{'measure':'resource','bound':'at_least','amount':120.50,'unit':'m2'}}";
        String scale = "{'kind':'scale','text':'b','essential':false,'threshold':"
                + "{'measure':'population','bound':'at_most','amount':10000}}";

        Solution read = strict("{'id':'a','name':'A','requirements':[" + text + "," + scale + "]}")
                .orThrow()
                .get(0);

        assertThat(read.requirements())
                .containsExactly(
                        Requirement.essential(RequirementKind.PREMISES, "a")
                                .withThreshold(
                                        Threshold.atLeast(new Quantity(new java.math.BigDecimal("120.5"), "m2"))),
                        Requirement.helpful(RequirementKind.SCALE, "b")
                                .withThreshold(Threshold.population(Threshold.Bound.AT_MOST, 10_000)));
    }

    @Test
    void takesTheLevelOfTheEvidenceWhereAHostHasGradedIt() {
        assertThat(strict("{'id':'a','name':'A','evidence_level':'repeated'}", "{'id':'b','name':'B'}")
                        .orThrow())
                .extracting(solution -> solution.trackRecord().level())
                .containsExactly(EvidenceLevel.REPEATED, EvidenceLevel.UNKNOWN);
    }

    @Test
    void takesNullForAbsent() {
        String line =
                "{'id':'a','name':'A','family':null,'themes':null,'evidence_level':null,'since_year':null,'checked':null,'sources':null,"
                        + "'implementations':[{'place':'Alsace','insee_code':null,'year':null}]}";

        assertThat(strict(line).orThrow()).hasSize(1);
    }

    private static void assertTold(Loaded<Solution> read, String code, String french, String english) {
        assertThat(read.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(read.problems().get(0).in(Locale.FRENCH)).isEqualTo(french);
        assertThat(read.problems().get(0).in(Locale.ENGLISH)).isEqualTo(english);
    }

    private static Loaded<Solution> strict(String... lines) {
        return read(CatalogueReader.strict(), StandardCharsets.UTF_8, lines);
    }

    private static Loaded<Solution> lenient(String... lines) {
        return read(CatalogueReader.lenient(), StandardCharsets.UTF_8, lines);
    }

    private static Loaded<Solution> read(CatalogueReader reader, Charset charset, String... lines) {
        byte[] bytes = String.join("\n", List.of(lines)).replace('\'', '"').getBytes(charset);
        try {
            return reader.read("catalogue.jsonl", new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
