package org.fabrique.engine;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Clusters;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Peer;
import org.fabrique.matching.Peers;
import org.fabrique.matching.Vocabulary;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;

/**
 * What the fabriques are told of because something was kept: a solution that suits a need that waits, a need like theirs
 * elsewhere. Each fabrique is told what it would find if it asked: with the same engine, and of what it sees alone.
 */
final class News {

    private final FabriqueEngine engine;

    News(FabriqueEngine engine) {
        this.engine = engine;
    }

    /** Returns what these lines of the history are worth telling, as things stand now. */
    List<Alert> of(List<Change> lines) {
        Set<SolutionId> solutions = ids(lines, Kind.SOLUTIONS, SolutionId::new);
        Set<NeedId> needs = ids(lines, Kind.NEEDS, NeedId::new);
        return solutions.isEmpty() && needs.isEmpty()
                ? List.of()
                : new Moment(engine, engine.storage().read(view -> read(view, solutions, needs))).alerts();
    }

    private static <I> Set<I> ids(List<Change> lines, Kind<I, ?, ?> kind, Function<String, I> id) {
        return lines.stream()
                .filter(line -> line.isOf(kind))
                .map(line -> id.apply(line.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Known read(View view, Set<SolutionId> solutions, Set<NeedId> needs) {
        Map<NeedId, Need> all = new TreeMap<>();
        view.needs().each(NeedQuery.all(), need -> put(all, need.value()));
        Map<FabriqueId, List<Need>> own =
                all.values().stream().collect(groupingBy(Need::fabrique, TreeMap::new, Collectors.toList()));
        Map<FabriqueId, LocalContext> here = new TreeMap<>();
        if (!solutions.isEmpty()) {
            own.keySet().forEach(told -> here.put(told, new Surroundings(engine, eye(told), view).of(told)));
        }
        return new Known(
                solutions.stream()
                        .map(view.solutions()::find)
                        .flatMap(Optional::stream)
                        .map(Versioned::value)
                        .toList(),
                needs.stream().map(all::get).flatMap(Stream::ofNullable).toList(),
                List.copyOf(all.values()),
                own,
                here);
    }

    /** Sees what whoever works for the fabrique sees. */
    private static Guard eye(FabriqueId fabrique) {
        return new Guard(Actor.of(Watch.ACTOR, ActorRole.FABRIQUE_ANIMATOR, fabrique));
    }

    /** A need that is merged is spoken for by another. */
    private static void put(Map<NeedId, Need> all, Need need) {
        if (need.status() != NeedStatus.MERGED) {
            all.put(need.id(), need);
        }
    }

    /**
     * What changed, and what it is set against.
     *
     * @param own the needs of each fabrique
     * @param here what each fabrique knows of its places; nothing when no solution changed
     */
    private record Known(
            List<Solution> solutions,
            List<Need> changed,
            List<Need> needs,
            Map<FabriqueId, List<Need>> own,
            Map<FabriqueId, LocalContext> here) {}

    /** One look at one state. */
    private static final class Moment {

        private final FabriqueEngine engine;
        private final Known known;
        private final LocalDate today;

        Moment(FabriqueEngine engine, Known known) {
            this.engine = engine;
            this.known = known;
            this.today = engine.today();
        }

        List<Alert> alerts() {
            return known.own().keySet().stream()
                    .flatMap(told -> Stream.concat(fitting(told), elsewhere(told)))
                    .toList();
        }

        private Stream<Alert> fitting(FabriqueId told) {
            Guard eye = eye(told);
            List<Solution> solutions = known.solutions().stream()
                    .filter(solution -> eye.sees(Subjects.of(solution)))
                    .toList();
            if (solutions.isEmpty()) {
                return Stream.of();
            }
            Catalogue catalogue = engine.shelf().catalogue(eye);
            return solutions.stream().flatMap(solution -> fitting(told, solution, catalogue));
        }

        private Stream<Alert> fitting(FabriqueId told, Solution solution, Catalogue catalogue) {
            List<Need> needs = known.own().getOrDefault(told, List.of());
            LocalContext here = known.here().getOrDefault(told, LocalContext.none());
            return engine.matching().reverse(solution, needs, catalogue, here).stream()
                    .filter(waiting -> waiting.match().verdict().fits())
                    .map(waiting -> fits(told, waiting.need().id(), solution.id()));
        }

        private Alert fits(FabriqueId told, NeedId need, SolutionId solution) {
            return Raised.alert(told, new Occasion.SolutionFits(need, solution), today, need, solution);
        }

        /** Of each need that changed and that the fabrique sees, the one of its own, or elsewhere, that is most alike. */
        private Stream<Alert> elsewhere(FabriqueId told) {
            Guard eye = eye(told);
            List<Need> changed = seen(eye, known.changed());
            if (changed.isEmpty()) {
                return Stream.of();
            }
            Peers peers =
                    Peers.among(seen(eye, known.needs()), LocalContext.of(engine.gazetteer()), Vocabulary.standard());
            return changed.stream()
                    .flatMap(need -> like(need, peers, told).stream().map(other -> elsewhere(told, need, other)));
        }

        private static List<Need> seen(Guard eye, List<Need> needs) {
            return needs.stream().filter(need -> eye.sees(Subjects.of(need))).toList();
        }

        private static Optional<Need> like(Need need, Peers peers, FabriqueId told) {
            boolean isOwn = need.fabrique().equals(told);
            return peers.of(need, other -> isOwn != other.fabrique().equals(told), List.of()).stream()
                    .filter(peer -> peer.score() >= Clusters.ALIKE)
                    .map(Peer::need)
                    .findFirst();
        }

        private Alert elsewhere(FabriqueId told, Need need, Need other) {
            NeedId mine = need.fabrique().equals(told) ? need.id() : other.id();
            NeedId theirs = mine.equals(need.id()) ? other.id() : need.id();
            return Raised.alert(told, new Occasion.NeedElsewhere(mine, theirs), today, mine, theirs);
        }
    }
}
