package org.fabrique.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One value of a JSON object at its place: read as what it is, or noted as a problem and answered by null. */
record Field(JsonNode node, Place place, Findings findings) {

    @Nullable
    String text(int longest) {
        if (!node.isString()) {
            return wrongType(Expected.TEXT);
        }
        String text = node.asString();
        int refused = Text.firstRefused(text);
        if (refused >= 0) {
            return note(Problems.BAD_TEXT, "", Problems.refusedCharacter(text, refused));
        }
        int length = text.codePointCount(0, text.length());
        return length <= longest
                ? text
                : note(Problems.CONSTRAINT, text, Problems.atMost(length, longest, "caractères", "characters"));
    }

    @Nullable
    String line(int longest) {
        String text = text(longest);
        return text == null || Text.optional(text, "text") != null
                ? text
                : note(Problems.CONSTRAINT, "", Expected.NOT_BLANK);
    }

    @Nullable
    Boolean yesOrNo() {
        return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : wrongType(Expected.YES_OR_NO);
    }

    @Nullable
    BigDecimal number() {
        boolean named = node.isString() || node.isNumber();
        if (named && Tokens.isNotFinite(node.asString())) {
            return note(Problems.NOT_FINITE, node.asString(), Expected.FINITE);
        }
        if (!node.isNumber()) {
            return wrongType(Expected.NUMBER);
        }
        BigDecimal number = node.decimalValue();
        return NumberForm.isTooLarge(number) ? note(Problems.NOT_FINITE, node.asString(), Expected.FINITE) : number;
    }

    @Nullable
    Integer wholeNumber(Message expected) {
        if (node.isString() || !node.isNumber()) {
            return wrongType(expected);
        }
        BigDecimal number = number();
        boolean fits = number != null && node.isIntegralNumber() && node.canConvertToInt();
        return number == null || fits ? wholeOrNull(number) : wrongType(expected);
    }

    @Nullable
    Long longNumber() {
        if (node.isString() || !node.isNumber()) {
            return wrongType(Expected.WHOLE_NUMBER);
        }
        if (number() == null) {
            return null;
        }
        boolean fits = node.isIntegralNumber() && node.canConvertToLong();
        return fits ? Long.valueOf(node.longValue()) : wrongType(Expected.WHOLE_NUMBER);
    }

    <T> @Nullable T parsed(Message expected, Function<String, ? extends T> parse) {
        String text = line(Integer.MAX_VALUE);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException refused) {
            return wrongType(expected);
        }
    }

    <T> @Nullable T code(Codes<T> codes) {
        String text = text(Integer.MAX_VALUE);
        return text == null
                ? null
                : codes.find(text).orElseGet(() -> note(Problems.UNKNOWN_CODE, text, Problems.oneOf(codes, text)));
    }

    /** Returns the elements of a list, none of them null; none at all when this is not a list. */
    List<Field> elements(int most) {
        if (!node.isArray()) {
            wrongType(Expected.LIST);
            return List.of();
        }
        if (node.size() > most) {
            note(Problems.CONSTRAINT, "", Problems.atMost(node.size(), most, "éléments", "items"));
            return List.of();
        }
        return elements();
    }

    /** Returns the elements of a list, null ones too; none at all when this is not a list. */
    List<Field> entries(int most) {
        int before = findings.count();
        if (!node.isArray()) {
            wrongType(Expected.LIST);
        } else if (node.size() > most) {
            note(Problems.CONSTRAINT, "", Problems.atMost(node.size(), most, "éléments", "items"));
        }
        return findings.count() > before
                ? List.of()
                : IntStream.range(0, node.size())
                        .mapToObj(at -> new Field(node.get(at), within(String.valueOf(at)), findings))
                        .toList();
    }

    private List<Field> elements() {
        List<Field> elements = new ArrayList<>();
        for (int at = 0; at < node.size(); at++) {
            Place here = within(String.valueOf(at));
            if (node.get(at).isNull()) {
                findings.add(Problems.nullElement(here));
            } else {
                elements.add(new Field(node.get(at), here, findings));
            }
        }
        return elements;
    }

    /** Tells whether this is an object, and notes it when it is not. */
    boolean isObject() {
        if (!node.isObject()) {
            wrongType(Expected.OBJECT);
        }
        return node.isObject();
    }

    Place within(String name) {
        String step = "/" + name.replace("~", "~0").replace("/", "~1");
        return place.within(step);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
    <T> @Nullable T wrongType(Message expected) {
        return note(Problems.WRONG_TYPE, Tokens.shown(node), expected);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
    <T> @Nullable T note(String code, String value, Message expected) {
        findings.add(new Problem(code, place, value, expected));
        return null;
    }

    private @Nullable Integer wholeOrNull(@Nullable BigDecimal number) {
        return number == null ? null : Integer.valueOf(node.intValue());
    }
}
