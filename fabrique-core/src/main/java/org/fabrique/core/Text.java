package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words written by people, made safe to keep: composed (NFC), trimmed, and free of what no storage keeps faithfully.
 * <p>
 * Refused are U+0000, lone surrogates and Unicode noncharacters; nothing is ever replaced silently.
 */
public final class Text {

    /** What stands where words that must be there were withdrawn. */
    public static final String WITHDRAWN = "[…]";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Text() {}

    /**
     * Returns a text of one line: composed, trimmed, not blank, without control characters or line separators.
     *
     * @param what the name of the text, for the message
     * @throws IllegalArgumentException when the text is blank or holds a character that is refused
     */
    public static String line(@Nullable String text, String what) {
        String clean = body(text, what);
        if (!isOneLine(clean)) {
            throw new IllegalArgumentException(
                    "The %s must stand on one line, without control characters.".formatted(what));
        }
        return clean;
    }

    /**
     * Returns a text of one or more lines: composed, trimmed, not blank.
     *
     * @param what the name of the text, for the message
     * @throws IllegalArgumentException when the text is blank or holds a character that is refused
     */
    public static String body(@Nullable String text, String what) {
        String clean = optional(text, what);
        if (clean == null) {
            throw new IllegalArgumentException("The %s must not be blank.".formatted(what));
        }
        return clean;
    }

    /** Returns the text composed and trimmed, or null when it is absent or blank: not said. */
    public static @Nullable String optional(@Nullable String text, String what) {
        if (text == null || isBlank(text)) {
            return null;
        }
        int refused = firstRefused(text);
        if (refused >= 0) {
            throw new IllegalArgumentException("The %s holds the character U+%04X at position %d, which is refused."
                    .formatted(what, text.codePointAt(refused), refused + 1));
        }
        return trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /**
     * Returns the text of one line composed and trimmed, or null when it is absent or blank: not said.
     *
     * @throws IllegalArgumentException when the text holds a character that is refused, or does not stand on one line
     */
    public static @Nullable String optionalLine(@Nullable String text, String what) {
        String clean = optional(text, what);
        return clean == null ? null : line(clean, what);
    }

    /** Tells whether a text, once trimmed, stands on one line: no control character, line or paragraph separator. */
    public static boolean isOneLine(String text) {
        return trimmed(text).chars().noneMatch(Text::breaksTheLine);
    }

    /** Returns the index of the first character that is refused, or -1 when there is none. */
    public static int firstRefused(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (refuses(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    /** Tells whether nothing can be seen of the text: spaces of any kind, and characters that only format. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(point -> isSpace(point) || Character.getType(point) == Character.FORMAT);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** No-break spaces are spaces here, unlike for {@link String#strip()}: French typing leaves many. */
    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean breaksTheLine(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean refuses(int point) {
        boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return point == 0 || loneSurrogate || noncharacter;
    }

    /**
     * Returns the key under which a text is compared and sorted: lower case, without accents or ligatures, words
     * separated by one space. {@code "L'Œuvre d'Élodie"} becomes {@code "l oeuvre d elodie"}.
     */
    public static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(requireNonNull(text, "text"), Normalizer.Form.NFKD))
                .replaceAll("");
        String spelled = plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return NOT_WORD.matcher(spelled).replaceAll(" ").strip();
    }
}
