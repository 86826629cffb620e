package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.StakeholderIdentity;
import org.fabrique.core.intake.constraint.TerritoryRef;
import org.jspecify.annotations.Nullable;

/**
 * A fabrique as somebody typed or uploaded it: nothing of it is sure. It has no place for its referents, who are persons.
 * <p>
 * Blank fields count as absent. {@link Intake} makes the {@link org.fabrique.core.network.Fabrique}, or tells all that is
 * wrong.
 *
 * @param name a line of at most 200 characters
 * @param hosts the identities of at most 50 organisations that carry it
 * @param territories at most 50 territories it covers, each a level and a code, such as {@code dep:23}
 */
public record FabriqueDraft(
        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String name,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @StakeholderIdentity String> hosts,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @TerritoryRef String> territories) {

    public FabriqueDraft {
        name = Limits.said(name);
        hosts = Limits.allSaid(hosts);
        territories = Limits.allSaid(territories);
    }

    /** Returns a draft of which only the name is known. */
    public static FabriqueDraft of(@Nullable String name) {
        return new FabriqueDraft(name, List.of(), List.of());
    }

    public FabriqueDraft withHosts(List<String> consortium) {
        return new FabriqueDraft(name, consortium, territories);
    }

    public FabriqueDraft withTerritories(List<String> covered) {
        return new FabriqueDraft(name, hosts, covered);
    }
}
