package org.fabrique.persistence.testkit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Receipts;

/** The receipts of a {@link FaultyStorage}. */
final class FaultyReceipts implements Receipts {

    private final FaultyUnit unit;

    FaultyReceipts(FaultyUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Receipt> find(String key) {
        return unit.life.step(() -> Optional.ofNullable(all().get(mine(key))));
    }

    @Override
    public void keep(String key, String request, String answer) {
        unit.life.step(() -> {
            Receipt receipt = new Receipt(key, request, answer, unit.act());
            if (all().putIfAbsent(mine(key), receipt) != null) {
                throw Receipts.taken(key);
            }
            return receipt;
        });
    }

    @Override
    public long forgetBefore(Instant moment) {
        return unit.life.step(() -> {
            int before = all().size();
            all().values().removeIf(receipt -> receipt.act().at().isBefore(moment));
            return (long) (before - all().size());
        });
    }

    private Map<String, Receipt> all() {
        return unit.storage.has(Fault.KEEPS_A_RECEIPT_OF_A_LOST_UNIT)
                ? unit.storage.disk().receipts
                : unit.seen.get().receipts;
    }

    private String mine(String key) {
        return unit.storage.has(Fault.SHARES_RECEIPTS_AMONG_ACTORS)
                ? key
                : unit.act().by() + "/" + key;
    }
}
