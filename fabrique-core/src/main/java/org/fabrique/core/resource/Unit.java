package org.fabrique.core.resource;

import java.math.BigDecimal;
import java.util.Map;
import org.fabrique.core.Message;

/**
 * How an amount is told in a unit, where the number goes to {@code %s}.
 *
 * @param one of an amount that the language has in the singular
 */
record Unit(Message one, Message many) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final Map<String, Unit> KNOWN = Map.of(
            "inhabitants",
            new Unit(Message.of("%s habitant", "%s inhabitant"), Message.of("%s habitants", "%s inhabitants")),
            "people",
            new Unit(Message.of("%s personne", "%s person"), Message.of("%s personnes", "%s people")),
            "m2",
            always("%s m²", "%s m²"),
            "EUR",
            always("%s €", "€%s"));

    /** Returns the unit as it is told; one that is not known, as it is written. */
    static Unit of(String unit) {
        String written = "%s " + unit.replace("%", "%%");
        return KNOWN.getOrDefault(unit, always(written, written));
    }

    private static Unit always(String fr, String en) {
        return new Unit(Message.of(fr, en), Message.of(fr, en));
    }

    Message told(BigDecimal amount, Message number) {
        Message in = new Message(
                amount.compareTo(TWO) < 0 ? one.fr() : many.fr(),
                amount.compareTo(BigDecimal.ONE) == 0 ? one.en() : many.en());
        return Message.of(in.fr().formatted(number.fr()), in.en().formatted(number.en()));
    }
}
