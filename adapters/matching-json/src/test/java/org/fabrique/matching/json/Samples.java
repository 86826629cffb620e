package org.fabrique.matching.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.resource.Service;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.Change;
import org.fabrique.matching.CoalitionCover;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Counterfactual;
import org.fabrique.matching.Coverage;
import org.fabrique.matching.Feedback;
import org.fabrique.matching.FeedbackJournal;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Goal;
import org.fabrique.matching.KnockOuts;
import org.fabrique.matching.KnockedOut;
import org.fabrique.matching.Likeness;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchVerdict;
import org.fabrique.matching.Offered;
import org.fabrique.matching.Peer;
import org.fabrique.matching.ResultVerdict;
import org.fabrique.matching.Reviewed;
import org.fabrique.matching.Ruling;
import org.fabrique.matching.RunId;
import org.fabrique.matching.Sensitivity;
import org.fabrique.matching.ServiceCheck;
import org.fabrique.matching.SmallestSets;
import org.fabrique.matching.Snippet;
import org.fabrique.matching.SupplyCheck;
import org.fabrique.matching.ThemeProposal;
import org.fabrique.matching.WaitingNeed;
import org.fabrique.matching.WhyNot;

/** The Creuse, the roving garage and the shop: one value of each kind of answer, put together by hand. */
final class Samples {

    private static final FabriqueId CREUSE = new FabriqueId("fabrique-creuse");
    private static final TerritoryCode DEPARTMENT = TerritoryCode.department("23");
    private static final StakeholderId HOST = new StakeholderId("host");
    private static final StakeholderId TOWN = new StakeholderId("town");
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final Requirement PREMISES = Requirement.essential(RequirementKind.PREMISES, "un garage");
    private static final Requirement VOLUNTEERS = Requirement.helpful(RequirementKind.VOLUNTEERS, "quelques bénévoles");

    private Samples() {}

    /** An answer and the file that shows how it is written. */
    record Sample(String file, Object value) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Sample> all() {
        return Stream.of(
                new Sample("match-result.json", result()),
                new Sample("why-not.json", whyNot()),
                new Sample("why-not-knocked-out.json", knockedOut()),
                new Sample("counterfactual.json", counterfactual()),
                new Sample("sensitivity.json", sensitivity()),
                new Sample("adaptation-plan.json", AdaptationPlan.of(garageHere())),
                new Sample("peer.json", peer()),
                new Sample("grouping.json", grouping()),
                new Sample("waiting-need.json", new WaitingNeed(need(), garageHere())),
                new Sample("coalition-cover.json", cover()),
                new Sample("supply-check.json", supply()),
                new Sample("theme-proposal.json", proposal()),
                new Sample("likeness.json", likeness()),
                new Sample("snippet.json", new Snippet(Snippet.Field.DESCRIPTION, 12, 20, "voitures", "voiture")),
                new Sample("feedback-journal.json", journal()),
                new Sample("reviewed.json", reviewed()));
    }

    static Need need() {
        return Need.captured(new NeedId("35b2"), CREUSE, "Se déplacer sans voiture")
                .withTerritory(DEPARTMENT)
                .withThemes(List.of(new ThemeCode("MOB")));
    }

    static Solution garage() {
        return Solution.of(new SolutionId("garage-itinerant"), "Garage itinérant")
                .withDescription("Réparer les voitures de village en village.")
                .withThemes(List.of(new ThemeCode("MOB")))
                .withSettings(List.of(Setting.RURAL))
                .withRequirements(List.of(PREMISES, VOLUNTEERS))
                .withTransfer(Transfer.unknown());
    }

    private static Solution shop() {
        return Solution.of(new SolutionId("epicerie-itinerante"), "Épicerie itinérante");
    }

    static Match garageHere() {
        return new Match(
                garage(),
                MatchVerdict.ADAPT,
                List.of(words(120), themes(110)),
                List.of(
                        new Gap(
                                PREMISES,
                                Gap.State.MISSING,
                                say("Absent ici : aucun local.", "Absent here: no premises.")),
                        new Gap(
                                VOLUNTEERS,
                                Gap.State.UNKNOWN,
                                say("Rien n'en est connu ici.", "Nothing is known of it here."))),
                List.of(new Ruling(
                        "evidence-since(2015)",
                        Truth.UNKNOWN,
                        say("Année de la preuve : inconnue.", "Year of the evidence: unknown."))));
    }

    private static Match shopHere() {
        Contribution unknown = new Contribution(
                "themes",
                0,
                110,
                false,
                say("Thèmes : la solution n'en dit rien.", "Themes: the solution says nothing of them."),
                List.of());
        return new Match(shop(), MatchVerdict.NEAR_MISS, List.of(words(40), unknown), List.of());
    }

    private static Contribution words(int points) {
        return new Contribution(
                "words",
                points,
                435,
                true,
                say("Mots retrouvés, ou de même sens : voiture.", "Words met, or words of the same sense: voiture."),
                List.of("voiture"));
    }

    private static Contribution themes(int points) {
        return new Contribution(
                "themes",
                points,
                110,
                true,
                say("Thèmes en commun : Mobilité.", "Themes in common: Mobility."),
                List.of("MOB"));
    }

