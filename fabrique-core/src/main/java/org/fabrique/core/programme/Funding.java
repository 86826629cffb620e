package org.fabrique.core.programme;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.Amounts;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a programme, and how much.
 *
 * @param funders each once; empty while that is open or unknown
 * @param envelopeEuros the whole amount over the whole programme, or null when unknown or when nothing is paid in money
 */
public record Funding(List<StakeholderId> funders, @Nullable BigDecimal envelopeEuros) {

    public Funding {
        funders = List.copyOf(new LinkedHashSet<>(funders));
        envelopeEuros = envelopeEuros == null ? null : Amounts.exact(envelopeEuros, "envelope");
    }

    public static Funding unknown() {
        return new Funding(List.of(), null);
    }

    public static Funding by(StakeholderId... funders) {
        return new Funding(List.of(funders), null);
    }
}
