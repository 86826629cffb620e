package org.fabrique.json;

/**
 * How much is read before reading is refused. A host may lower each limit, or raise it up to ten times the standard.
 *
 * @param documentBytes bytes of a document, or of a line, in UTF-8
 * @param depth objects and lists inside one another
 * @param tokens names, values and brackets of a document
 * @param textChars characters of one text
 * @param nameChars characters of the name of a field
 * @param numberChars characters of a number
 */
public record Limits(int documentBytes, int depth, long tokens, int textChars, int nameChars, int numberChars) {

    private static final Limits STANDARD = new Limits(10_000_000, 64, 2_000_000, 1_000_000, 256, 100);
    private static final int HARD_CAP = 10;

    public Limits {
        // While the standard itself is made there is nothing to compare with.
        if (STANDARD != null) {
            check(documentBytes, STANDARD.documentBytes, "document bytes");
            check(depth, STANDARD.depth, "depth");
            check(tokens, STANDARD.tokens, "tokens");
            check(textChars, STANDARD.textChars, "characters of a text");
            check(nameChars, STANDARD.nameChars, "characters of a name");
            check(numberChars, STANDARD.numberChars, "characters of a number");
        }
    }

    /** Returns 10 MB, 64 levels, 2 million tokens, 1 million characters of text, 256 of a name, 100 of a number. */
    public static Limits standard() {
        return STANDARD;
    }

    public Limits withDocumentBytes(int bytes) {
        return new Limits(bytes, depth, tokens, textChars, nameChars, numberChars);
    }

    public Limits withDepth(int levels) {
        return new Limits(documentBytes, levels, tokens, textChars, nameChars, numberChars);
    }

    public Limits withTokens(long count) {
        return new Limits(documentBytes, depth, count, textChars, nameChars, numberChars);
    }

    public Limits withTextChars(int chars) {
        return new Limits(documentBytes, depth, tokens, chars, nameChars, numberChars);
    }

    private static void check(long limit, long standard, String what) {
        if (limit < 1 || limit > standard * HARD_CAP) {
            throw new IllegalArgumentException(
                    "The limit of %s (%d) must be from 1 to %d.".formatted(what, limit, standard * HARD_CAP));
        }
    }
}
