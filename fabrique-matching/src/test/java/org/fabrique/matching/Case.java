package org.fabrique.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.theme.ThemeCode;

/** One of 105 needs that were really answered, as a person told and tagged it. */
record Case(String id, String title, String text, List<ThemeCode> themes, String family) {

    /** Returns the half on which parameters may be chosen, or the one on which they are only measured. */
    static List<Case> half(boolean forChoosing) throws IOException {
        return all().stream()
                .filter(each -> (each.id().hashCode() & 1) == (forChoosing ? 0 : 1))
                .toList();
    }

    static List<Case> all() throws IOException {
        try (InputStream bytes = Case.class.getResourceAsStream("cases.tsv")) {
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2], themes(cells[3]), cells[4]))
                    .toList();
        }
    }

    Need need() {
        return Need.captured(new NeedId(id), SampleWorld.LIMOUSIN, new Wording(title, text, null));
    }

    private static List<ThemeCode> themes(String codes) {
        return Stream.of(codes.split(",")).map(ThemeCode::new).toList();
    }
}
