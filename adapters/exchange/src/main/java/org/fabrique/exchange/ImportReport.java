package org.fabrique.exchange;

import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;

/**
 * What became, or would become, of the rows of a file.
 *
 * @param added how many things are new
 * @param changed how many become something else
 * @param same how many are kept as the row says already
 * @param refused how many rows have a problem; of one such, no row of the file is kept
 * @param passedOver the names of what stands in the file and was not taken: what follows from the rest, such as {@code status},
 *     or has no place here
 * @param problems the first hundred, in the order of the file, and one more that counts the others
 */
public record ImportReport(
        int added, int changed, int same, int refused, List<String> passedOver, List<Problem> problems) {

    public ImportReport {
        passedOver = List.copyOf(passedOver);
        problems = List.copyOf(problems);
    }

    /** Tells whether nothing was wrong, be it with a row or with the file. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /**
     * Returns this report when nothing was wrong.
     *
     * @throws InvalidInput with its problems otherwise
     */
    public ImportReport orThrow() {
        if (!isClean()) {
            throw new InvalidInput(problems);
        }
        return this;
    }
}
