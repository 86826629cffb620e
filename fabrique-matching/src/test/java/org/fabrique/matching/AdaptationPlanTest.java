package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Test;

class AdaptationPlanTest {

    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final String PREMISES = "un garage pour le camion";
    private static final String VOLUNTEERS = "quelques bénévoles";

    private static final Contribution NO_NAME = points("name", 5);

    private static final Solution LICENSED = SHOP.withTransfer(new Transfer(
            ReplicationMode.LICENCE,
            List.of("une tournée régulière"),
            List.of("les jours"),
            List.of("une charte"),
            null));

    @Test
    void keepsTheInvariantsAndLeavesTheVariablesFree() {
        AdaptationPlan plan = plan(LICENSED, LocalContext.none());
        assertThat(plan.kept()).containsExactly("une tournée régulière");
        assertThat(plan.free()).containsExactly("les jours");
        assertThat(plan.conditions()).containsExactly("une charte");
    }

    @Test
    void sortsEveryRequirementByWhatIsKnownOfIt() {
        LocalResource none =
                LocalResource.absent(new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, "aucun local", CREUSE);
        LocalContext context = LocalContext.none()
                .withResources(List.of(none))
                .withConfirmations(List.of(new Confirmation(SHOP.id(), VOLUNTEERS, true)));
        AdaptationPlan plan = plan(SHOP, context);
        assertThat(texts(plan.missing())).containsExactly(PREMISES);
        assertThat(texts(plan.met())).containsExactly(VOLUNTEERS);
        assertThat(plan.toVerify()).isEmpty();
    }

    @Test
    void putsTheEssentialFirst() {
        assertThat(texts(plan(SHOP, LocalContext.none()).toVerify())).containsExactly(PREMISES, VOLUNTEERS);
    }

    @Test
    void tellsEverythingInBothLanguages() {
        List<Gap> gaps = plan(SHOP, LocalContext.none()).match().gaps();
        AdaptationPlan plan =
                new Match(LICENSED, MatchVerdict.ADAPT, List.of(points("words", 900), NO_NAME), gaps).plan();
        assertThat(plan.told(Locale.FRENCH)).isEqualTo("""
                Plan d'adaptation : Épicerie itinérante — à adapter
                  À garder
                    · une tournée régulière
                  Libre de changer
                    · les jours
                  À accepter
                    · une charte
                  À vérifier
                    ! lieu : un garage pour le camion — Rien n'en est connu ici.
                    · bénévoles : quelques bénévoles — Rien n'en est connu ici.
                  Peu en commun avec le besoin
                    · 5/1000  Motif.""");
        assertThat(plan.told(Locale.ENGLISH))
                .contains("Adaptation plan", "To keep", "Free to change", "To accept", "To verify")
                .contains("! premises: un garage pour le camion — Nothing is known of it here.")
                .contains("Little in common with the need");
    }

    @Test
    void saysWhatNobodyHasSaid() {
        String told = plan(BEES, LocalContext.none()).told(Locale.FRENCH);
        assertThat(told)
                .contains("À garder : personne ne l'a dit", "Ce qu'il faut : personne ne l'a dit")
                .doesNotContain("À accepter", "Manque");
        assertThat(plan(BEES, LocalContext.none()).told(Locale.ENGLISH)).contains("To keep: nobody has said");
    }

    @Test
    void namesTheCriteriaThatKeepItAwayTheMostLostFirst() {
        Contribution unknown =
                new Contribution("setting", 0, 1000, false, Message.of("Inconnu.", "Unknown."), List.of());
        List<Contribution> reasons = List.of(
                points("words", MatchingEngine.FIT - 1), points("families", MatchingEngine.FIT), NO_NAME, unknown);
        assertThat(new Match(SHOP, MatchVerdict.ADAPT, reasons, List.of())
                        .plan()
                        .weak())
                .extracting(Contribution::criterion)
                .containsExactly("name", "words");
    }

    @Test
    void doesNotTakeWhatPeopleSaidForLittleInCommon() {
        Contribution feedback = Contribution.takingAway("feedback", 40, Message.of("Retours.", "Feedback."), List.of());
        List<Contribution> reasons = List.of(points("words", 900), feedback);
        assertThat(new Match(SHOP, MatchVerdict.ADAPT, reasons, List.of())
                        .plan()
                        .weak())
                .isEmpty();
    }

    @Test
    void givesThePlansOfTheNearestMissesOfAResult() {
        MatchResult spread = new MatchResult(
                noMoreShops(),
                ResultVerdict.ADAPT,
                1,
                SampleWorld.RUN,
                List.of(match(BEES, 10), match(SHOP, 20), match(DRIVERS, 20), match(GARAGE, MatchingEngine.FIT)),
                KnockOuts.none());
        assertThat(AdaptationPlan.ofNearestMisses(spread, 2))
                .extracting(AdaptationPlan::solution)
                .containsExactly(SHOP, DRIVERS);
        assertThat(AdaptationPlan.ofNearestMisses(spread, -1)).isEmpty();
    }

    @Test
    void takesNoMatchThatFitsForANearMiss() {
        MatchResult result = MatchingEngine.standard().match(noMoreShops(), List.of(SHOP));
        assertThat(AdaptationPlan.ofNearestMisses(result, 10)).isEmpty();
    }

    private static AdaptationPlan plan(Solution solution, LocalContext context) {
        return MatchingEngine.standard()
                .match(
                        noMoreShops().withTerritory(CREUSE),
                        Catalogue.of(List.of(solution, GARAGE, BEES).stream()
                                .distinct()
                                .toList()),
                        context)
                .matches()
                .stream()
                .filter(match -> match.solution().equals(solution))
                .findFirst()
                .orElseThrow()
                .plan();
    }

    /** A match judged by one criterion. */
    private static Match match(Solution solution, int points) {
        MatchVerdict verdict = points < MatchingEngine.FIT ? MatchVerdict.NEAR_MISS : MatchVerdict.ADAPT;
        return new Match(solution, verdict, List.of(points("words", points)), List.of());
    }

    private static Contribution points(String criterion, int points) {
        return new Contribution(criterion, points, 1000, true, Message.of("Motif.", "Reason."), List.of());
    }

    private static List<String> texts(List<Gap> gaps) {
        return gaps.stream().map(gap -> gap.requirement().text()).toList();
    }
}
