package org.fabrique.json;

import java.math.BigDecimal;
import java.time.Year;
import java.util.function.Function;
import org.fabrique.core.Message;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an exact number; a text is not a number, and nothing is rounded. */
final class NumberForm<T> extends StdDeserializer<T> {

    private static final int LARGEST_EXPONENT = 308;

    private final boolean whole;
    private final Message expected;
    private final transient Function<BigDecimal, ? extends T> reader;

    private NumberForm(Class<T> type, boolean whole, Message expected, Function<BigDecimal, ? extends T> reader) {
        super(type);
        this.whole = whole;
        this.expected = expected;
        this.reader = reader;
    }

    static NumberForm<BigDecimal> decimal() {
        return new NumberForm<>(BigDecimal.class, false, Expected.NUMBER, number -> number);
    }

    /** A number that is not exact by nature; it is read as it was written. */
    static NumberForm<Double> real(Class<Double> type) {
        return new NumberForm<>(type, false, Expected.NUMBER, BigDecimal::doubleValue);
    }

    static NumberForm<Integer> integer(Class<Integer> type) {
        return new NumberForm<>(type, true, Expected.WHOLE_NUMBER, BigDecimal::intValueExact);
    }

    static NumberForm<Long> longInteger(Class<Long> type) {
        return new NumberForm<>(type, true, Expected.WHOLE_NUMBER, BigDecimal::longValueExact);
    }

    static NumberForm<Year> year() {
        return new NumberForm<>(Year.class, true, Expected.YEAR, number -> Year.of(number.intValueExact()));
    }

    @Override
    public T deserialize(JsonParser at, DeserializationContext context) {
        BigDecimal number = number(at);
        try {
            return reader.apply(number);
        } catch (ArithmeticException | java.time.DateTimeException tooLarge) {
            throw Refused.wrongType(at, expected);
        }
    }

    private BigDecimal number(JsonParser at) {
        requireFinite(at);
        if (at.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return new BigDecimal(at.getBigIntegerValue());
        }
        if (whole || !at.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            throw Refused.wrongType(at, expected);
        }
        return finite(at);
    }

    private static void requireFinite(JsonParser at) {
        boolean named = at.hasToken(JsonToken.VALUE_NUMBER_FLOAT) || at.hasToken(JsonToken.VALUE_STRING);
        if (named && Tokens.isNotFinite(at.getString())) {
            throw new Refused(Problems.NOT_FINITE, at.getString(), Expected.FINITE);
        }
    }

    private static BigDecimal finite(JsonParser at) {
        try {
            BigDecimal number = at.getDecimalValue();
            if (!isTooLarge(number)) {
                return number;
            }
        } catch (NumberFormatException farTooLarge) {
            // then it is refused like the others
        }
        throw new Refused(Problems.NOT_FINITE, at.getString(), Expected.FINITE);
    }

    /** Tells whether writing the number out would fill pages, as {@code 1e400} and {@code 1e-999999999} would. */
    static boolean isTooLarge(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                || number.scale() > LARGEST_EXPONENT;
    }
}
