package org.fabrique.core.indicator;

import java.util.OptionalInt;
import org.fabrique.core.Message;

/**
 * What became, so many years later, of the creations whose anniversary falls in the period.
 *
 * @param years how many years after the creation
 * @param alive those that live, merged into another or not
 * @param ended those that closed
 * @param unknown those nobody has checked
 */
public record Survival(int years, int alive, int ended, int unknown) {

    /** How it is counted, for whoever reads the report. */
    public static final Message COUNTING = Message.of(
            "Chaque création dont l'anniversaire tombe dans la période ; le taux est celui des créations vérifiées. Les"
                    + " créations dont on ne sait pas si l'anniversaire y tombe ne sont pas comptées.",
            "Each creation whose anniversary falls in the period; the share is that of the creations checked. The"
                    + " creations of which nobody knows whether it falls there are not counted.");

    public Survival {
        if (years < 1 || alive < 0 || ended < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "Neither the years (%d) nor what is counted can be negative.".formatted(years));
        }
    }

    /** Returns how many creations had their anniversary in the period. */
    public int due() {
        return alive + ended + unknown;
    }

    /** Returns the share alive of those checked, in whole percents rounded down; empty when nobody has checked any. */
    public OptionalInt percentAlive() {
        int checked = alive + ended;
        return checked == 0 ? OptionalInt.empty() : OptionalInt.of(100 * alive / checked);
    }
}
