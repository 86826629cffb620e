package org.fabrique.core.resource;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.fabrique.core.Amounts;
import org.fabrique.core.Message;
import org.fabrique.core.Text;

/**
 * An exact amount of something counted in a unit: {@code 120 m2}, {@code 6 people}, {@code 60000 EUR}.
 * <p>
 * An amount has at most 15 digits before the point and 6 after it. Two quantities compare only when their units are the same; nothing is converted.
 */
public record Quantity(BigDecimal amount, String unit) {

    public Quantity {
        amount = Amounts.exact(amount, "amount");
        unit = Text.line(unit, "unit");
    }

    public static Quantity of(long amount, String unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public boolean comparesWith(Quantity other) {
        return unit.equals(other.unit);
    }

    /**
     * Tells whether this is at least as much as the other.
     *
     * @throws IllegalArgumentException when the units differ
     */
    public boolean reaches(Quantity other) {
        if (!comparesWith(other)) {
            throw new IllegalArgumentException("%s and %s are not counted in the same unit.".formatted(this, other));
        }
        return amount.compareTo(other.amount) >= 0;
    }

    /** Returns it for people, as {@code 115,527 inhabitants}; a unit that is not known is told as it is written. */
    public Message label() {
        return Unit.of(unit).told(amount, number());
    }

    /** Returns the amount alone for people. */
    public Message number() {
        return Message.of(number(Locale.FRENCH), number(Locale.ENGLISH));
    }

    private String number(Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
