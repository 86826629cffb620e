package org.fabrique.json;

import java.util.Collection;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** The problems of reading, with their stable codes and their words. */
final class Problems {

    static final String BAD_ENCODING = "BAD_ENCODING";
    static final String BAD_TEXT = "BAD_TEXT";
    static final String CONSTRAINT = "CONSTRAINT";
    static final String DUPLICATE_ID = "DUPLICATE_ID";
    static final String DUPLICATE_KEY = "DUPLICATE_KEY";
    static final String LIMIT_EXCEEDED = "LIMIT_EXCEEDED";
    static final String MALFORMED_INPUT = "MALFORMED_INPUT";
    static final String NOT_FINITE = "NOT_FINITE";
    static final String NULL_ELEMENT = "NULL_ELEMENT";
    static final String TRAILING_DATA = "TRAILING_DATA";
    static final String UNKNOWN_CODE = "UNKNOWN_CODE";
    static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";
    static final String UNREADABLE_FILE = "UNREADABLE_FILE";
    static final String WRONG_TYPE = "WRONG_TYPE";

    private static final int MOST_LISTED = 12;

    private Problems() {}

    static Problem unknownField(Place place, String name, Collection<String> known) {
        List<String> meant = Spelling.closest(name, known);
        String fr = meant.isEmpty() ? "" : " ; vouliez-vous dire %s ?".formatted(quoted(meant, "« ", " »", " ou "));
        String en = meant.isEmpty() ? "" : "; did you mean %s?".formatted(quoted(meant, "\"", "\"", " or "));
        return Problem.of(UNKNOWN_FIELD, place, name, "ce champ est inconnu" + fr, "this field is unknown" + en);
    }

    static Problem missing(Place place) {
        return Problem.of(CONSTRAINT, place, "", "ce champ manque", "this field is missing");
    }

    static Problem nullElement(Place place) {
        return new Problem(NULL_ELEMENT, place, "null", Expected.VALUE);
    }

    static Problem badText(Place place, String text, int at) {
        Message found = refusedCharacter(text, at);
        return new Problem(BAD_TEXT, place, "", found);
    }

    /** Says which character is refused, without showing the text. */
    static Message refusedCharacter(String text, int at) {
        String name = "U+%04X".formatted(text.codePointAt(at));
        int position = text.codePointCount(0, at) + 1;
        return Message.of(
                "le caractère %s, en position %d, est refusé".formatted(name, position),
                "the character %s at position %d is refused".formatted(name, position));
    }

    static Message oneOf(Codes<?> codes, String written) {
        List<String> meant = codes.closest(written);
        String listed = codes.codes().size() <= MOST_LISTED ? String.join(", ", codes.codes()) : "";
        String fr = listed.isEmpty() ? "ce code est inconnu" : "un de ces codes est attendu : " + listed;
        String en = listed.isEmpty() ? "this code is unknown" : "one of these codes is expected: " + listed;
        return Message.of(
                fr + (meant.isEmpty() ? "" : " ; vouliez-vous dire %s ?".formatted(quoted(meant, "« ", " »", " ou "))),
                en + (meant.isEmpty() ? "" : "; did you mean %s?".formatted(quoted(meant, "\"", "\"", " or "))));
    }

    static Message atMost(int found, int most, String whatFr, String whatEn) {
        return Message.of(
                "%d %s ; au plus %d".formatted(found, whatFr, most),
                "%d %s; at most %d".formatted(found, whatEn, most));
    }

    /** The rule of a domain value that refused to be made; its own words are in English. */
    static Message rule(@Nullable Throwable refusal) {
        String words = refusal instanceof IllegalArgumentException && refusal.getMessage() != null
                ? refusal.getMessage()
                : "A part that cannot be absent is missing.";
        return Message.of("une règle du domaine le refuse (« %s »)".formatted(words), words);
    }

    private static String quoted(List<String> words, String open, String close, String or) {
        return words.stream()
                .map(word -> open + word + close)
                .reduce((one, other) -> one + or + other)
                .orElse("");
    }

    static Problem tooLarge(String file, int most) {
        return Problem.of(
                LIMIT_EXCEEDED,
                Place.file(file),
                "",
                "plus de %d octets ; la limite est %d".formatted(most, most),
                "more than %d bytes; the limit is %d".formatted(most, most));
    }

    static Problem unreadable(String file) {
        return Problem.of(
                UNREADABLE_FILE,
                Place.file(file),
                "",
                "ce fichier n'existe pas ou ne peut être lu",
                "this file does not exist or cannot be read");
    }
}
