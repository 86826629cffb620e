package org.fabrique.json;

import org.fabrique.core.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads one token as what it is, and never as what it could be turned into. */
final class Tokens {

    private Tokens() {}

    /** Returns the token as people would write it. */
    static String shown(JsonParser at) {
        JsonToken token = at.currentToken();
        if (token == null) {
            return "";
        }
        return switch (token) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_NULL -> "null";
            default -> at.getString();
        };
    }

    static String shown(JsonNode node) {
        if (node.isObject()) {
            return "{…}";
        }
        return node.isArray() ? "[…]" : node.asString();
    }

    /** Returns a text that can be kept faithfully. */
    static String text(JsonParser at, org.fabrique.core.Message expected) {
        if (!at.hasToken(JsonToken.VALUE_STRING)) {
            throw Refused.wrongType(at, expected);
        }
        String text = at.getString();
        int refused = Text.firstRefused(text);
        if (refused >= 0) {
            throw new Refused(Problems.BAD_TEXT, "", Problems.refusedCharacter(text, refused));
        }
        return text;
    }

    static boolean isNotFinite(String written) {
        return switch (written) {
            case "NaN", "Infinity", "+Infinity", "-Infinity", "INF", "-INF" -> true;
            default -> false;
        };
    }
}
