package org.fabrique.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.fabrique.json.FabriqueJson;

/** The Table Schema of a sheet, one field on each line. */
final class TableSchema {

    private TableSchema() {}

    static <T> String of(String name, String title, List<Column<T, ?>> columns, CsvForm form) {
        String fields =
                columns.stream().map(column -> "    " + column.schema(form)).collect(Collectors.joining(",\n"));
        return """
                {
                  "$schema": "https://frictionlessdata.io/schemas/table-schema.json",
                  "name": %s,
                  "title": %s,
                  "fields": [
                %s
                  ],
                  "primaryKey": "id",
                  "missingValues": [""]
                }
                """.formatted(quoted("fabrique-" + name), quoted(title), fields);
    }

    private static String quoted(String text) {
        return FabriqueJson.standard().write(text);
    }
}
