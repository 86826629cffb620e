package org.fabrique.core.intake;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in what was given: where, what was found, and what was expected.
 *
 * @param code a stable code, such as {@code UNKNOWN_CODE}
 * @param value what was found, shortened to 80 characters; empty when nothing was
 * @param expected what should have been there
 */
public record Problem(String code, Place place, String value, Message expected) {

    private static final int LONGEST_VALUE = 80;

    /** What would break a line of a log, or turn its direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public Problem {
        requireNonNull(code, "code");
        requireNonNull(place, "place");
        requireNonNull(expected, "expected");
        value = shortened(UNSEEN.matcher(value).replaceAll(" "));
    }

    /** Returns a problem with what was found, or with no value when nothing was. */
    public static Problem of(String code, Place place, @Nullable Object value, String fr, String en) {
        return new Problem(code, place, value == null ? "" : value.toString(), Message.of(fr, en));
    }

    /** Returns what stands for problems that are not shown, behind those that are. */
    public static Problem more(Place place, int count) {
        return of(
                "MORE_PROBLEMS",
                place,
                "",
                "et %d autres problèmes, non montrés".formatted(count),
                "and %d more problems, not shown".formatted(count));
    }

    /** Returns the problem on one line: file, line, field, value, and what was expected. */
    public String in(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        String line = place.line() == 0 ? "" : (english ? "line " : "ligne ") + place.line();
        String where = Stream.of(place.file() == null ? "" : place.file(), line, place.field())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String found = value.isEmpty() ? "" : (english ? "\"" + value + "\"; " : "« " + value + " » ; ");
        return (where.isEmpty() ? "" : where + (english ? ": " : " : ")) + found + expected.in(locale);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
}
