package org.fabrique.territories;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fabrique.core.intake.Problem;

/** Rows that each tell of one priority district. */
record DistrictForm() implements OverlayForm {

    static final String CODE = "code";
    static final String NAME = "nom";
    static final String COMMUNES = "communes";

    @Override
    public Set<String> columns() {
        return new TreeSet<>(List.of(CODE, NAME, COMMUNES));
    }

    @Override
    public Overlay.Content read(List<CsvRow> rows, Atlas atlas, List<Problem> problems) {
        return new DistrictReading(atlas, problems).read(rows);
    }
}
