package org.fabrique.examples.web;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.MoveRefused;
import org.fabrique.core.initiative.Obstacle;
import org.fabrique.core.intake.InvalidInput;

/** What a failure is in HTTP, and what there is to say of it, on a page and to programs. */
public final class Explanation {

    private static final Map<String, HttpStatus> STATUS = Map.ofEntries(
            Map.entry("NOT_FOUND", HttpStatus.NOT_FOUND),
            Map.entry("FORBIDDEN", HttpStatus.FORBIDDEN),
            Map.entry("CONFLICT", HttpStatus.CONFLICT),
            Map.entry("DUPLICATE_ID", HttpStatus.CONFLICT),
            Map.entry("INVALID_INPUT", HttpStatus.UNPROCESSABLE_CONTENT),
            Map.entry("IDEMPOTENCY_KEY_REUSED", HttpStatus.UNPROCESSABLE_CONTENT),
            Map.entry("RULE_VIOLATION", HttpStatus.UNPROCESSABLE_CONTENT),
            Map.entry("BAD_CURSOR", HttpStatus.BAD_REQUEST),
            Map.entry("STORE_BUSY", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("STORE_UNAVAILABLE", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("DEADLINE_EXCEEDED", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("CANCELLED", HttpStatus.SERVICE_UNAVAILABLE));

    private static final Map<HttpStatus, Message> TITLES = Map.of(
            HttpStatus.NOT_FOUND, Message.of("Il n'y a rien à cette adresse", "There is nothing at this address"),
            HttpStatus.FORBIDDEN, Message.of("Ce n'est pas permis", "This is not allowed"),
            HttpStatus.CONFLICT, Message.of("Quelqu'un a été plus rapide", "Somebody was faster"),
            HttpStatus.UNPROCESSABLE_CONTENT, Message.of("Pas encore", "Not yet"),
            HttpStatus.SERVICE_UNAVAILABLE, Message.of("Un instant", "One moment"));

    private static final Message ANY_TITLE = Message.of("Cela n'a pas pu être fait", "This could not be done");

    private Explanation() {}

    /** Returns the status that says a failure in HTTP. */
    public static HttpStatus status(FabriqueException failure) {
        return STATUS.getOrDefault(failure.code(), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Returns what a status means to people. */
    public static Message title(HttpStatus status) {
        return TITLES.getOrDefault(status, ANY_TITLE);
    }

    /** Returns what there is to say of a failure, each thing that is wrong by itself. */
    public static List<String> sentences(FabriqueException failure, Locale locale) {
        if (failure instanceof MoveRefused refused) {
            return refused.obstacles().stream()
                    .map(Obstacle::sentence)
                    .map(sentence -> sentence.in(locale))
                    .toList();
        }
        if (failure instanceof InvalidInput input) {
            return input.problems().stream().map(problem -> problem.in(locale)).toList();
        }
        return List.of(failure.in(locale));
    }
}
