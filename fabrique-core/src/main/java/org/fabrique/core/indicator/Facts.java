package org.fabrique.core.indicator;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.Need;

/**
 * What a report is counted from. The order says nothing, and nothing stands twice.
 *
 * @param sessions each gathering once
 * @param needs each identity once
 * @param initiatives each identity once; what they ended as is counted with them
 * @param creations what other initiatives ended as, of which nothing else is told: one for each enterprise or activity
 */
public record Facts(
        List<CreativitySession> sessions, List<Need> needs, List<Initiative> initiatives, List<Creation> creations) {

    public Facts {
        sessions = once(sessions, CreativitySession::gathering);
        needs = once(needs, Need::id);
        initiatives = once(initiatives, Initiative::id);
        creations = List.copyOf(creations);
        requireOthers(initiatives, creations);
    }

    public static Facts none() {
        return new Facts(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Returns these facts and others.
     *
     * @throws IllegalArgumentException when a fact stands in both
     */
    public Facts and(Facts other) {
        return new Facts(
                both(sessions, other.sessions),
                both(needs, other.needs),
                both(initiatives, other.initiatives),
                both(creations, other.creations));
    }

    /** Returns what the initiatives and the others ended as. */
    List<Creation> allCreations() {
        return both(
                initiatives.stream().flatMap(one -> Creation.of(one).stream()).toList(), creations);
    }

    private static void requireOthers(List<Initiative> initiatives, List<Creation> creations) {
        Set<InitiativeId> told = initiatives.stream().map(Initiative::id).collect(Collectors.toSet());
        creations.stream()
                .map(Creation::initiative)
                .filter(told::contains)
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException(
                            "What %s ended as would be counted twice: beside the initiative and with it."
                                    .formatted(twice));
                });
    }

    private static <T> List<T> both(List<T> ones, List<T> others) {
        return Stream.concat(ones.stream(), others.stream()).toList();
    }

    private static <T> List<T> once(List<T> facts, Function<T, Object> identity) {
        if (facts.stream().map(identity).distinct().count() < facts.size()) {
            throw new IllegalArgumentException("A fact that stands twice would be counted twice.");
        }
        return List.copyOf(facts);
    }
}
