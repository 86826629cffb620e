package org.fabrique.examples.door;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;

/** Calls about three needs that are one: heard, merged, matched, decided of, and taken up by an initiative. */
final class Chapter {

    static final int CALLS = 25;

    /** Of persons who do not exist. */
    static final String NAME = "Zsuzsanna Canari";

    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Method METHOD = Method.canonical();
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");

    private final int number;
    private final List<Call> calls = new ArrayList<>();
    private final Need shops;
    private final Solution van;
    private final Person person;
    private final InitiativeId initiative;

    private Chapter(int number) {
        this.number = number;
        this.shops = need("a", "Plus de commerce dans les villages");
        this.van = solution("van", "Commerce itinérant de village").keptBy(Story.LIMOUSIN, Visibility.NETWORK);
        this.person = new Person(new StakeholderId("p-" + number), Story.LIMOUSIN, NAME, "z@example.org", null);
        this.initiative = new InitiativeId("i-" + number);
    }

    static List<Call> calls(int number) {
        Chapter chapter = new Chapter(number);
        chapter.aNeedIsHeardThreeTimes();
        chapter.solutionsAreSeenElsewhere();
        chapter.aSolutionIsChosen();
        chapter.anInitiativeTakesItUp();
        chapter.othersAreTold();
        return List.copyOf(chapter.calls);
    }

    private void aNeedIsHeardThreeTimes() {
        Need bread = need("b", "Le dernier commerce a fermé");
        Need meeting = need("c", "Où se retrouver");
        Grouping alike = Grouping.proposed(shops.id(), List.of(bread.id(), meeting.id()), DAY, "les mêmes villages")
                .confirmed(person.id(), DAY);
        keyed("heard", at -> told(Kind.NEEDS, at.needs().capture(shops)));
        plain(at -> told(Kind.NEEDS, at.needs().capture(bread)));
        plain(at -> told(Kind.NEEDS, at.needs().capture(meeting)));
        keyed(
                "qualified",
                at -> told(Kind.NEEDS, at.needs().qualify(shops.id(), "De quoi manger, et où se retrouver")));
        keyed("merged", at -> told(Kind.NEEDS, at.needs().merge(alike)));
        keyed("heard", at -> told(Kind.NEEDS, at.needs().capture(shops)));
        plain(at -> told(Kind.NEEDS, at.needs().redact(bread.id())));
    }

    private void solutionsAreSeenElsewhere() {
        Solution hidden =
                solution("hidden", "Commerce de village, gardé pour soi").keptBy(Story.BRETAGNE, Visibility.PRIVATE);
        List<Solution> seen = List.of(van, cafe("one"), cafe("two"));
        plain(at -> told(Kind.SOLUTIONS, at.solutions().add(van)));
        keyed("seen", at -> at.solutions().addMissing(seen) + " new");
        plain(at -> told(Kind.SOLUTIONS, at.solutions().change(van.withProblem("Plus rien au village."), 1)));
        plain(at -> told(Kind.SOLUTIONS, at.solutions().add(hidden)));
    }

    private void aSolutionIsChosen() {
        LocalResource driving = LocalResource.of(
                new ResourceId("r-" + number), Story.LIMOUSIN, ResourceKind.SKILL, "Conduire un camion", CREUSE);
        MatchDecision chosen = MatchDecision.of(
                new MatchDecisionId("d-" + number),
                Story.LIMOUSIN,
                shops.id(),
                van.id(),
                MatchDecision.Verdict.CHOSEN,
                person.id(),
                DAY);
        plain(at -> told(Kind.RESOURCES, at.resources().add(driving)));
        plain(at -> matched(at, shops.id()));
        plain(at -> told(Kind.PERSONS, at.persons().add(person)));
        keyed("chosen", at -> told(Kind.DECISIONS, at.decisions().take(chosen)));
        plain(at -> told(Kind.DECISIONS, at.decisions().revoke(chosen.id(), person.id(), DAY, "autre piste")));
    }

    private void anInitiativeTakesItUp() {
        Initiative opened = Initiative.open(initiative, Story.LIMOUSIN, "Un camion", shops.id(), METHOD, DAY);
        GateDecision go =
                GateDecision.of(METHOD.gate(Phase.IDEATION).orElseThrow(), GateDecision.Verdict.GO, DAY, "Oui.");
        keyed("opened", at -> told(Kind.INITIATIVES, at.initiatives().open(opened)));
        plain(at -> told(Kind.INITIATIVES, at.initiatives().decide(initiative, METHOD, go)));
        plain(at -> told(Kind.INITIATIVES, at.initiatives().advance(initiative, METHOD, DAY)));
        plain(at ->
                told(Kind.INITIATIVES, at.initiatives().carriedBy(initiative, Carrier.prospective(person.id()), DAY)));
    }

    private void othersAreTold() {
        Organisation cooperative =
                Organisation.of(new StakeholderId("o-" + number), "Une coopérative", OrganisationKind.ASSOCIATION);
        Gathering session = Gathering.of(
                new GatheringId("g-" + number), GatheringKind.CREATIVITY_SESSION, "Une séance", DAY, Story.LIMOUSIN);
        Programme ageing = Programme.of(new ProgrammeId("pr-" + number), "Bien vieillir")
                .keptBy(Story.LIMOUSIN, Visibility.PRIVATE);
        Erasure forgotten = Erasure.of(person, DAY, RetentionPolicy.toStartFrom(), List.of(), List.of(), List.of());
        plain(at -> told(Kind.ORGANISATIONS, at.organisations().add(cooperative)));
        plain(at -> told(Kind.GATHERINGS, at.gatherings().add(session)));
        plain(at -> told(Kind.PROGRAMMES, at.programmes().add(ageing)));
        keyed("shared", at -> told(Kind.NEEDS, at.needs().share(shops.id(), Visibility.NETWORK)));
        plain(at -> "erased " + at.persons().erase(forgotten).person());
    }

    private void plain(Function<Workshop, String> does) {
        calls.add(new Call(null, does));
    }

    private void keyed(String name, Function<Workshop, String> does) {
        calls.add(new Call(name + "-" + number, does));
    }

    private Need need(String letter, String title) {
        return Need.captured(new NeedId("n-%d-%s".formatted(number, letter)), Story.LIMOUSIN, title);
    }

    private Solution cafe(String which) {
        return solution("cafe-" + which, "Café associatif de village").keptBy(Story.LIMOUSIN, Visibility.PUBLIC);
    }

    private Solution solution(String name, String title) {
        return Solution.of(new SolutionId("%s-%d".formatted(name, number)), "%s %d".formatted(title, number))
                .withDescription("On y vend ce que vendait le commerce du village.");
    }

    private static String matched(Workshop at, NeedId need) {
        return at.needs().match(need).matches().stream()
                .map(match -> match.solution().id().value())
                .collect(Collectors.joining(" ", "matched ", ""));
    }

    private static <T> String told(Kind<?, T, ?> kind, List<Versioned<T>> things) {
        return things.stream().map(thing -> told(kind, thing)).collect(Collectors.joining(", "));
    }

    private static <T> String told(Kind<?, T, ?> kind, Versioned<T> thing) {
        return "%s %s %d".formatted(kind, kind.id(thing.value()), thing.version());
    }
}
