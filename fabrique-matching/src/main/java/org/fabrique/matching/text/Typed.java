package org.fabrique.matching.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as people type them, made plain for who looks for words in them, character for character: every place stays.
 * <p>
 * Spaces and apostrophes of all kinds are told from letters, sentences that touch stand apart, the endings that name both
 * genders ({@code habitant·e·s}, {@code salarié.e.s}) are left out, and what is written in one word or in two is one
 * ({@code co-voiturage}, {@code éco-pâturage}).
 */
final class Typed {

    /** How words end that name women behind the form that names men, or people behind one. */
    private static final String ENDING =
            "(?: e | s | es | nes? | les? | tes? | ves? | [eè]res? | rices? | trices? | euses? | ives? )";

    /** What is not told from letters as it is typed. */
    private static final Pattern APART = Pattern.compile("""
            (?xiu) [_\\u202F]                                                  # a narrow space, which joins words as _ does
            | (?<=\\p{L}{2}) [.·•‧⋅] %s (?: [.·•‧⋅]? s )? (?!\\p{L})            # an ending for both genders
            | (?<=\\p{L}{2}) [.:·•‧⋅] (?=\\p{L}) | (?<=\\p{L}) [.:] (?=\\p{L}{2})  # what stands between two words
            """.formatted(ENDING));

    private static final String APOSTROPHES = "\u2018\u02BC\uFF07\u00B4\u2032`";
    private static final String JOINING = "_\u202F·•‧⋅" + APOSTROPHES;
    private static final char IN_ONE_WORD = '\u00AD';
    private static final String IN_A_WORD = "[." + IN_ONE_WORD + "]";

    /** Who begins a word that is also written without the hyphen behind them; {@code grand-mère} is no {@code mère}. */
    private static final Set<String> PREFIXES = Set.of(
            ("co ré télé tele éco eco bio inter socio médico medico ludo cyclo péri peri extra anti multi grand grands")
                    .split(" "));

    private static final String HYPHENS = "-\u2010\u2011";

    private Typed() {}

    /** Returns a text with plain spaces and apostrophes, of the same length. */
    static String plain(String text) {
        return isPlain(text)
                ? text
                : apostrophes(APART.matcher(joined(text)).replaceAll(found -> " ".repeat(found.end() - found.start())));
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            if (joins(text, at)) {
                joined.setCharAt(at, IN_ONE_WORD);
            }
        }
        return joined.toString();
    }

    /** Tells whether a hyphen stands behind a prefix, and before what it belongs to. */
    private static boolean joins(String text, int at) {
        return HYPHENS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && PREFIXES.contains(before(text, at));
    }

    /** The letters that stand before a place, in lower case. */
    private static String before(String text, int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private static String apostrophes(String text) {
        String plain = text;
        for (int at = 0; at < APOSTROPHES.length(); at++) {
            plain = plain.replace(APOSTROPHES.charAt(at), '\'');
        }
        return plain;
    }

    /** Most texts are. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text, int at) {
        char each = text.charAt(at);
        if (each > '\u007F') {
            return JOINING.indexOf(each) < 0 && !joins(text, at);
        }
        return switch (each) {
            case '.', ':' -> at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
            case '-' -> !joins(text, at);
            case '_', '`' -> false;
            default -> true;
        };
    }

    /** Returns a word without the dots of an acronym and the hyphens that only show where a line broke, or may. */
    static String word(String typed) {
        return typed.indexOf('.') < 0 && typed.indexOf(IN_ONE_WORD) < 0 ? typed : typed.replaceAll(IN_A_WORD, "");
    }

    /** Tells whether what was typed is a word: two characters at least, and a letter among them. */
    static boolean isWord(CharSequence typed) {
        int at = 0;
        while (at < typed.length() && !Character.isLetter(typed.charAt(at))) {
            at++;
        }
        return typed.length() > 1 && at < typed.length();
    }
}
