package org.fabrique.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabrique.persistence.MemoryState.ReceiptKey;
import org.fabrique.persistence.spi.UnitLife;

/** The receipts as one unit sees them; they are copied when it changes them. */
final class MemoryReceipts implements Receipts {

    private final MemoryUnit unit;
    private final UnitLife life;
    private Map<ReceiptKey, Receipt> all;
    private boolean own;

    MemoryReceipts(Map<ReceiptKey, Receipt> all, MemoryUnit unit, UnitLife life) {
        this.all = all;
        this.unit = unit;
        this.life = life;
    }

    @Override
    public Optional<Receipt> find(String key) {
        return life.step(() -> Optional.ofNullable(all.get(mine(key))));
    }

    @Override
    public void keep(String key, String request, String answer) {
        life.step(() -> {
            Receipt receipt = new Receipt(key, request, answer, unit.act());
            if (ownReceipts().putIfAbsent(mine(key), receipt) != null) {
                throw Receipts.taken(key);
            }
            return receipt;
        });
    }

    @Override
    public long forgetBefore(Instant moment) {
        return life.step(() -> {
            int before = all.size();
            ownReceipts().values().removeIf(receipt -> receipt.act().at().isBefore(moment));
            return (long) (before - all.size());
        });
    }

    void forget(Predicate<String> answers) {
        ownReceipts().values().removeIf(receipt -> answers.test(receipt.answer()));
    }

    /** Puts a receipt in, whoever it belongs to. */
    void place(Receipt receipt) {
        ownReceipts().put(new ReceiptKey(receipt.act().by(), receipt.key()), receipt);
    }

    Map<ReceiptKey, Receipt> kept() {
        return all;
    }

    private ReceiptKey mine(String key) {
        return new ReceiptKey(unit.act().by(), key);
    }

    private Map<ReceiptKey, Receipt> ownReceipts() {
        if (!own) {
            all = new HashMap<>(all);
            own = true;
        }
        return all;
    }
}
