package org.fabrique.examples.web.initiative;

import java.util.Locale;
import org.fabrique.core.initiative.Move;

/** The parts of the page of an initiative that hold a form: what their fields and headings are marked by. */
final class Parts {

    static final String DECIDE = "decide";
    static final String CARRIER = "carry";
    static final String AGREE = "agree";

    private Parts() {}

    static String move(String kind, String to) {
        return "move-%s-%s".formatted(kind, to).toLowerCase(Locale.ROOT);
    }

    static String move(Move move) {
        return move(move.kind().name(), move.to().name());
    }

    /** Returns how a choice stands in an address. */
    static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static String revoke(Object entry) {
        return "revoke-" + entry;
    }
}
