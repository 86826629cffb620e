package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.resource.Service;
import org.jspecify.annotations.Nullable;

/**
 * A service set against a need: what it shares with it, and what not.
 *
 * @param place whether it serves those who live where the need is felt; it names nothing shared or lacking
 * @param percentServed how many in a hundred of those people live where it serves, or null when unknown
 * @param kilometres how far apart the centres of both territories are as the crow flies, in whole kilometres, or null
 *     when one of them is unknown; it is told, and nothing is judged by it
 */
public record ServiceCheck(
        Service service,
        Facet themes,
        Facet audiences,
        Facet place,
        @Nullable Integer percentServed,
        @Nullable Integer kilometres) {

    /** Those that cover most first, then the nearest, then by identity. */
    static final Comparator<ServiceCheck> MOST_FIRST = Comparator.comparing(ServiceCheck::coverage)
            .thenComparing(ServiceCheck::kilometres, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(check -> check.service().id());

    /**
     * One thing a service is judged by.
     *
     * @param shared the codes or labels of the need that the service has too
     * @param lacking those that it does not have; what nobody knows of is in neither
     */
    public record Facet(Coverage coverage, List<String> shared, List<String> lacking, Message reason) {
        public Facet {
            requireNonNull(coverage, "coverage");
            shared = List.copyOf(shared);
            lacking = List.copyOf(lacking);
            requireNonNull(reason, "reason");
        }

        static Facet bare(Coverage coverage, Message reason) {
            return new Facet(coverage, List.of(), List.of(), reason);
        }
    }

    public ServiceCheck {
        requireNonNull(service, "service");
        requireNonNull(themes, "themes");
        requireNonNull(audiences, "audiences");
        requireNonNull(place, "place");
    }

    /**
     * Returns how far it covers the need: no more than its themes, its audiences and its place do, so never wholly when
     * one of them is unknown.
     */
    public Coverage coverage() {
        return Stream.of(themes, audiences, place)
                .map(Facet::coverage)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
