package org.fabrique.matching;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabrique.core.Message;

/**
 * What an answer depends on and what it says, in a line: {@code 1f0c22aa-93b1…}, to tell later whether the same question
 * still has the same answer, and what has changed when it has not.
 * <p>
 * Five parts of 8 hexadecimal digits, each the beginning of a SHA-256: the engine (the words it reads by, the names and
 * points of its criteria, the past needs and the vectors it knows, the codes of its rules, how many it keeps, diversity),
 * the catalogue (all its solutions, in any order), the need, the place (its profile in the gazetteer, resources,
 * confirmations), and the answer (who stands where, with which points, gaps and rulings; not the sentences). The same inputs give the same in every virtual machine. Of a criterion of one's
 * own only the name and the points are known, of a rule its code: whoever changes what one does renames it. Two different
 * inputs give the same part once in four billion times.
 * <p>
 * It is no signature: it proves nothing to somebody who distrusts whoever wrote it.
 */
public record RunId(String engine, String catalogue, String need, String place, String answer) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})");

    /** What can differ between two runs. */
    public enum Part {
        ENGINE("le moteur", "the engine"),
        CATALOGUE("le catalogue", "the catalogue"),
        NEED("le besoin", "the need"),
        PLACE("ce qu'on sait du lieu", "what is known of the place"),
        ANSWER("la réponse", "the answer");

        private final Message label;

        Part(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }

        private String of(RunId run) {
            return switch (this) {
                case ENGINE -> run.engine;
                case CATALOGUE -> run.catalogue;
                case NEED -> run.need;
                case PLACE -> run.place;
                case ANSWER -> run.answer;
            };
        }
    }

    public RunId {
        String text = String.join("-", engine, catalogue, need, place, answer);
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(refusal(text));
        }
    }

    /** Reads what {@link #toString} writes. */
    public static RunId parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(refusal(text));
        }
        return new RunId(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
    }

    /**
     * Returns the parts in which another run differs, the inputs first. None: the same question had the same answer. The
     * answer alone: the program itself answers otherwise than before.
     */
    public List<Part> differences(RunId other) {
        return Stream.of(Part.values())
                .filter(part -> !Objects.equals(part.of(this), part.of(other)))
                .toList();
    }

    @Override
    public String toString() {
        return String.join("-", engine, catalogue, need, place, answer);
    }

    private static String refusal(String text) {
        return "A run (%s) is five times eight hexadecimal digits, with hyphens between.".formatted(text);
    }
}
