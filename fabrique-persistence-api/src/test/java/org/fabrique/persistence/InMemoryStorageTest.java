package org.fabrique.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;

/** The story of the README; the contract itself runs in the testkit. */
class InMemoryStorageTest {

    private static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));
    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");

    @Test
    void keepsAnswersAndRefuses() {
        Need need = Need.captured(new NeedId("n-1"), LIMOUSIN, "Plus de commerce");
        try (Storage storage = new InMemoryStorage()) {
            Versioned<Need> kept = storage.write(ACT, unit -> unit.needs().add(need));
            storage.write(ACT, unit -> unit.needs().save(need.qualified("Se retrouver"), kept.version()));
            assertThatExceptionOfType(StaleWriteException.class)
                    .isThrownBy(() -> storage.write(ACT, unit -> unit.needs().save(need, kept.version())));
            List<Need> met = new ArrayList<>();
            storage.read(view -> {
                Pages.forEach(view.needs(), NeedQuery.all().keptBy(LIMOUSIN), found -> met.add(found.value()));
                return met;
            });
            assertThat(met).containsExactly(need.qualified("Se retrouver"));
        }
    }
}
