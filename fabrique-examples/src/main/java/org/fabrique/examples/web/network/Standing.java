package org.fabrique.examples.web.network;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.Truth;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Where a fabrique stands in the network on a day, as far as it is known.
 *
 * @param status what it is, or null when nobody knows, or it is nothing yet
 * @param perhaps what it may be, where the dates leave several open
 * @param isKnown whether it is known at all: one that is nothing yet is known to be nothing
 */
public record Standing(@Nullable MembershipStatus status, List<MembershipStatus> perhaps, boolean isKnown) {

    /** What stands for a status on a tile: letters of both languages, explained beside the map. */
    private static final Map<MembershipStatus, String> SIGNS = Map.of(
            MembershipStatus.CANDIDATE, "C",
            MembershipStatus.MEMBER, "M",
            MembershipStatus.EXPERIMENTING, "E",
            MembershipStatus.LABELLED, "L",
            MembershipStatus.SUSPENDED, "S",
            MembershipStatus.LEFT, "×");

    private static final String UNKNOWN = "?";
    private static final String NOTHING_YET = "–";

    static Standing on(LocalDate day, @Nullable Membership membership) {
        if (membership == null) {
            return new Standing(null, List.of(), false);
        }
        List<MembershipStatus> open = Stream.of(MembershipStatus.values())
                .filter(status -> membership.had(status, day) != Truth.NO)
                .toList();
        MembershipStatus status = membership.statusOn(day).orElse(null);
        return new Standing(status, stepsAmong(open, membership), status != null || open.isEmpty());
    }

    /** A member is told by what it is in particular, where a step says so. */
    private static List<MembershipStatus> stepsAmong(List<MembershipStatus> open, Membership membership) {
        return membership.steps().stream()
                .map(MembershipStep::status)
                .filter(open::contains)
                .distinct()
                .toList();
    }

    /** Returns what it is called. */
    public String told(Visit visit) {
        if (status != null) {
            return visit.say(status.label());
        }
        if (isKnown) {
            return visit.say("pas encore dans le réseau", "not in the network yet");
        }
        String open = perhaps.stream().map(each -> visit.say(each.label())).collect(joining(visit.say(" ou ", " or ")));
        return open.isEmpty()
                ? visit.say("statut inconnu", "status unknown")
                : visit.unknown() + visit.say(" : ", ": ") + open;
    }

    /** Returns what stands for it on a tile. */
    public String sign() {
        return status != null ? sign(status) : isKnown ? NOTHING_YET : UNKNOWN;
    }

    static String sign(MembershipStatus status) {
        return SIGNS.getOrDefault(status, UNKNOWN);
    }
}
