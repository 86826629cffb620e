package org.fabrique.territories;

import static org.fabrique.territories.FactField.Kind.FLAG;
import static org.fabrique.territories.FactField.Kind.LATITUDE;
import static org.fabrique.territories.FactField.Kind.LONGITUDE;
import static org.fabrique.territories.FactField.Kind.TEXT;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fabrique.core.intake.Problem;

/** Rows that each tell facts of one commune or municipal arrondissement. */
record FactForm(String codeColumn, List<FactField> fields) implements OverlayForm {

    static final FactForm FRR = new FactForm("commune", List.of(new FactField("classement", "frr", TEXT)));

    static final FactForm TOWN_PROGRAMMES = new FactForm(
            "commune",
            List.of(
                    new FactField("acv", "acv", FLAG),
                    new FactField("pvd", "pvd", FLAG),
                    new FactField("ort", "ort", FLAG)));

    static final FactForm CENTROIDS = new FactForm(
            "code", List.of(new FactField("lat", "lat", LATITUDE), new FactField("lon", "lon", LONGITUDE)));

    static FactForm texts(String codeColumn, List<String> columns) {
        return new FactForm(
                codeColumn,
                columns.stream()
                        .map(column -> new FactField(column, column, TEXT))
                        .toList());
    }

    @Override
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of(codeColumn));
        fields.forEach(field -> columns.add(field.column()));
        return columns;
    }

    @Override
    public Overlay.Content read(List<CsvRow> rows, Atlas atlas, List<Problem> problems) {
        return new Overlay.Content(List.of(), new FactReading(this, atlas, problems).read(rows));
    }
}
