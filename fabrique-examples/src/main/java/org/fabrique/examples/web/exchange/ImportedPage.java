package org.fabrique.examples.web.exchange;

import org.fabrique.examples.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What came of a table.
 *
 * @param sheet which it was
 */
public record ImportedPage(String sheet, long added, long changed, long same) {

    /** @throws org.fabrique.core.intake.InvalidInput when the address does not tell */
    static ImportedPage of(Form asked) {
        return new ImportedPage(
                asked.text("sheet"), asked.number("added"), asked.number("changed"), asked.number("same"));
    }

    /** Returns where the things are read, or null when they have no page of their own. */
    public @Nullable String path() {
        return switch (sheet) {
            case "needs" -> "/needs";
            case "solutions" -> "/solutions";
            case "initiatives" -> "/initiatives";
            case "fabriques" -> "/network";
            case "resources" -> "/territories";
            default -> null;
        };
    }
}
