package org.fabrique.solutions;

import java.net.URI;
import java.time.Year;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A place where a solution runs, in the rich form. */
final class ImplementationForm {

    private ImplementationForm() {}

    static Implementation read(JsonObject part) {
        String place = Lines.required(part, "place");
        TerritoryCode territory = commune(part, Lines.optional(part, "insee_code"));
        String organisation = Lines.optional(part, "organisation");
        Year year = part.optionalYear("year");
        URI source = part.optional("source_url", Lines.LINK, Lines::link);
        part.refuseUnknownFields();
        return new Implementation(place, territory, organisation, year, null, null, source);
    }

    private static @Nullable TerritoryCode commune(JsonObject part, @Nullable String code) {
        try {
            return code == null ? null : TerritoryCode.commune(code);
        } catch (IllegalArgumentException notACode) {
            part.refuse(
                    "UNKNOWN_CODE",
                    "insee_code",
                    code,
                    "un code INSEE de commune comme 23096 est attendu",
                    "an INSEE commune code such as 23096 is expected");
            return null;
        }
    }
}
