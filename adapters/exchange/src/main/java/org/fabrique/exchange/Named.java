package org.fabrique.exchange;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.intake.Place;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.network.PracticeId;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A thing that another names by its identity, wherever in it that stands.
 *
 * @param kinds those it may be of
 */
record Named(List<Kind<?, ?, ?>> kinds, Object id, Place place) {

    private static final Map<Class<?>, List<Kind<?, ?, ?>>> KINDS = Map.ofEntries(
            Map.entry(FabriqueId.class, List.of(Kind.FABRIQUES)),
            Map.entry(NeedId.class, List.of(Kind.NEEDS)),
            Map.entry(ResourceId.class, List.of(Kind.RESOURCES)),
            Map.entry(SolutionId.class, List.of(Kind.SOLUTIONS)),
            Map.entry(StakeholderId.class, List.of(Kind.ORGANISATIONS, Kind.PERSONS)),
            Map.entry(InitiativeId.class, List.of(Kind.INITIATIVES)),
            Map.entry(NetworkId.class, List.of(Kind.NETWORKS)),
            Map.entry(ProgrammeId.class, List.of(Kind.PROGRAMMES)),
            Map.entry(GatheringId.class, List.of(Kind.GATHERINGS)),
            Map.entry(ExperimentationGroupId.class, List.of(Kind.GROUPS)),
            Map.entry(SharedToolId.class, List.of(Kind.TOOLS)),
            Map.entry(PracticeId.class, List.of(Kind.PRACTICES)),
            Map.entry(MatchDecisionId.class, List.of(Kind.DECISIONS)));

    /** Returns all identities in a value of the domain, each at its place. */
    static List<Named> in(Object thing, JsonThings.One<?> one) {
        List<Named> all = new ArrayList<>();
        collect(thing, one, "", all);
        return all;
    }

    private static void collect(@Nullable Object part, JsonThings.One<?> one, String pointer, List<Named> all) {
        if (part instanceof Collection<?> list) {
            int at = 0;
            for (Object entry : list) {
                collect(entry, one, pointer + "/" + at++, all);
            }
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, one, pointer + "/" + key, all));
        } else if (part != null && KINDS.containsKey(part.getClass())) {
            all.add(new Named(KINDS.get(part.getClass()), part, one.at(pointer)));
        } else if (part instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(get(component, record), one, pointer + "/" + component.getName(), all);
            }
        }
    }

    private static @Nullable Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("A part of a record cannot be read: " + component, refused);
        }
    }

    /** Tells whether it is of a kind: of which others may stand in the same file. */
    boolean isOf(Kind<?, ?, ?> kind) {
        return kinds.contains(kind);
    }

    /** Tells whether a thing names itself here. */
    <I, T> boolean isItself(Kind<I, T, ?> kind, T thing) {
        return isOf(kind) && id.equals(kind.id(thing));
    }

    boolean isKept(Kept things) {
        return kinds.stream().anyMatch(kind -> isKept(kind, things));
    }

    /** The class of an identity is that of the kinds it may be of. */
    @SuppressWarnings("unchecked")
    private <I> boolean isKept(Kind<I, ?, ?> kind, Kept things) {
        return things.has(kind, (I) id);
    }
}
