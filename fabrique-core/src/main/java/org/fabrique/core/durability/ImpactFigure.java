package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.resource.Quantity;

/**
 * One figure of what an activity changed, such as {@code 12000 kg} of unsold food cooked.
 * <p>
 * A figure without its period and its source is none.
 *
 * @param what what is counted
 * @param source who counted it, or where it was published
 */
public record ImpactFigure(String what, Quantity quantity, Period during, String source) {

    public ImpactFigure {
        what = Text.line(what, "name of a figure");
        requireNonNull(quantity, "quantity");
        requireNonNull(during, "during");
        source = Text.line(source, "source of a figure");
    }
}