    static MatchResult result() {
        KnockedOut out = new KnockedOut(
                new SolutionId("navette"),
                "Navette",
                301,
                List.of(new Ruling(
                        "not(is-one-of(navette))", Truth.NO, say("Nommée par la règle.", "Named by the rule."))));
        return new MatchResult(
                need(),
                ResultVerdict.ADAPT,
                1,
                RunId.parse("44bd8d9d-01329729-36e0d5ac-2be3d205-10b48b31"),
                List.of(garageHere(), shopHere()),
                new KnockOuts(1, 1, List.of(out)));
    }

    private static WhyNot whyNot() {
        return new WhyNot(shopHere(), List.of(), 2, null, 2, 1, null, garageHere(), garageHere());
    }

    private static WhyNot knockedOut() {
        Ruling broken = new Ruling(
                "suits(urbain)", Truth.NO, say("Milieux : ne répond pas à urbain.", "Settings: does not meet urban."));
        return new WhyNot(garageHere(), List.of(broken), null, 1, 0, 0, null, null, null);
    }

    private static Counterfactual counterfactual() {
        return new Counterfactual(
                garage(),
                Goal.top(3),
                Counterfactual.Answer.BY_CHANGES,
                List.of(
                        new Change.AddTheme(new ThemeCode("SEN"), ThemeScheme.carrefour()),
                        new Change.Confirm(
                                RequirementKind.PREMISES, new Confirmation(garage().id(), PREMISES.text(), true))));
    }

    /** What no sample shows: the other alternatives. */
    static List<Object> others() {
        return List.of(
                new Counterfactual(garage(), Goal.adopted(), Counterfactual.Answer.NONE, List.of()),
                new Counterfactual(
                        garage(),
                        Goal.top(1),
                        Counterfactual.Answer.BY_CHANGES,
                        List.of(
                                new Change.AddAudience(new Audience("seniors")),
                                new Change.KnowSetting(DEPARTMENT, Setting.MOUNTAIN),
                                new Change.HaveResource(ResourceKind.PREMISES, Quantity.of(40, "m2")))));
    }

    private static Sensitivity sensitivity() {
        return new Sensitivity(
                garage(),
                shop(),
                12.25,
                List.of(new Sensitivity.Flip("words", 435, -0.331), new Sensitivity.Flip("themes", 110, null)));
    }

    private static Peer peer() {
        return new Peer(
                need(),
                List.of(words(120)),
                List.of(new Peer.Study(new InitiativeId("i-7"), CREUSE, Phase.FEASIBILITY, Standing.ACTIVE)));
    }

    private static Grouping grouping() {
        return Grouping.proposed(
                new NeedId("35b2"), List.of(new NeedId("35b3")), BESANCON, "En commun : voiture, village.");
    }

    private static CoalitionCover cover() {
        SmallestSets both = new SmallestSets(List.of(List.of(HOST), List.of(TOWN)), true, 2, 1);
        return new CoalitionCover(
                garage().id(),
                List.of(
                        new Offered(PREMISES, Map.of(HOST, Gap.State.UNKNOWN, TOWN, Gap.State.MET)),
                        new Offered(VOLUNTEERS, Map.of())),
                both,
                both);
    }

    private static SupplyCheck supply() {
        Service bus = Service.of("bus-12", "Bus du bourg").withThemes(List.of(new ThemeCode("MOB")));
        ServiceCheck check = new ServiceCheck(
                bus,
                new ServiceCheck.Facet(
                        Coverage.COVERED,
                        List.of("MOB"),
                        List.of(),
                        say("Thèmes : en commun Mobilité.", "Themes: in common Mobility.")),
                new ServiceCheck.Facet(
                        Coverage.UNKNOWN, List.of(), List.of(), say("Publics : inconnus.", "Audiences: unknown.")),
                new ServiceCheck.Facet(
                        Coverage.PARTLY,
                        List.of(),
                        List.of(),
                        say("Dessert 41 % des habitants.", "Serves 41 % of the inhabitants.")),
                41,
                12);
        return new SupplyCheck(
                new NeedId("35b2"),
                Coverage.UNKNOWN,
                say("Inconnu : à demander à Bus du bourg.", "Unknown: to be asked of Bus du bourg."),
                List.of(check));
    }

    private static Likeness likeness() {
        return new Likeness(
                Territory.of(DEPARTMENT, "Creuse"),
                Territory.of(TerritoryCode.department("46"), "Lot"),
                List.of(
                        new Likeness.Compared(Likeness.Trait.SETTINGS, 1, List.of(Setting.RURAL.label())),
                        new Likeness.Compared(Likeness.Trait.POPULATION, 0.75, List.of())));
    }

    private static ThemeProposal proposal() {
        return new ThemeProposal(new ThemeCode("MOB"), 0.62, List.of("voiture", "déplacer"), List.of(garage().id()));
    }

    private static FeedbackJournal journal() {
        Feedback tried = Feedback.of(Feedback.Kind.ALREADY_TRIED, garage().id(), new NeedId("35b2"), HOST, BESANCON);
        return FeedbackJournal.empty().with(tried).revoke(0, TOWN, BESANCON.plusDays(9));
    }

    private static Reviewed reviewed() {
        Feedback excluded = new Feedback(Feedback.Kind.EXCLUDED, shop().id(), null, HOST, BESANCON, "elle existe déjà");
        return new Reviewed(
                result(),
                List.of(new Reviewed.Excluded(shopHere(), excluded)),
                List.of(Feedback.of(
                        Feedback.Kind.PINNED, new SolutionId("navette"), new NeedId("35b2"), HOST, BESANCON)));
    }

    private static Message say(String fr, String en) {
        return Message.of(fr, en);
    }
}
