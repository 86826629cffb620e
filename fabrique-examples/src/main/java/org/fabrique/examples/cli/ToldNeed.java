package org.fabrique.examples.cli;

import java.util.List;
import java.util.Optional;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A need as a line of a file tells it, {@code id[, title], text[, territory]}; it is made once the whole line is read. */
record ToldNeed(String id, Wording words, Optional<TerritoryCode> territory) {

    static ToldNeed of(JsonObject line, Gazetteer gazetteer) {
        String id = id(line);
        @Nullable String title = line.optionalText("title");
        @Nullable String text = line.optionalText("text");
        return new ToldNeed(
                id,
                AskedNeed.words(title, text, "text", line::refuse),
                AskedNeed.territory(line.optionalText("territory"), gazetteer, line::refuse));
    }

    private static String id(JsonObject line) {
        String id = line.requiredId("id");
        if (id.equals(AskedNeed.ID)) {
            line.refuse(
                    "CONSTRAINT",
                    "id",
                    id,
                    "ce nom est gardé pour le besoin demandé ; un autre est attendu",
                    "this name is kept for the need that is asked; another is expected");
        }
        return id;
    }

    Need need() {
        return AskedNeed.of(id, words, territory, List.of(), List.of());
    }
}
