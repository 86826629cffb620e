package org.fabrique.matching.json;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the first part of a document that does not follow from the rest. The document was read strictly before: it can
 * only differ from what would be written in what is worked out, and in how the same number is written.
 */
final class Derived {

    private static final Message EXPECTED =
            Message.of("cette valeur ne découle pas du reste", "this value does not follow from the rest");

    private final JsonNode written;

    /** @param written what would be written */
    Derived(JsonNode written) {
        this.written = written;
    }

    Optional<Problem> difference(JsonNode given) {
        return difference(given, written, "");
    }

    private static Optional<Problem> difference(JsonNode given, JsonNode written, String pointer) {
        if (given.isObject()) {
            return first(given.propertyNames().stream()
                    .filter(name -> !isNothing(given.get(name)))
                    .map(name -> within(given.get(name), written.get(name), pointer + "/" + name)));
        }
        if (given.isArray() && given.size() == written.size()) {
            return first(IntStream.range(0, given.size())
                    .mapToObj(at -> within(given.get(at), written.get(at), pointer + "/" + at)));
        }
        return same(given, written) ? Optional.empty() : Optional.of(problem(given, pointer));
    }

    private static Optional<Problem> within(JsonNode given, @Nullable JsonNode written, String pointer) {
        return written == null ? Optional.of(problem(given, pointer)) : difference(given, written, pointer);
    }

    /** An empty list and null are as good as a part that is left out. */
    private static boolean isNothing(JsonNode given) {
        return given.isNull() || (given.isContainer() && given.isEmpty());
    }

    private static boolean same(JsonNode given, JsonNode written) {
        return given.isNumber() && written.isNumber()
                ? given.decimalValue().compareTo(written.decimalValue()) == 0
                : Objects.equals(given, written);
    }

    private static Optional<Problem> first(Stream<Optional<Problem>> problems) {
        return problems.flatMap(Optional::stream).findFirst();
    }

    private static Problem problem(JsonNode given, String pointer) {
        return new Problem("CONSTRAINT", Place.field(pointer), given.isContainer() ? "" : given.asString(), EXPECTED);
    }
}
