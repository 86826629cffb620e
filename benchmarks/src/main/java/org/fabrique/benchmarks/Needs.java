package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import tools.jackson.databind.JsonNode;

/** The needs of a judged set: {@code {id, title, text}}, or a question as {@code {id, text}}. */
final class Needs {

    private static final FabriqueId BENCH = new FabriqueId("bench");

    private Needs() {}

    static List<Need> read(Path file) throws IOException {
        return JsonFile.read(file, Needs::need);
    }

    private static Need need(JsonNode line) {
        String text = line.get("text").asString();
        Wording words = line.hasNonNull("title")
                ? new Wording(line.get("title").asString(), null, text)
                : new Wording(text.strip(), null, null);
        return Need.captured(new NeedId(line.get("id").asString()), BENCH, words);
    }
}
