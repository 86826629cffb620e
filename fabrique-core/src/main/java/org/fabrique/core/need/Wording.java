package org.fabrique.core.need;

import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words of a need: what was asked for, and what is really missing once it was questioned.
 * <p>
 * "Un tiers-lieu" may be asked for; what is missing may be a place where the old and the young meet. Both are kept.
 *
 * @param title a line that names it
 * @param request what was asked for, as it was heard, or null when it is the statement itself
 * @param statement what is missing, or null while nobody has questioned the request
 */
public record Wording(
        String title, @Nullable String request, @Nullable String statement) {

    public Wording {
        title = Text.line(title, "title of a need");
        request = Text.optional(request, "request of a need");
        statement = Text.optional(statement, "statement of a need");
    }

    /** Returns the trace of words that were withdrawn. */
    public static Wording redacted() {
        return new Wording(Text.WITHDRAWN, null, null);
    }

    /** Tells whether somebody has questioned what was asked for; of words that were withdrawn nobody knows any more. */
    boolean isQuestioned() {
        return statement != null || isRedacted();
    }

    public boolean isRedacted() {
        return equals(redacted());
    }
}
