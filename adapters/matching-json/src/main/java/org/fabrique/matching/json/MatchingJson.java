package org.fabrique.matching.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.solution.Solution;
import org.fabrique.json.FabriqueJson;
import org.fabrique.json.Limits;
import org.fabrique.matching.SolutionCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of all that a match says: written in one way, and read strictly.
 * <pre>{@code
 * MatchingJson json = MatchingJson.standard();
 * String text = json.write(result);
 * MatchResult same = json.read(text, MatchResult.class);
 * }</pre>
 * It is the form of the domain ({@link FabriqueJson}) for the values of the matching engine too. A document stands by
 * itself: needs and solutions are written whole, sentences in French and English. Unlike in the form of the domain some of
 * what can be worked out from the rest is written for whoever reads it elsewhere, such as the score of a match; it may be
 * left out, and is refused when it does not follow from the rest. docs/match-format.md describes every field.
 * <p>
 * This type is immutable and thread-safe.
 */
public final class MatchingJson {

    private static final MatchingJson STANDARD =
            new MatchingJson(FabriqueJson.standard().withForms(MatchingForms.MIX_INS));

    private final FabriqueJson json;

    private MatchingJson(FabriqueJson json) {
        this.json = json;
    }

    /** Returns the form with the standard limits. */
    public static MatchingJson standard() {
        return STANDARD;
    }

    /** Returns the codec of a {@link org.fabrique.matching.LiveCatalogue} that writes solutions in this form. */
    public SolutionCodec solutions() {
        return new SolutionCodec() {
            @Override
            public byte[] write(Solution solution) {
                return json.write(solution).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Solution read(byte[] written) {
                return json.read(written, Solution.class);
            }
        };
    }

    /** Returns this form with other limits of reading. */
    public MatchingJson withLimits(Limits chosen) {
        return new MatchingJson(json.withLimits(chosen));
    }

    /** Writes a value, or a list of them, on one line. The same value gives the same text. */
    public String write(Object value) {
        return json.write(value);
    }

    /** Writes a value, or a list of them, with one part on each line, for people. */
    public String writeIndented(Object value) {
        return json.writeIndented(value);
    }

    /**
     * Reads what {@link #write} writes.
     *
     * @throws InvalidInput when the text is anything else
     */
    public <T> T read(String text, Class<T> type) {
        T value = json.read(text, type);
        requireDerived(text, value);
        return value;
    }

    /**
     * Reads a list of values of one type.
     *
     * @throws InvalidInput when the text is anything else
     */
    public <T> List<T> readList(String text, Class<T> type) {
        List<T> values = json.readList(text, type);
        requireDerived(text, values);
        return values;
    }

    /** What was given and is not read must be what would be written. */
    private void requireDerived(String given, Object value) {
        JsonMapper plain = JsonMapper.shared();
        new Derived(plain.readTree(write(value)))
                .difference(plain.readTree(given))
                .ifPresent(problem -> {
                    throw new InvalidInput(List.of(problem));
                });
    }
}
