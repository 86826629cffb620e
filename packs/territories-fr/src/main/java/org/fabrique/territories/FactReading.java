package org.fabrique.territories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;

/** One reading of rows into facts. Rows with a former code count first, so that those with the code of today win. */
final class FactReading {

    private static final Message ONCE = Message.of("chaque code une seule fois", "each code only once");

    /** Stands, while reading, where former communes disagree; no cell that counts is empty. */
    private static final String DISAGREED = "";

    private final FactForm form;
    private final Atlas atlas;
    private final List<Problem> problems;
    private final Facts facts = new Facts();
    private final Map<String, CsvRow> rowOfCode = new HashMap<>();

    FactReading(FactForm form, Atlas atlas, List<Problem> problems) {
        this.form = form;
        this.atlas = atlas;
        this.problems = problems;
    }

    Facts read(List<CsvRow> rows) {
        List<Told> told = new ArrayList<>();
        rows.forEach(row -> check(row).ifPresent(told::add));
        told.stream().filter(Told::isFormer).forEach(this::keep);
        told.stream().filter(one -> !one.isFormer()).forEach(this::keep);
        form.fields().forEach(field -> column(field).values().removeIf(DISAGREED::equals));
        return facts;
    }

    private Optional<Told> check(CsvRow row) {
        String code = row.get(form.codeColumn());
        Optional<Territory> territory = InseeCodes.resolve(code, atlas);
        if (territory.isEmpty()) {
            problems.add(InseeCodes.unknown(row, form.codeColumn(), code));
        } else if (rowOfCode.putIfAbsent(code, row) != null) {
            problems.add(row.problem("DUPLICATE", form.codeColumn(), code, ONCE));
        }
        form.fields().forEach(field -> checkCell(row, field, problems));
        return territory.map(
                found -> new Told(row, found.code(), !found.code().value().equals(code)));
    }

    static void checkCell(CsvRow row, FactField field, List<Problem> problems) {
        String value = row.get(field.column());
        if (!value.isEmpty() && !field.kind().accepts(value)) {
            problems.add(
                    row.problem("BAD_VALUE", field.column(), value, field.kind().expected()));
        }
    }

    private void keep(Told told) {
        for (FactField field : form.fields()) {
            String value = told.row().get(field.column());
            if (!value.isEmpty()) {
                column(field).merge(told.territory(), value, (known, next) -> settled(told, field, known, next));
            }
        }
    }

    private static String settled(Told told, FactField field, String known, String next) {
        if (field.kind() == FactField.Kind.FLAG) {
            return known.equals("1") ? known : next;
        }
        return !told.isFormer() || known.equals(next) ? next : DISAGREED;
    }

    private Map<TerritoryCode, String> column(FactField field) {
        return facts.column(field.fact());
    }

    /** A row and whom it tells of. */
    private record Told(CsvRow row, TerritoryCode territory, boolean isFormer) {}
}
