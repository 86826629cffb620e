package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;

/** What must agree in a store whenever it is opened: things, journals, history, feed and catalogue. */
final class Agreement {

    /** Few, so that the feed is walked in many steps. */
    private static final int STEP = 7;

    private static final AccessPolicy POLICY = AccessPolicy.standard();
    private static final MatchingEngine MATCHING = MatchingEngine.standard();

    private static final List<Actor> ACTORS = List.of(
            Actor.of(new ActorId("l"), ActorRole.FABRIQUE_ANIMATOR, Story.LIMOUSIN),
            Actor.of(new ActorId("b"), ActorRole.FABRIQUE_ANIMATOR, Story.BRETAGNE));

    private final Storage storage;
    private final FabriqueEngine engine;

    Agreement(Storage storage, FabriqueEngine engine) {
        this.storage = storage;
        this.engine = engine;
    }

    void require() {
        assertThat(storage.verify()).as("nothing was damaged").isEmpty();
        storage.read(view -> {
            requireEachVersionToHaveItsLine(view);
            requireTheFeedToGiveEachLineOnce(view);
            requireEachCallToBeOneUnit(view);
            requireEachMoveToBeInItsJournal(view);
            return true;
        });
        ACTORS.forEach(this::requireTheCatalogueOfWhatIsSeen);
    }

    private static void requireEachVersionToHaveItsLine(View view) {
        for (Kind<?, ?, ?> kind : Kind.all()) {
            requireEachVersionToHaveItsLine(view, kind);
        }
    }

    private static <I, T, Q extends Query<T>> void requireEachVersionToHaveItsLine(View view, Kind<I, T, Q> kind) {
        for (Versioned<T> thing : Pages.all(view.register(kind), kind.everything())) {
            List<Change> lines = view.history().of(kind, kind.id(thing.value()));
            assertThat(lines)
                    .as("lines of %s %s", kind, kind.id(thing.value()))
                    .extracting(Change::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, thing.version()).boxed().toList());
            assertThat(lines.get(lines.size() - 1).act()).isEqualTo(thing.last());
        }
    }

    /** The lines are those of the things that are there and of the persons who were erased, each once and in order. */
    private static void requireTheFeedToGiveEachLineOnce(View view) {
        List<Change> fed = fed(view);
        assertThat(fed)
                .extracting(Change::at)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates()
                .endsWith(view.history().end());
        assertThat(fed)
                .extracting(Agreement::said)
                .containsExactlyInAnyOrderElementsOf(Kind.all().stream()
                        .flatMap(kind -> linesOf(view, kind, fed))
                        .map(Agreement::said)
                        .toList());
    }

    /** In the story no two calls are of one moment. */
    private static void requireEachCallToBeOneUnit(View view) {
        Map<Instant, Set<Long>> units = fed(view).stream()
                .collect(Collectors.groupingBy(
                        line -> line.act().at(),
                        Collectors.mapping(line -> line.at().unit(), Collectors.toSet())));
        assertThat(units).allSatisfy((moment, wrote) -> assertThat(wrote).hasSize(1));
    }

    private static List<Change> fed(View view) {
        List<Change> fed = new ArrayList<>();
        List<Change> some = view.history().after(Position.START, STEP);
        while (!some.isEmpty()) {
            fed.addAll(some);
            some = view.history().after(some.get(some.size() - 1).at(), STEP);
        }
        return fed;
    }

    private static <I, T, Q extends Query<T>> Stream<Change> linesOf(View view, Kind<I, T, Q> kind, List<Change> fed) {
        Stream<Change> there = Pages.all(view.register(kind), kind.everything()).stream()
                .flatMap(thing -> view.history().of(kind, kind.id(thing.value())).stream());
        List<String> erased = fed.stream()
                .filter(line -> line.isOf(kind) && line.erased())
                .map(Change::id)
                .toList();
        return Stream.concat(there, fed.stream().filter(line -> line.isOf(kind) && erased.contains(line.id())));
    }

    private static String said(Change line) {
        return "%s %s %s %d".formatted(line.at(), line.kind(), line.id(), line.version());
    }

    /** In the story each call on an initiative writes one entry. */
    private static void requireEachMoveToBeInItsJournal(View view) {
        Pages.forEach(
                view.initiatives(),
                InitiativeQuery.all(),
                one -> assertThat(one.value().journal().entries())
                        .as("journal of %s", one.value().id())
                        .hasSize(Math.toIntExact(one.version())));
    }

    /** The answers are those of an engine that was given what the storage holds and the policy lets be seen. */
    private void requireTheCatalogueOfWhatIsSeen(Actor actor) {
        Workshop workshop = engine.as(actor);
        Catalogue catalogue = Catalogue.of(seen(Kind.SOLUTIONS, SolutionQuery.all(), one -> sees(actor, one)));
        for (Versioned<Need> need : workshop.needs().list(NeedQuery.all())) {
            ResourceQuery local = ResourceQuery.all().keptBy(need.value().fabrique());
            List<LocalResource> resources = seen(Kind.RESOURCES, local, one -> sees(actor, one));
            assertThat(workshop.needs().match(need.value().id()))
                    .as("answer to %s", need.value().id())
                    .isEqualTo(MATCHING.match(
                            need.value(), catalogue, LocalContext.none().withResources(resources)));
        }
    }

    private <T, Q extends Query<T>> List<T> seen(Kind<?, T, Q> kind, Q query, Predicate<T> shown) {
        return storage.<List<T>>read(view -> Pages.all(view.register(kind), query).stream()
                .map(Versioned::value)
                .filter(shown)
                .toList());
    }

    private static boolean sees(Actor actor, Solution solution) {
        return POLICY.canSee(actor, new Subject(SubjectKind.SOLUTION, solution.fabrique(), solution.visibility()));
    }

    private static boolean sees(Actor actor, LocalResource resource) {
        return POLICY.canSee(actor, new Subject(SubjectKind.RESOURCE, resource.fabrique(), resource.visibility()));
    }
}
