package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.json.JsonLines;
import org.fabrique.json.JsonObject;
import org.fabrique.json.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The plain form of documents and queries: {@code {id, title, text[, themes][, territory]}}, where {@code _id} may stand
 * for {@code id}, as in the files of BEIR. Other fields mean nothing to us and are counted; a text may have any length
 * within the limits in bytes.
 */
final class PlainForm {

    private static final int FILE_BYTES = 1_000_000_000;

    private final Gazetteer gazetteer;
    private final IgnoredFields ignored;

    PlainForm(Gazetteer gazetteer, IgnoredFields ignored) {
        this.gazetteer = gazetteer;
        this.ignored = ignored;
    }

    Loaded<Solution> solutions(Path file) {
        return lines().read(file, this::solution);
    }

    Loaded<Need> needs(Path file) {
        return lines().read(file, this::need);
    }

    static JsonLines lines() {
        Limits standard = Limits.standard();
        return JsonLines.standard()
                .withFileBytes(FILE_BYTES)
                .withLimits(standard.withTextChars(standard.documentBytes()));
    }

    private Solution solution(JsonObject line) {
        String id = id(line);
        String title = line.optionalText("title");
        String text = line.optionalText("text");
        List<ThemeCode> themes = line.codes("themes", Themes.KNOWN);
        AskedNeed.territory(line.optionalText("territory"), gazetteer, line::refuse);
        ignored.add(line.unknownFields());
        return named(new SolutionId(id), title, text).withThemes(themes);
    }

    private Need need(JsonObject line) {
        String id = id(line);
        Wording words = AskedNeed.words(line.optionalText("title"), line.optionalText("text"), "text", line::refuse);
        List<ThemeCode> themes = line.codes("themes", Themes.KNOWN);
        Optional<TerritoryCode> territory =
                AskedNeed.territory(line.optionalText("territory"), gazetteer, line::refuse);
        ignored.add(line.unknownFields());
        return AskedNeed.of(id, words, territory, themes, List.of());
    }

    private static Solution named(SolutionId id, @Nullable String title, @Nullable String text) {
        if (title != null) {
            return Solution.of(id, PlainText.oneLine(title)).withDescription(text);
        }
        return Solution.of(id, text == null ? id.value() : PlainText.oneLine(text));
    }

    /** An identity must fit into one column of a run. */
    private static String id(JsonObject line) {
        String field = identity(line);
        String id = line.requiredId(field);
        if (id.chars().anyMatch(Character::isWhitespace)) {
            line.refuse(
                    "CONSTRAINT",
                    field,
                    id,
                    "un identifiant sans espace est attendu",
                    "an identity without white space is expected");
        }
        return id;
    }

    /** The field that names it: one of the two. */
    private static String identity(JsonObject line) {
        List<String> fields = line.unknownFields();
        if (fields.contains("id") && fields.contains("_id")) {
            line.refuse(
                    "CONSTRAINT",
                    "_id",
                    "_id",
                    "id ou _id est attendu, pas les deux",
                    "id or _id is expected, not both");
        }
        return fields.contains("_id") ? "_id" : "id";
    }
}
