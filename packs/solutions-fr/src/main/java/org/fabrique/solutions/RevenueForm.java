package org.fabrique.solutions;

import org.fabrique.core.solution.Revenue;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonObject;

/** A means a solution lives on, in the rich form. */
final class RevenueForm {

    private static final Codes<RevenueKind> KINDS = Codes.of(RevenueKind.class);

    private RevenueForm() {}

    static Revenue read(JsonObject part) {
        RevenueKind kind = part.requiredCode("type", KINDS);
        String note = part.optionalText("note", Lines.TEXT);
        part.refuseUnknownFields();
        return new Revenue(kind, note);
    }
}
