package org.fabrique.core.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.fabrique.core.Amounts;
import org.fabrique.core.Message;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One number of a report, with the period it speaks of: two figures side by side may speak of different years.
 *
 * @param during the reference period, which has a last day
 * @param value a whole number, but for jobs; present exactly when the reading is counted or a lower bound
 * @param unknown how many facts could not be counted; {@link Indicator#gaps()} says which
 */
public record Figure(
        Indicator indicator,
        Period during,
        Reading reading,
        @Nullable BigDecimal value,
        int unknown) {

    /** The smallest number of people a published figure shows (besides none). */
    public static final int SMALLEST_GROUP = 5;

    /** What a value says. */
    public enum Reading {
        COUNTED("compté", "counted"),
        AT_LEAST("au moins", "at least"),
        UNKNOWN("inconnu", "unknown"),
        /** There are some, fewer than {@link #SMALLEST_GROUP}: saying how many could point to somebody. */
        SUPPRESSED("masqué", "suppressed");

        private final Message label;

        Reading(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    public Figure {
        requireNonNull(indicator, "indicator");
        requireEnd(during);
        requireNonNull(reading, "reading");
        value = value == null ? null : Amounts.exact(value, indicator.label().en());
        if ((value != null) != (reading == Reading.COUNTED || reading == Reading.AT_LEAST)) {
            throw new IllegalArgumentException("A figure has a value exactly when it is counted or a lower bound.");
        }
        if (value != null && value.scale() > 0 && indicator != Indicator.JOBS) {
            throw new IllegalArgumentException("The %s are counted one by one, not %s."
                    .formatted(indicator.label().en(), value));
        }
        if (unknown < 0) {
            throw new IllegalArgumentException("The facts not counted (%d) cannot be negative.".formatted(unknown));
        }
    }

    /** Returns a figure that was counted: unknown when nothing could be counted of what there is. */
    public static Figure counted(Indicator indicator, Period during, BigDecimal value, int unknown) {
        return value.signum() == 0 && unknown > 0
                ? new Figure(indicator, during, Reading.UNKNOWN, null, unknown)
                : new Figure(indicator, during, Reading.COUNTED, value, unknown);
    }

    public static Figure counted(Indicator indicator, Period during, long value) {
        return counted(indicator, during, BigDecimal.valueOf(value), 0);
    }

    /** Returns a figure told as "so many and more". */
    public static Figure atLeast(Indicator indicator, Period during, long value) {
        return new Figure(indicator, during, Reading.AT_LEAST, BigDecimal.valueOf(value), 0);
    }

    /**
     * Returns this figure as it may be published: a group of fewer than {@link #SMALLEST_GROUP} people is not shown.
     * <p>
     * It does not protect against subtraction: whoever publishes a total and all its parts but one tells the last part.
     */
    public Figure published() {
        return isOfAFew() ? new Figure(indicator, during, Reading.SUPPRESSED, null, unknown) : this;
    }

    /** Tells whether the figure is at least so much; unknown when what was not counted could change the answer. */
    public Truth reaches(BigDecimal aim) {
        if (value != null && value.compareTo(aim) >= 0) {
            return Truth.YES;
        }
        return reading == Reading.COUNTED && unknown == 0 ? Truth.NO : Truth.UNKNOWN;
    }

    /** Returns the figure in one line, such as {@code creativity sessions: 299 (2022)}. */
    public Message sentence() {
        return Message.of(
                "%s : %s (%s)".formatted(indicator.label().fr(), amount(Locale.FRENCH), when(" au ", " non comptés")),
                "%s: %s (%s)".formatted(indicator.label().en(), amount(Locale.ENGLISH), when(" to ", " not counted")));
    }

    static void requireEnd(Period during) {
        if (during.toInclusive() == null) {
            throw new IllegalArgumentException("A reference period has a last day, unlike that which begins on %s."
                    .formatted(during.fromInclusive()));
        }
    }

    private boolean isOfAFew() {
        return indicator.countsPeople()
                && value != null
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(SMALLEST_GROUP)) < 0;
    }

    private String amount(Locale locale) {
        String said = reading.label().in(locale);
        return switch (reading) {
            case COUNTED -> number(locale);
            case AT_LEAST -> said + " " + number(locale);
            case UNKNOWN, SUPPRESSED -> said;
        };
    }

    private String number(Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(requireNonNull(value));
    }

    private String when(String to, String notCounted) {
        LocalDate first = during.fromInclusive();
        LocalDate last = requireNonNull(during.toInclusive());
        boolean wholeYear =
                first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
        String days = wholeYear ? String.valueOf(first.getYear()) : first + to + last;
        return unknown == 0 ? days : days + "; " + unknown + notCounted;
    }
}
