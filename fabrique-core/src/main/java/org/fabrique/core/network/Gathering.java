package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * People who come together once: to have ideas, to learn a trade from each other, to steer.
 * <p>
 * What a committee decides about an initiative is not here but in the journal of that initiative. This type is
 * immutable.
 *
 * @param host the fabrique that holds it and keeps it, or null when the network does; a skills transfer has one
 * @param visitors the fabriques that come to see the host, in the order given
 * @param participants who came, each once in a quality; empty when nobody noted it
 * @param territory where it was, or null when unknown
 * @param needs the needs that were spoken of
 * @param initiatives the initiatives that were spoken of
 * @param outcome what came of it, without the name of a person, or null when not noted
 */
public record Gathering(
        GatheringId id,
        GatheringKind kind,
        String title,
        PartialDate on,
        @Nullable FabriqueId host,
        List<FabriqueId> visitors,
        List<Participant> participants,
        @Nullable TerritoryCode territory,
        List<NeedId> needs,
        List<InitiativeId> initiatives,
        @Nullable String outcome,
        Visibility visibility) {

    public Gathering {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        title = Text.line(title, "title of a gathering");
        requireNonNull(on, "on");
        visitors = List.copyOf(new LinkedHashSet<>(visitors));
        participants = List.copyOf(new LinkedHashSet<>(participants));
        needs = List.copyOf(new LinkedHashSet<>(needs));
        initiatives = List.copyOf(new LinkedHashSet<>(initiatives));
        outcome = Text.optional(outcome, "outcome of a gathering");
        requireNonNull(visibility, "visibility");
        requireHost(id, kind, host, visitors);
        if (host == null && visibility == Visibility.PRIVATE) {
            throw new IllegalArgumentException(
                    "The gathering %s of the network is private to no fabrique.".formatted(id));
        }
    }

    /** Returns a gathering held by a fabrique, private to it, of which only kind, title and day are known. */
    public static Gathering of(GatheringId id, GatheringKind kind, String title, LocalDate on, FabriqueId host) {
        return new Gathering(
                id,
                kind,
                title,
                PartialDate.of(on),
                host,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                Visibility.PRIVATE);
    }

    public Gathering withVisitors(List<FabriqueId> fabriques) {
        return new Gathering(
                id, kind, title, on, host, fabriques, participants, territory, needs, initiatives, outcome, visibility);
    }

    public Gathering withParticipants(List<Participant> people) {
        return new Gathering(
                id, kind, title, on, host, visitors, people, territory, needs, initiatives, outcome, visibility);
    }

    public Gathering withTerritory(TerritoryCode place) {
        return new Gathering(
                id, kind, title, on, host, visitors, participants, place, needs, initiatives, outcome, visibility);
    }

    public Gathering about(List<NeedId> heard, List<InitiativeId> discussed) {
        return new Gathering(
                id, kind, title, on, host, visitors, participants, territory, heard, discussed, outcome, visibility);
    }

    public Gathering withOutcome(String notes) {
        return new Gathering(
                id, kind, title, on, host, visitors, participants, territory, needs, initiatives, notes, visibility);
    }

    public Gathering withVisibility(Visibility chosen) {
        return new Gathering(
                id, kind, title, on, host, visitors, participants, territory, needs, initiatives, outcome, chosen);
    }

    /**
     * Returns this gathering without its words: what stays is that there was one, of which kind, where, when, who came,
     * and what was spoken of.
     */
    public Gathering redacted() {
        return new Gathering(
                id,
                kind,
                Text.WITHDRAWN,
                on,
                host,
                visitors,
                participants,
                territory,
                needs,
                initiatives,
                null,
                visibility);
    }

    /** Returns those who came in this quality, in the order given. */
    public List<StakeholderId> cameAs(CameAs quality) {
        return participants.stream()
                .filter(participant -> participant.as() == quality)
                .map(Participant::who)
                .toList();
    }

    private static void requireHost(
            GatheringId id, GatheringKind kind, @Nullable FabriqueId host, List<FabriqueId> visitors) {
        if (host == null && (kind == GatheringKind.SKILLS_TRANSFER || !visitors.isEmpty())) {
            throw new IllegalArgumentException(
                    "The gathering %s must name the fabrique that is visited.".formatted(id));
        }
        if (host != null && visitors.contains(host)) {
            throw new IllegalArgumentException("The fabrique %s cannot visit itself.".formatted(host));
        }
    }
}
