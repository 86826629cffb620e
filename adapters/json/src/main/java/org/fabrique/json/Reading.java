package org.fabrique.json;

import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * One reading: where it began and what was found so far. It also puts the failures of Jackson into our words, without
 * the name of a Java class.
 *
 * @param start the place of the document; its field is put before every pointer
 */
record Reading(Place start, Findings findings) {

    /** Returns what is wrong with a text that is not JSON, or more of it than is read. */
    Problem broken(JacksonException failure, JsonParser at) {
        String here = at.streamReadContext().pathAsPointer().toString();
        if (failure instanceof StreamConstraintsException limit) {
            return new Problem(Problems.LIMIT_EXCEEDED, start.within(here), "", sentence(limit));
        }
        boolean twice = failure.getOriginalMessage().startsWith("Duplicate");
        return twice ? duplicate(here) : malformed(failure, here);
    }

    /** Returns what is wrong with a number that no type of number holds. */
    Problem tooLarge(JsonParser at) {
        String here = at.streamReadContext().pathAsPointer().toString();
        return new Problem(Problems.NOT_FINITE, start.within(here), Tokens.shown(at), Expected.FINITE);
    }

    /** Returns what is wrong with a value that the domain does not take. */
    static Problem refusal(DatabindException failure, Place start, @Nullable JsonNode tree) {
        String pointer = pointer(failure.getPath());
        Place place = start.within(pointer);
        if (failure instanceof Refused refused) {
            return new Problem(refused.code(), place, refused.value(), refused.expected());
        }
        if (failure instanceof ValueInstantiationException broken) {
            return new Problem(Problems.CONSTRAINT, place, "", Problems.rule(broken.getCause()));
        }
        String value = tree == null ? "" : Tokens.shown(tree.at(pointer));
        return new Problem(Problems.WRONG_TYPE, place, value, Expected.OTHER);
    }

    private Problem duplicate(String pointer) {
        return Problem.of(
                Problems.DUPLICATE_KEY,
                start.within(pointer),
                "",
                "ce champ est donné deux fois",
                "this field is given twice");
    }

    private Problem malformed(JacksonException failure, String pointer) {
        int line = Math.max(failure.getLocation().getLineNr(), 1);
        int column = Math.max(failure.getLocation().getColumnNr(), 1);
        boolean cut = failure instanceof UnexpectedEndOfInputException;
        return Problem.of(
                Problems.MALFORMED_INPUT,
                new Place(start.file(), Math.max(start.line(), line), start.field() + pointer),
                "",
                "colonne %d : %s".formatted(column, cut ? "le texte s'arrête trop tôt" : "ce n'est pas du JSON"),
                "column %d: %s".formatted(column, cut ? "the text ends too early" : "this is not JSON"));
    }

    private static Message sentence(StreamConstraintsException limit) {
        return limit instanceof Bounds.Passed passed
                ? passed.sentence()
                : Message.of("une limite de lecture est dépassée", "a limit of reading is passed");
    }

    private static String pointer(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(name(step)));
        return pointer.toString();
    }

    private static String name(Reference step) {
        String name = step.getPropertyName();
        return name == null
                ? String.valueOf(step.getIndex())
                : name.replace("~", "~0").replace("/", "~1");
    }
}
