package org.fabrique.core.indicator;

import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a report tells: the whole network, or what every limit given here leaves of it.
 * <p>
 * It names the limits; whoever gathers the {@link Facts} keeps to them.
 *
 * @param fabrique one member alone, or null for all
 * @param programme one programme alone, or null for all that is done
 * @param territory one territory alone, with what lies in it, or null for all
 */
public record Scope(
        @Nullable FabriqueId fabrique,
        @Nullable ProgrammeId programme,
        @Nullable TerritoryCode territory) {

    public static Scope network() {
        return new Scope(null, null, null);
    }

    public static Scope of(FabriqueId member) {
        return new Scope(member, null, null);
    }

    public static Scope of(ProgrammeId programme) {
        return new Scope(null, programme, null);
    }

    public static Scope of(TerritoryCode territory) {
        return new Scope(null, null, territory);
    }

    /** Refuses facts of another member than the one a report is limited to. */
    void require(Facts facts) {
        Stream.concat(
                        facts.needs().stream().map(Need::fabrique),
                        facts.initiatives().stream().map(Initiative::fabrique))
                .filter(keeper -> fabrique != null && !keeper.equals(fabrique))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            "A report on %s tells nothing of %s.".formatted(fabrique, other));
                });
    }
}
