package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;

/** One pass over whole things of a file, against what a storage keeps. It is used once. */
final class ThingsPass<I, T> {

    private final Kind<I, T, ?> kind;
    private final Taking<I, T> taking;
    private final Troubles troubles;
    private final Map<I, Place> places = new HashMap<>();

    /** Things of the same kind that are named and not kept: they may stand further down in the file. */
    private final List<Awaited> awaited = new ArrayList<>();

    ThingsPass(Kind<I, T, ?> kind, Taking<I, T> taking, Troubles troubles) {
        this.kind = kind;
        this.taking = taking;
        this.troubles = troubles;
    }

    ImportReport over(JsonThings<T> file) {
        file.each(this::take);
        Set<Place> inVain = new HashSet<>();
        awaited.stream()
                .filter(one -> !places.containsKey(one.named().id()))
                .forEach(one -> refuse(one, inVain.add(one.start())));
        return taking.report();
    }

    /**
     * A thing that names another.
     *
     * @param isNew whether it was counted as one that is added, not changed
     */
    private record Awaited(Named named, Place start, boolean isNew) {}

    /** What was counted as taken is refused after all. */
    private void refuse(Awaited one, boolean first) {
        troubles.add(RowProblems.missing(one.named().place()));
        if (first) {
            taking.refuseAfterAll(one.isNew());
        }
    }

    private void take(JsonThings.One<T> one) {
        List<Problem> problems = new ArrayList<>(one.problems());
        Optional<T> thing = one.values().stream().findFirst();
        Optional<Versioned<T>> kept = thing.flatMap(value -> taking.find(kind.id(value)));
        thing.ifPresent(value -> problems.addAll(check(value, kept, one)));
        troubles.addAll(problems);
        if (problems.isEmpty()) {
            unknown(thing.orElseThrow(), kept, one).stream()
                    .map(named -> new Awaited(named, one.start(), kept.isEmpty()))
                    .forEach(awaited::add);
            taking.take(thing.orElseThrow(), kept.orElse(null));
        } else {
            taking.refuse();
        }
    }

    private List<Problem> check(T thing, Optional<Versioned<T>> kept, JsonThings.One<T> one) {
        List<Problem> problems = new ArrayList<>();
        I id = kind.id(thing);
        Place first = places.putIfAbsent(id, one.start());
        if (first != null) {
            problems.add(RowProblems.twice(one.at("/id"), first));
        }
        if (kept.isEmpty() && taking.isTaken(id)) {
            problems.add(RowProblems.taken(one.at("/id")));
        }
        problems.addAll(missing(thing, kept, one));
        return problems;
    }

    /** Others of the same kind may stand further down. */
    private List<Problem> missing(T thing, Optional<Versioned<T>> kept, JsonThings.One<T> one) {
        return unknown(thing, kept, one).stream()
                .filter(named -> !named.isOf(kind))
                .map(named -> RowProblems.missing(named.place()))
                .toList();
    }

    /** Returns what a thing names and nobody keeps; what it named before may be gone since. */
    private List<Named> unknown(T thing, Optional<Versioned<T>> kept, JsonThings.One<T> one) {
        Set<Object> known = kept.map(Versioned::value)
                .map(before -> Named.in(before, one).stream().map(Named::id).collect(Collectors.toSet()))
                .orElse(Set.of());
        return Named.in(thing, one).stream()
                .filter(named -> !named.isItself(kind, thing) && !known.contains(named.id()))
                .filter(named -> !named.isKept(taking.things()))
                .toList();
    }
}
