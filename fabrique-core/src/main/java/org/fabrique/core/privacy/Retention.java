package org.fabrique.core.privacy;

/**
 * For how long after the last contact personal data are kept.
 *
 * @param months how many months, from 1 to 1200
 * @param duty whether a law orders to keep them that long, against the wish of the person (RGPD, article 17, 3)
 */
public record Retention(int months, boolean duty) {

    private static final int LONGEST = 1200;

    public Retention {
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException(
                    "Personal data are kept for 1 to %d months, not for %d.".formatted(LONGEST, months));
        }
    }

    public static Retention ofMonths(int months) {
        return new Retention(months, false);
    }

    public static Retention dutyOfMonths(int months) {
        return new Retention(months, true);
    }
}
