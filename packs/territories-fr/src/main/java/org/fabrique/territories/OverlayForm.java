package org.fabrique.territories;

import java.util.List;
import java.util.Set;
import org.fabrique.core.intake.Problem;

/** What the rows of a kind of overlay hold, and what becomes of them. */
interface OverlayForm {

    /** Returns the columns a file must have. */
    Set<String> columns();

    /** Reads what it can, and adds what is wrong to the problems, in the order of the rows. */
    Overlay.Content read(List<CsvRow> rows, Atlas atlas, List<Problem> problems);
}
