package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Message;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.text.Language;
import org.fabrique.solutions.StarterCatalogue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ThemeTaggerTest {

    private static final ThemeTagger TAGGER = ThemeTagger.carrefour();
    private static final ThemeTagger LEARNT = TAGGER.learning(Catalogue.of(StarterCatalogue.load()));

    @Test
    void proposesTheThemeWhoseWordsStandInTheTextAndNamesThem() {
        ThemeProposal first =
                TAGGER.propose("Plus de médecin", "Les soins sont loin.").get(0);
        assertThat(first.theme()).isEqualTo(new ThemeCode("SAN"));
        assertThat(first.words()).contains("médecin", "soins");
        assertThat(first.alike()).isEmpty();
    }

    @Test
    void proposesNothingForWordsOfNoTheme() {
        assertThat(TAGGER.propose("Xylophone", "")).isEmpty();
        assertThat(LEARNT.propose("Xylophone", "")).isEmpty();
    }

    @Test
    void learnsTheThemesOfTheSolutionsTheTextResembles() {
        String title = "Objets jetés à la benne qui pourraient servir";
        ThemeProposal waste = LEARNT.propose(title, "").get(0);
        assertThat(waste.theme()).isEqualTo(new ThemeCode("DEC"));
        assertThat(waste.alike()).contains(new SolutionId("recyclerie-ressourcerie"));
    }

    @Test
    void namesTheTextThatIsMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> TAGGER.propose("Vélo", null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> TAGGER.propose(null, ""))
                .withMessage("title");
    }

    @Test
    void aThemeThatNoKnownSolutionBearsKeepsTheConfidenceOfItsWords() {
        ThemeTagger untaught = TAGGER.learning(Catalogue.of(List.of()));
        String title = "L'eau potable manque";
        String text = "Fontaines, robinet, assainissement.";
        assertThat(untaught.propose(title, text)).isNotEmpty().isEqualTo(TAGGER.propose(title, text));
        ThemeCode water = new ThemeCode("EAU");
        assertThat(StarterCatalogue.load())
                .noneMatch(solution -> solution.themes().contains(water));
        assertThat(proposed(LEARNT.propose(title, text), water))
                .isEqualTo(proposed(TAGGER.propose(title, text), water))
                .isPresent();
    }

    private static Optional<ThemeProposal> proposed(List<ThemeProposal> proposals, ThemeCode theme) {
        return proposals.stream()
                .filter(proposal -> proposal.theme().equals(theme))
                .findFirst();
    }

    @Test
    void aHostBringsItsOwnSchemeAndWords() {
        Theme sea = new Theme(new ThemeCode("SEA"), Message.of("Mer", "Sea"), "marins, littoral", null);
        Theme sky = new Theme(new ThemeCode("SKY"), Message.of("Ciel", "Sky"), "", null);
        ThemeTagger mine = ThemeTagger.of(
                ThemeScheme.of("mine", List.of(sea, sky)),
                Map.of(sky.code(), List.of("étoiles", "télescope", "astronomie")));
        assertThat(mine.propose("Télescope, étoiles et astronomie pour le ciel", ""))
                .extracting(ThemeProposal::theme)
                .containsExactly(sky.code());
    }

    @Test
    void everyThemeHasWords() {
        assertThat(ThemeScheme.carrefour().themes())
                .allMatch(theme -> Language.french().themeWords().containsKey(theme.code()));
    }

    @Test
    void aConfidenceIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeProposal(new ThemeCode("SAN"), 1.01, List.of(), List.of()))
                .withMessageContaining("1.01");
    }

    @Property
    void proposalsAreInOrderAboveTheFloorAndCausedByWordsOfTheText(@ForAll("texts") String text) {
        for (ThemeTagger each : List.of(TAGGER, LEARNT)) {
            List<ThemeProposal> proposals = each.propose(text, "");
            assertThat(proposals)
                    .isSortedAccordingTo(ThemeProposal.SUREST_FIRST)
                    .allSatisfy(proposal -> {
                        assertThat(proposal.confidence()).isGreaterThanOrEqualTo(ThemeTagger.FLOOR);
                        assertThat(proposal.words()).allMatch(text::contains);
                        assertThat(proposal.words().isEmpty()
                                        && proposal.alike().isEmpty())
                                .isFalse();
                    });
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "mobilité", "voiture", "santé", "école", "village", "emploi", "isolement", "rien", "crèche")
                .list()
                .ofMaxSize(8)
                .map(words -> String.join(" ", words))
                .map(text -> text.isEmpty() ? "rien" : text);
    }

    /** The most frequent themes of the half for choosing are COH, AGR and EMP. */
    @Nested
    class OnTheHalfThatOnlyMeasures {

        private final List<Case> cases;

        OnTheHalfThatOnlyMeasures() throws IOException {
            cases = Case.half(false);
        }

        @Test
        void itsWordsDoBetterThanTheMostFrequentThemes() {
            assertThat(f1("words", TAGGER)).isGreaterThan(frequent() + 0.15);
        }

        @Test
        void learningFromTheStarterCatalogueDoesBetterStill() {
            assertThat(f1("words and starter catalogue", LEARNT)).isGreaterThan(f1("words", TAGGER) + 0.1);
        }

        private double frequent() {
            List<ThemeCode> most =
                    Stream.of("COH", "AGR", "EMP").map(ThemeCode::new).toList();
            return f1("most frequent themes", each -> most);
        }

        private double f1(String name, ThemeTagger tagger) {
            return f1(
                    name,
                    each -> tagger.propose(each.title(), each.text()).stream()
                            .map(ThemeProposal::theme)
                            .limit(3)
                            .toList());
        }

        private double f1(String name, Function<Case, List<ThemeCode>> tagger) {
            int right = 0;
            int proposed = 0;
            int given = 0;
            double recall = 0;
            for (Case each : cases) {
                List<ThemeCode> found = tagger.apply(each);
                int hits = (int) found.stream().filter(each.themes()::contains).count();
                right += hits;
                proposed += found.size();
                given += each.themes().size();
                recall += (double) hits / each.themes().size();
            }
            double f1 = 2.0 * right / (proposed + given);
            System.out.printf(
                    Locale.ROOT,
                    "themes, %d needs, %s: micro-precision %.3f recall@3 %.3f micro-F1 %.3f%n",
                    cases.size(),
                    name,
                    (double) right / proposed,
                    recall / cases.size(),
                    f1);
            return f1;
        }
    }
}
