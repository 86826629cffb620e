package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Text;

/**
 * What was answered to a request that may come twice.
 *
 * @param key the name the asker gave to the request; each actor has names of its own
 * @param request a hash of the request: another request under the same name is told by it
 * @param answer what was answered, such as an identity; never personal data
 * @param act who asked, and when first
 */
public record Receipt(String key, String request, String answer, Act act) {

    public static final int LONGEST_KEY = 200;
    public static final int LONGEST_ANSWER = 20_000;

    public Receipt {
        key = requireKey(key);
        request = Text.line(request, "hash of a request");
        answer = kept(bounded(requireNonNull(answer, "answer"), LONGEST_ANSWER));
        requireNonNull(act, "act");
    }

    /** Returns a key, or the name of a reader, when it stands on one line of at most {@link #LONGEST_KEY} characters. */
    public static String requireKey(String key) {
        return bounded(Text.line(key, "key"), LONGEST_KEY);
    }

    private static String kept(String answer) {
        if (Text.firstRefused(answer) >= 0) {
            throw new IllegalArgumentException("The answer of a receipt holds a character that is refused.");
        }
        return answer;
    }

    private static String bounded(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "A receipt has at most %d characters there, not %d.".formatted(longest, text.length()));
        }
        return text;
    }
}
