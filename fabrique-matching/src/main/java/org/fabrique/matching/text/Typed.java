package org.fabrique.matching.text;

import java.util.regex.Pattern;

/**
 * Texts as people type them, made plain for who looks for words in them, character for character: every place stays.
 * <p>
 * Spaces and apostrophes of all kinds are told from letters, sentences that touch stand apart, and the endings that name
 * both genders ({@code habitant·e·s}, {@code salarié.e.s}) are left out.
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
    private static final String IN_A_WORD = "[.\u00AD]";

    private Typed() {}

    /** Returns a text with plain spaces and apostrophes, of the same length. */
    static String plain(String text) {
        return isPlain(text)
                ? text
                : apostrophes(APART.matcher(text).replaceAll(found -> " ".repeat(found.end() - found.start())));
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
            char each = text.charAt(at);
            boolean between =
                    (each == '.' || each == ':') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
            if (between || each > '\u007F' && JOINING.indexOf(each) >= 0 || each == '_' || each == '`') {
                return false;
            }
        }
        return true;
    }

    /** Returns a word without the dots of an acronym and the hyphens that only show where a line broke. */
    static String word(String typed) {
        return typed.indexOf('.') < 0 && typed.indexOf('\u00AD') < 0 ? typed : typed.replaceAll(IN_A_WORD, "");
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
