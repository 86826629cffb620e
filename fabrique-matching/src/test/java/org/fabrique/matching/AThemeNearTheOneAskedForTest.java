package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.junit.jupiter.api.Test;

class AThemeNearTheOneAskedForTest {

    private static final ThemeScheme FINER = ThemeScheme.carrefour()
            .with(List.of(
                    theme("BIKE", "Vélo", "Cycling", "MOB"),
                    theme("CARPOOL", "Covoiturage", "Carpooling", "MOB"),
                    theme("CARGO", "Vélo cargo", "Cargo bike", "BIKE")));

    private static final Criterion CRITERION = Criteria.sharedThemes(FINER);

    @Test
    void countsTwoThirdsWhenItIsTheBroaderOne() {
        Assessment found = assess(List.of("BIKE"), "MOB");
        assertThat(found.share()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(found.reason())
                .isEqualTo(Message.of(
                        "Thème plus large : Mobilité (pour Vélo).", "A broader theme: Mobility (for Cycling)."));
        assertThat(found.words()).containsExactly("MOB");
    }

    @Test
    void countsTwoThirdsWhenItIsTheNarrowerOne() {
        Assessment found = assess(List.of("MOB"), "BIKE");
        assertThat(found.share()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(found.reason().fr()).isEqualTo("Thème plus précis : Vélo (pour Mobilité).");
    }

    @Test
    void countsHalfWhenBothArePartsOfOneTheme() {
        Assessment found = assess(List.of("BIKE"), "CARPOOL");
        assertThat(found.share()).isCloseTo(0.5, within(1e-9));
        assertThat(found.reason())
                .isEqualTo(Message.of(
                        "Thème voisin : Covoiturage (pour Vélo).", "A neighbouring theme: Carpooling (for Cycling)."));
    }

    @Test
    void countsNothingWhenBothStandAtTheTop() {
        assertThat(assess(List.of("MOB"), "SEN").share()).isZero();
        assertThat(assess(List.of("MOB"), "SEN").reason().fr()).isEqualTo("Thèmes : aucun en commun.");
    }

    @Test
    void isPassedOverWhenTheVeryThemeIsThere() {
        Assessment found = assess(List.of("BIKE"), "MOB", "CARGO", "BIKE");
        assertThat(found.share()).isEqualTo(1);
        assertThat(found.words()).containsExactly("BIKE");
    }

    @Test
    void isPassedOverWhenANearerOneIsThere() {
        assertThat(assess(List.of("BIKE"), "CARPOOL", "MOB").words()).containsExactly("MOB");
        assertThat(assess(List.of("BIKE"), "MOB", "CARPOOL").words()).containsExactly("MOB");
    }

    @Test
    void isTheFirstByItsCodeOfThoseThatAreEquallyNear() {
        assertThat(assess(List.of("MOB"), "CARPOOL", "BIKE").words()).containsExactly("BIKE");
        assertThat(assess(List.of("MOB"), "BIKE", "CARPOOL").words()).containsExactly("BIKE");
    }

    @Test
    void isToldAfterTheThemesInCommon() {
        Assessment found = assess(List.of("CARPOOL", "SEN"), "SEN", "MOB");
        assertThat(found.share()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-9));
        assertThat(found.reason().fr())
                .isEqualTo("Thèmes en commun : Seniors. Thème plus large : Mobilité (pour Covoiturage).");
        assertThat(found.words()).containsExactly("SEN", "MOB");
    }

    @Test
    void isToldBeforeOneThatIsLessNear() {
        Assessment found = assess(List.of("BIKE", "MOB"), "CARPOOL");
        assertThat(found.reason().fr())
                .isEqualTo("Thème plus précis : Covoiturage (pour Mobilité). Thème voisin : Covoiturage (pour Vélo).");
    }

    @Test
    void isNotToldWhenOneOfTheTwoHasNoTheme() {
        assertThat(assess(List.of(), "MOB").reason().en()).isEqualTo("Themes: the need has none yet.");
        assertThat(assess(List.of("MOB")).reason().en()).isEqualTo("Themes: the solution says nothing of them.");
    }

    @Test
    void raisesASolutionInTheEngineThatKnowsTheHierarchyOnly() {
        Need need = SampleWorld.noMoreShops().withThemes(codes("BIKE"));
        assertThat(themesOf(MatchingEngine.standard(FINER), need)).isEqualTo(73);
        assertThat(themesOf(MatchingEngine.standard(), need)).isZero();
    }

    @Property(tries = 200)
    void countsNoLessThanTheThemesInCommonAndInNoOrder(
            @ForAll("themes") List<String> asked, @ForAll("themes") List<String> answered, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(answered);
        Collections.shuffle(shuffled, random);
        Assessment found = assess(asked, answered.toArray(String[]::new));
        double shared = asked.stream().distinct().filter(answered::contains).count()
                / (double) asked.stream().distinct().count();
        assertThat(found).isEqualTo(assess(asked, shuffled.toArray(String[]::new)));
        assertThat(found.share()).isBetween(shared - 1e-9, 1.0);
    }

    @Provide
    static Arbitrary<List<String>> themes() {
        return Arbitraries.of("MOB", "SEN", "BIKE", "CARPOOL", "CARGO", "ELSEWHERE")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static int themesOf(MatchingEngine engine, Need need) {
        return engine
                .match(need, List.of(SampleWorld.SHOP.withThemes(codes("MOB"))))
                .matches()
                .get(0)
                .contributions()
                .stream()
                .filter(each -> each.criterion().equals("themes"))
                .mapToInt(Contribution::points)
                .sum();
    }

    private static Assessment assess(List<String> asked, String... answered) {
        return CRITERION.assess(
                SampleWorld.need("x").withThemes(codes(asked.toArray(String[]::new))),
                Solution.of(new SolutionId("s"), "s").withThemes(codes(answered)),
                LocalContext.none());
    }

    private static List<ThemeCode> codes(String... codes) {
        return Stream.of(codes).map(ThemeCode::new).toList();
    }

    private static Theme theme(String code, String fr, String en, String broader) {
        return new Theme(new ThemeCode(code), Message.of(fr, en), "", new ThemeCode(broader));
    }
}
