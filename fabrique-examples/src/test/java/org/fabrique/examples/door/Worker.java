package org.fabrique.examples.door;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;

/**
 * Somebody who calls the door all day for a fabrique of their own: seven reads to three writes, by chance. What is kept
 * becomes something else and no more: only the history grows, by a line for each write.
 */
final class Worker {

    private static final int NEEDS = 100;
    private static final int SOLUTIONS = 30;
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Method METHOD = Method.canonical();
    private static final List<String> WORDS = List.of(
            "commerce de village", "garage solidaire", "café associatif", "recyclerie", "habitat partagé", "jardin");

    private final Workshop workshop;
    private final FabriqueId fabrique;
    private final Random chance;
    private final List<Runnable> calls = new ArrayList<>();
    private long requests;

    Worker(FabriqueEngine engine, int number) {
        this.fabrique = new FabriqueId("fabrique-" + number);
        this.workshop = engine.as(Actor.of(new ActorId("worker-" + number), ActorRole.FABRIQUE_ANIMATOR, fabrique));
        this.chance = new Random(number);
        calls(25, () -> workshop.needs().get(need()));
        calls(15, this::turnPages);
        calls(15, () -> workshop.needs().match(need()));
        calls(10, () -> workshop.search(word(), 20));
        calls(5, () -> workshop.reports().annual(Scope.of(fabrique), Period.between(DAY.minusYears(1), DAY)));
        calls(10, this::sayOtherwise);
        calls(5, () -> workshop.needs().share(need(), visibility()));
        calls(5, () -> workshop.once("request-" + requests++).initiatives().draw(initiative(), blueprint()));
        calls(5, this::countAgain);
        calls(5, this::describeOtherwise);
    }

    private void calls(int ofAHundred, Runnable call) {
        calls.addAll(Collections.nCopies(ofAHundred, call));
    }

    /** Keeps what the calls are about. */
    void prepare() {
        for (int number = 0; number < NEEDS; number++) {
            workshop.needs()
                    .capture(Need.captured(need(number), fabrique, wording()).withVisibility(visibility()));
            workshop.initiatives()
                    .open(Initiative.open(initiative(number), fabrique, word(), need(number), METHOD, DAY));
        }
        for (int number = 0; number < SOLUTIONS; number++) {
            workshop.solutions().add(described(solution(number)));
            workshop.resources().add(resource(number));
            workshop.gatherings()
                    .add(Gathering.of(
                            new GatheringId("g-%s-%d".formatted(fabrique, number)),
                            GatheringKind.CREATIVITY_SESSION,
                            word(),
                            DAY,
                            fabrique));
        }
    }

    /** Makes one of the calls. */
    void call() {
        calls.get(chance.nextInt(calls.size())).run();
    }

    private void turnPages() {
        Page<Versioned<Need>> page = workshop.needs().list(NeedQuery.all(), PageRequest.first(20));
        if (page.next() != null) {
            workshop.needs().list(NeedQuery.all(), PageRequest.after(page.next(), 20));
        }
    }

    private void sayOtherwise() {
        Versioned<Need> before = workshop.needs().get(need());
        workshop.needs().change(before.value().withWording(wording()), before.version());
    }

    private void countAgain() {
        ResourceId id = resource(chance.nextInt(SOLUTIONS)).id();
        Versioned<LocalResource> before = workshop.resources().get(id);
        workshop.resources().change(before.value().withVisibility(visibility()), before.version());
    }

    private void describeOtherwise() {
        Versioned<Solution> before = workshop.solutions().get(solution(chance.nextInt(SOLUTIONS)));
        workshop.solutions().change(described(before.value().id()), before.version());
    }

    private Solution described(SolutionId id) {
        return Solution.of(id, word())
                .withDescription("Un %s, avec un %s.".formatted(word(), word()))
                .keptBy(fabrique, Visibility.NETWORK);
    }

    private Wording wording() {
        return new Wording(word(), "Il manque un %s, ou un %s.".formatted(word(), word()), null);
    }

    private LocalResource resource(int number) {
        ResourceId id = new ResourceId("r-%s-%d".formatted(fabrique, number));
        return LocalResource.of(id, fabrique, ResourceKind.SKILL, word(), TerritoryCode.department("23"));
    }

    private Blueprint blueprint() {
        return chance.nextBoolean() ? Blueprint.blank() : Blueprint.adapting(solution(chance.nextInt(SOLUTIONS)));
    }

    private Visibility visibility() {
        return chance.nextBoolean() ? Visibility.NETWORK : Visibility.PRIVATE;
    }

    private String word() {
        return WORDS.get(chance.nextInt(WORDS.size()));
    }

    private NeedId need() {
        return need(chance.nextInt(NEEDS));
    }

    private NeedId need(int number) {
        return new NeedId("n-%s-%d".formatted(fabrique, number));
    }

    private InitiativeId initiative() {
        return initiative(chance.nextInt(NEEDS));
    }

    private InitiativeId initiative(int number) {
        return new InitiativeId("i-%s-%d".formatted(fabrique, number));
    }

    private SolutionId solution(int number) {
        return new SolutionId("s-%s-%d".formatted(fabrique, number));
    }
}
