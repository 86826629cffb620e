package org.fabrique.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabrique.core.Text;

/** The beginning of a file, and which format it tells. */
final class Beginning {

    private static final String MARK = "\uFEFF";
    private static final String ARCHIVE = "PK\u0003\u0004";
    private static final String STORE = "{\"type\":\"fabrique-store\"";

    /** The name of a field, and of its value what shows its kind. */
    private static final Pattern FIELD = Pattern.compile("\"([^\"\\\\]{1,60})\"\\s*:\\s*(\"[^\"\\\\]{0,60}\"|.)");

    private final String text;

    Beginning(byte[] bytes) {
        String read = new String(bytes, StandardCharsets.UTF_8);
        this.text = read.startsWith(MARK) ? read.substring(1) : read;
    }

    Optional<FileFormat> format() {
        if (text.startsWith(ARCHIVE)) {
            return Optional.of(FileFormat.XLSX);
        }
        if (text.startsWith(STORE)) {
            return Optional.of(FileFormat.STORE);
        }
        String json = text.stripLeading();
        if (json.startsWith("{")) {
            return ofAnObject(json);
        }
        return json.startsWith("[") ? ofAList(json) : ofATable();
    }

    private static Optional<FileFormat> ofAnObject(String json) {
        List<String> fields = fields(json);
        if (fields.contains("type=\"FeatureCollection\"") || fields.contains("type=\"Feature\"")) {
            return Optional.of(FileFormat.GEOJSON);
        }
        if (has(fields, "@graph") || has(fields, "@context")) {
            return Optional.of(FileFormat.PAIR);
        }
        if (fields.contains("ontology=\"gogofull\"") || fields.contains("ontology=\"gogocompact\"")) {
            return Optional.of(FileFormat.GOGOCARTO);
        }
        if (has(fields, "items") && isOfADirectory(fields)) {
            return Optional.of(FileFormat.DATA_INCLUSION);
        }
        return isALine(json) ? Optional.of(FileFormat.JSON_LINES) : Optional.empty();
    }

    /** Elements of a map look like nothing else, but not surely: a list of them must be said. */
    private static Optional<FileFormat> ofAList(String json) {
        List<String> fields = fields(json);
        if (isOfADirectory(fields)) {
            return Optional.of(FileFormat.DATA_INCLUSION);
        }
        return has(fields, "@id") || has(fields, "@type") ? Optional.of(FileFormat.PAIR) : Optional.empty();
    }

    private static boolean isOfADirectory(List<String> fields) {
        return has(fields, "source") && has(fields, "nom") && has(fields, "date_maj");
    }

    /** Something on the first line that is whole, and begins with what it is called. */
    private static boolean isALine(String json) {
        String first = json.lines().findFirst().orElse("").strip();
        return first.endsWith("}") && fields(first).stream().limit(1).anyMatch(Beginning::isIdentity);
    }

    private static boolean isIdentity(String field) {
        return field.startsWith("id=\"") || field.startsWith("fabrique=\"");
    }

    private Optional<FileFormat> ofATable() {
        String first = text.lines().findFirst().orElse("");
        boolean named = Stream.of(";", ",", "\t")
                .filter(first::contains)
                .anyMatch(separator -> Stream.of(first.split(Pattern.quote(separator), -1))
                        .map(cell -> Text.folded(cell.replace("\"", "").strip()))
                        .anyMatch("id"::equals));
        return named || first.strip().equals("id") ? Optional.of(FileFormat.CSV) : Optional.empty();
    }

    private static boolean has(List<String> fields, String name) {
        return fields.stream().anyMatch(field -> field.startsWith(name + "="));
    }

    /** Returns the names of fields, each with what shows the kind of its value, in the order written. */
    private static List<String> fields(String json) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            fields.add(field.group(1) + "=" + field.group(2));
        }
        return fields;
    }
}
