package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.resource.Service;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.exchange.InclusionFile;
import org.fabrique.exchange.Listing;
import org.fabrique.matching.Coverage;
import org.fabrique.matching.ServiceCheck;
import org.fabrique.matching.SupplyCheck;

/**
 * Whether the need is really unmet, given what a directory knows.
 *
 * @param top how many services are shown
 */
record SupplyAnswer(SupplyCheck check, int top) {

    private static final Message HEAD = Message.of("Ce qui existe autour : %s.", "What exists around: %s.");

    /** Reads a file of data·inclusion, without whom to call. */
    static Loaded<Service> read(Path file, Gazetteer gazetteer) {
        Loaded<Listing> read = InclusionFile.of(gazetteer).read(file);
        return new Loaded<>(read.values().stream().map(Listing::service).toList(), read.problems());
    }

    String told(Locale locale) {
        Stream<String> head = Stream.of(
                HEAD.in(locale).formatted(check.coverage().label().in(locale)),
                "  " + check.reason().in(locale));
        Stream<String> services = check.services().stream()
                .filter(service -> service.coverage() != Coverage.NOT_SEEN)
                .limit(top)
                .map(service -> told(service, locale));
        return Stream.concat(head, services).collect(Collectors.joining("\n"));
    }

    private static String told(ServiceCheck service, Locale locale) {
        String facets = Stream.of(service.themes(), service.audiences(), service.place())
                .map(facet -> facet.reason().in(locale))
                .collect(Collectors.joining(" "));
        return "  · %s (%s) — %s %s"
                .formatted(
                        service.service().name(),
                        service.service().id(),
                        service.coverage().label().in(locale),
                        facets);
    }
}
