package org.fabrique.examples.web.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/** Parts of a report in the words of the visitor. */
public final class Told {

    private Told() {}

    /** Returns a figure, or why there is none. */
    public static String amount(Visit visit, Figure figure) {
        String said = visit.say(figure.reading().label());
        return switch (figure.reading()) {
            case COUNTED -> visit.number(requireNonNull(figure.value()));
            case AT_LEAST -> said + " " + visit.number(requireNonNull(figure.value()));
            case UNKNOWN -> said;
            case SUPPRESSED -> said + visit.say(" : moins de ", ": fewer than ") + Figure.SMALLEST_GROUP;
        };
    }

    /** Returns from when to when. */
    public static String period(Visit visit, @Nullable Period during) {
        if (during == null) {
            return visit.say("dates non dites", "dates not said");
        }
        String first = visit.day(during.fromInclusive());
        LocalDate last = during.toInclusive();
        return last == null
                ? visit.say("depuis le ", "since ") + first
                : visit.say("du ", "from ") + first + visit.say(" au ", " to ") + visit.day(last);
    }

    /** Returns the name of an organisation; its identity when it is not known here, or is somebody. */
    public static String who(Visit visit, StakeholderId id) {
        return Seen.by(() -> visit.workshop().organisations().get(id))
                .map(kept -> kept.value().name())
                .orElse(id.value());
    }

    /** Returns the name of a fabrique. */
    public static String fabrique(Visit visit, FabriqueId id) {
        return Seen.by(() -> visit.workshop().fabriques().get(id))
                .map(kept -> kept.value().name())
                .orElse(id.value());
    }

    /** Returns who keeps something: a fabrique, or the network. */
    public static String keeper(Visit visit, @Nullable FabriqueId id) {
        return id == null ? visit.say("le réseau", "the network") : fabrique(visit, id);
    }

    /** Returns of whom a report is. */
    public static String scope(Visit visit, Scope scope) {
        String whole = scope.fabrique() == null
                ? visit.say("Tout le réseau", "The whole network")
                : fabrique(visit, scope.fabrique());
        String programme = scope.programme() == null
                ? null
                : visit.say("programme ", "programme ")
                        + visit.workshop()
                                .programmes()
                                .get(scope.programme())
                                .value()
                                .name();
        return Stream.of(whole, programme, scope.territory() == null ? null : visit.place(scope.territory()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }
}
