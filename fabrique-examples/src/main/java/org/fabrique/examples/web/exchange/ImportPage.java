package org.fabrique.examples.web.exchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.intake.Problem;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Visit;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.ImportReport;
import org.fabrique.exchange.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a table is chosen, and told what would come of it.
 *
 * @param sheets those the visitor may write something of
 * @param form how the table was said to be
 * @param problems what is wrong with the form
 * @param outcome what would come of the table, or null before one was looked at
 */
public record ImportPage(
        List<Sheet<?, ?>> sheets,
        Form form,
        Problems problems,
        @Nullable Outcome outcome) {

    private static final JsonMapper SCHEMAS = new JsonMapper();
    private static final String MARK = "\uFEFF";

    /** A column of a sheet, as its schema tells. */
    public record Column(String name, String title, String description, boolean isRequired, List<String> codes) {}

    static ImportPage of(Visit visit, Form form) {
        return new ImportPage(offered(visit), form, Problems.none(), null);
    }

    private static List<Sheet<?, ?>> offered(Visit visit) {
        Rights rights = new Rights(visit.actor());
        return Sheet.all().stream()
                .filter(sheet -> rights.mayWrite(sheet.kind()))
                .toList();
    }

    ImportPage with(List<Problem> wrong) {
        return new ImportPage(sheets, form, new Problems(wrong), null);
    }

    ImportPage with(Outcome told) {
        return new ImportPage(sheets, form, problems, told);
    }

    /** Returns what the things of a sheet are called. */
    public static String told(Visit visit, String sheet) {
        return switch (sheet) {
            case "needs" -> visit.say("besoins", "needs");
            case "organisations" -> visit.say("organisations", "organisations");
            case "fabriques" -> visit.say("fabriques", "fabriques");
            case "resources" -> visit.say("ressources", "resources");
            case "solutions" -> visit.say("solutions", "solutions");
            case "initiatives" -> visit.say("initiatives", "initiatives");
            default -> sheet;
        };
    }

    /** Returns what may stand in the columns of a sheet, in those that are read. */
    public static List<Column> columns(Sheet<?, ?> sheet) {
        List<String> read = names(sheet);
        return SCHEMAS.readTree(sheet.schema(CsvForm.french()))
                .path("fields")
                .valueStream()
                .map(ImportPage::column)
                .filter(column -> read.contains(column.name()))
                .toList();
    }

    private static Column column(JsonNode field) {
        JsonNode constraints = field.path("constraints");
        return new Column(
                field.path("name").asString(),
                field.path("title").asString(),
                field.path("description").asString(),
                constraints.path("required").asBoolean(false),
                constraints.path("enum").valueStream().map(JsonNode::asString).toList());
    }

    private static List<String> names(Sheet<?, ?> sheet) {
        return Stream.concat(Stream.of("id"), sheet.usable().stream()).toList();
    }

    /** Returns a table without rows, to begin with. */
    static String template(Sheet<?, ?> sheet) {
        return MARK + String.join(";", names(sheet)) + "\r\n";
    }

    /** Returns where it is told what came of the table. */
    String done() {
        ImportReport report = requireNonNull(requireNonNull(outcome).report());
        return "/import/done?sheet=%s&added=%d&changed=%d&same=%d"
                .formatted(form.text("sheet"), report.added(), report.changed(), report.same());
    }
}
