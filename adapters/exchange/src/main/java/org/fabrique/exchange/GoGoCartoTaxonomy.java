package org.fabrique.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.json.FabriqueJson;
import org.fabrique.json.JsonDocument;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;

/**
 * The categories of a GoGoCarto map: their identities and names.
 * <p>
 * GoGoCarto calls them options, and groups them by categories; a tree of them is flattened here. Which theme a category is goes by
 * its name or its identity, when either is the code or a label of a theme of the Carrefour.
 *
 * @param names the name of each category, by its identity
 */
public record GoGoCartoTaxonomy(Map<String, String> names) {

    private static final int MOST = 10_000;
    private static final List<String> INSIDE = List.of("options", "subcategories", "suboptions", "children");
    private static final Map<String, ThemeCode> THEMES = themes();

    public GoGoCartoTaxonomy {
        names = Map.copyOf(names);
    }

    /** Returns the taxonomy in which each theme of the Carrefour is a category, with its code as identity. */
    public static GoGoCartoTaxonomy ofThemes() {
        Map<String, String> names = new LinkedHashMap<>();
        ThemeScheme.carrefour()
                .themes()
                .forEach(theme -> names.put(theme.code().value(), theme.label().fr()));
        return new GoGoCartoTaxonomy(names);
    }

    private static Map<String, ThemeCode> themes() {
        Map<String, ThemeCode> themes = new LinkedHashMap<>();
        for (Theme theme : ThemeScheme.carrefour().themes()) {
            Stream.of(theme.code().value(), theme.label().fr(), theme.label().en())
                    .forEach(said -> themes.putIfAbsent(Text.folded(said), theme.code()));
        }
        return Map.copyOf(themes);
    }

    /** Reads a file as {@code /api/taxonomy.json} answers it, in any of the forms there are. */
    public static Loaded<GoGoCartoTaxonomy> read(Path file) {
        return JsonDocument.standard().read(file, GoGoCartoTaxonomy::of);
    }

    private static GoGoCartoTaxonomy of(JsonValue document) {
        Map<String, String> names = new LinkedHashMap<>();
        if (document.isList()) {
            document.elements(MOST).forEach(branch -> collect(branch, names));
        } else {
            collect(document, names);
        }
        if (names.isEmpty()) {
            document.refuse(
                    "CONSTRAINT", "", "des options avec un nom sont attendues", "options with names are expected");
        }
        return new GoGoCartoTaxonomy(names);
    }

    private static void collect(JsonValue branch, Map<String, String> names) {
        JsonObject object = branch.object();
        if (object == null) {
            return;
        }
        String name = JsonCells.word(object.value("name"));
        String id = JsonCells.word(object.value("id"));
        if (name != null && !isGroup(object)) {
            String other = names.putIfAbsent(id == null ? name : id, name);
            if (other != null && !other.equals(name)) {
                object.refuse(
                        "DUPLICATE_ID",
                        "id",
                        id == null ? name : id,
                        "cet identifiant est celui d'une autre option",
                        "this identity is that of another option");
            }
        }
        INSIDE.stream()
                .flatMap(inside -> Stream.ofNullable(object.value(inside)))
                .flatMap(inside -> inside.elements(MOST).stream())
                .forEach(inside -> collect(inside, names));
    }

    /** What has options itself groups them, and is no category of an element: groups have identities of their own. */
    private static boolean isGroup(JsonObject branch) {
        return branch.has("options");
    }

    /**
     * Writes the taxonomy where there is nothing yet: a list of options, in the order of their identities.
     *
     * @throws org.fabrique.persistence.StorageException.Unavailable when something is there, or the file cannot be written
     */
    public void write(Path file) {
        new NewFile(file).write(out -> {
            JsonWriting options = JsonWriting.within(out, "{\"options\":[", "]}");
            names.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(option -> options.add(FabriqueJson.standard().write(option(option))));
            return options.end();
        });
    }

    private static Map<String, Object> option(Map.Entry<String, String> option) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", option.getKey());
        fields.put("name", option.getValue());
        return fields;
    }

    /** Returns the theme a category is, said by its name or its identity; empty when it is none. */
    Optional<ThemeCode> theme(String category) {
        String name = names.getOrDefault(category, category);
        return Optional.ofNullable(THEMES.get(Text.folded(name)))
                .or(() -> Optional.ofNullable(THEMES.get(Text.folded(category))));
    }

    /** Returns the names of themes, for people. */
    static List<String> names(List<String> themes) {
        List<String> names = new ArrayList<>();
        for (String code : themes) {
            names.add(ThemeScheme.carrefour()
                    .find(new ThemeCode(code))
                    .map(theme -> theme.label().fr())
                    .orElse(code));
        }
        return names;
    }
}
