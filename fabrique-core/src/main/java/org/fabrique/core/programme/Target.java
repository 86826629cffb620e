package org.fabrique.core.programme;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.fabrique.core.Amounts;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What a programme has set itself to reach.
 *
 * @param text the target in the words of the programme
 * @param measure what it is counted by, or null when no indicator of a report counts it
 * @param atLeast how much is to be reached; more than nothing
 */
public record Target(String text, @Nullable Indicator measure, BigDecimal atLeast) {

    public Target {
        text = Text.line(text, "text of a target");
        atLeast = Amounts.exact(atLeast, "target");
        if (atLeast.signum() == 0 || (measure != null && !measure.isAnAim())) {
            throw new IllegalArgumentException("Nobody aims at %s (%s).".formatted(text, atLeast));
        }
    }

    public static Target of(String text, Indicator measure, long atLeast) {
        return new Target(text, measure, BigDecimal.valueOf(atLeast));
    }

    /** Sets this target against a report: unknown when the report does not count it, or cannot tell. */
    public Progress in(AnnualReport report) {
        Optional<Figure> figure = Optional.ofNullable(measure).flatMap(report::figure);
        Truth reached = figure.map(it -> it.reaches(atLeast)).orElse(Truth.UNKNOWN);
        return new Progress(this, reached, figure.orElse(null));
    }

    /**
     * How far a target was reached.
     *
     * @param figure what was counted, or null when nothing was
     */
    public record Progress(
            Target target, Truth reached, @Nullable Figure figure) {
        public Progress {
            requireNonNull(target, "target");
            requireNonNull(reached, "reached");
            if (figure == null && reached.isKnown()) {
                throw new IllegalArgumentException("Without a figure nobody knows about: %s.".formatted(target.text()));
            }
        }
    }
}
