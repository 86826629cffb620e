package org.fabrique.solutions;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.fabrique.core.Identifier;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The texts of the rich form that stand on one line, its links and its months, and how long each may be. */
final class Lines {

    /** The most characters of a name. */
    static final int NAME = 200;
    /** The most characters of a text. */
    static final int TEXT = 20_000;
    /** The most items of a list. */
    static final int MOST = 50;

    static final Message LINK = Message.of(
            "une adresse http:// ou https:// bien formée est attendue",
            "a well-formed http:// or https:// address is expected");
    static final Message MONTH = Message.of("un mois comme 2026-11 est attendu", "a month such as 2026-11 is expected");

    private Lines() {}

    static String id(JsonObject part, String field) {
        String id = part.requiredId(field);
        if (!id.isEmpty() && !Identifier.isValid(id)) {
            part.refuse(
                    "CONSTRAINT",
                    field,
                    id,
                    "1 à 200 caractères imprimables sans espace sont attendus",
                    "1 to 200 printable characters without white space are expected");
        }
        return id;
    }

    static String required(JsonObject part, String field) {
        return onOneLine(part, field, part.requiredText(field, NAME));
    }

    static @Nullable String optional(JsonObject part, String field) {
        String text = part.optionalText(field, NAME);
        return text == null ? null : onOneLine(part, field, text);
    }

    static List<String> all(JsonObject part, String field) {
        List<String> texts = part.texts(field, MOST, NAME);
        texts.forEach(text -> onOneLine(part, field, text));
        return texts;
    }

    static URI link(String text) {
        URI link = URI.create(text);
        boolean web = "http".equals(link.getScheme()) || "https".equals(link.getScheme());
        if (!web || link.getHost() == null) {
            throw new IllegalArgumentException("The link (%s) must be http or https.".formatted(text));
        }
        return link;
    }

    /** Reads a month without a sign: a year has four digits here. */
    static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}")) {
            throw new IllegalArgumentException("The month (%s) must be a year and a month.".formatted(text));
        }
        return YearMonth.parse(text);
    }

    private static String onOneLine(JsonObject part, String field, String text) {
        if (!Text.isOneLine(text.strip())) {
            part.refuse(
                    "CONSTRAINT", field, text, "ce texte doit tenir sur une ligne", "this text must stand on one line");
        }
        return text;
    }
}
