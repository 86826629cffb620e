package org.fabrique.examples.web.api;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;
import org.fabrique.core.Refusal;
import org.fabrique.core.initiative.MoveRefused;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.examples.web.Explanation;
import org.fabrique.examples.web.Language;
import org.fabrique.json.FabriqueJson;
import org.fabrique.persistence.StaleWriteException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be done, told to a program as a problem document (RFC 9457). */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String TYPE = "urn:fabrique:problem:";

    /** Those that programs are told otherwise than people. */
    private static final Map<HttpStatus, Message> TITLES = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, Message.of("La demande ne se lit pas", "The request cannot be read")),
            Map.entry(HttpStatus.UNAUTHORIZED, Message.of("Qui demande n'est pas connu", "Who asks is not known")),
            Map.entry(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    Message.of("Cette adresse ne se demande pas ainsi", "This address is not asked this way")),
            Map.entry(HttpStatus.CONFLICT, Message.of("Cela existe déjà", "This exists already")),
            Map.entry(HttpStatus.PRECONDITION_FAILED, Message.of("Quelqu'un a été plus rapide", "Somebody was faster")),
            Map.entry(
                    HttpStatus.CONTENT_TOO_LARGE,
                    Message.of("Le document est trop grand", "The document is too large")),
            Map.entry(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    Message.of("Du JSON est attendu (application/json)", "JSON is expected (application/json)")),
            Map.entry(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Message.of("Ce qui est demandé ne peut pas être fait", "What is asked cannot be done")),
            Map.entry(
                    HttpStatus.PRECONDITION_REQUIRED,
                    Message.of(
                            "La version lue est attendue (If-Match)",
                            "The version that was read is expected (If-Match)")));

    /**
     * A problem document.
     *
     * @param version at which the thing is now, when it is not the one that was expected
     */
    record Told(
            String type,
            String title,
            int status,
            String detail,
            String code,
            List<Wrong> problems,
            List<InTheWay> obstacles,
            @Nullable Long version) {

        Told with(List<Wrong> all) {
            return new Told(type, title, status, detail, code, all, obstacles, version);
        }

        Told stoppedBy(List<InTheWay> all) {
            return new Told(type, title, status, detail, code, problems, all, version);
        }

        Told at(long now) {
            return new Told(type, title, status, detail, code, problems, obstacles, now);
        }
    }

    /**
     * One thing that is wrong with what was sent.
     *
     * @param pointer where in the document, or null
     * @param parameter which parameter or header, or null
     */
    record Wrong(
            String code, @Nullable String pointer, @Nullable String parameter, String value, String detail) {

        static Wrong of(Problem problem, Locale locale) {
            String field = problem.place().field();
            boolean isAsked = Asked.isAsked(problem);
            return new Wrong(
                    problem.code(),
                    isAsked ? null : field,
                    isAsked ? field : null,
                    problem.value(),
                    problem.expected().in(locale));
        }
    }

    /** One reason why a move cannot be made. */
    record InTheWay(String code, String detail) {}

    private Failures() {}

    /** Answers with the problem. */
    public static void tell(Exception failure, Context request) {
        Locale locale = Language.asked(request.header("Accept-Language"));
        Told told = told(failure, request, locale);
        request.status(told.status())
                .contentType("application/problem+json")
                .header("Content-Language", locale.getLanguage())
                .result(FabriqueJson.standard().write(told).getBytes(StandardCharsets.UTF_8));
    }

    private static Told told(Exception failure, Context request, Locale locale) {
        if (failure instanceof StaleWriteException stale) {
            request.header("ETag", "\"" + stale.found() + "\"");
            return told(HttpStatus.PRECONDITION_FAILED, stale, locale).at(stale.found());
        }
        if (failure instanceof FabriqueException known) {
            return known(known, request, locale);
        }
        if (failure instanceof Refusal refused) {
            return told(HttpStatus.UNPROCESSABLE_CONTENT, "RULE_VIOLATION", refused.in(locale), locale);
        }
        if (failure instanceof HttpResponseException unanswered) {
            return unanswered(unanswered, request, locale);
        }
        LOG.error("{} {}", request.method(), request.endpoint().path, failure);
        return told(HttpStatus.INTERNAL_SERVER_ERROR, locale);
    }

    private static Told known(FabriqueException failure, Context request, Locale locale) {
        HttpStatus status = status(failure);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            request.header("Retry-After", "1");
        }
        Told told = told(status, failure, locale);
        if (failure instanceof InvalidInput input) {
            return told.with(input.problems().stream()
                    .map(problem -> Wrong.of(problem, locale))
                    .toList());
        }
        return failure instanceof MoveRefused refused
                ? told.stoppedBy(refused.obstacles().stream()
                        .map(each -> new InTheWay(each.code(), each.sentence().in(locale)))
                        .toList())
                : told;
    }

    /** What is wrong with the address and the headers is the fault of the program, not of what somebody typed. */
    private static HttpStatus status(FabriqueException failure) {
        return failure instanceof InvalidInput input
                        && input.problems().stream().allMatch(Asked::isAsked)
                ? HttpStatus.BAD_REQUEST
                : Explanation.status(failure);
    }

    private static Told unanswered(HttpResponseException failure, Context request, Locale locale) {
        if (failure instanceof MethodNotAllowedResponse) {
            request.header("Allow", allowed(failure));
        }
        return told(HttpStatus.forStatus(failure.getStatus()), locale);
    }

    private static String allowed(HttpResponseException failure) {
        return failure.getDetails().values().stream().collect(joining(", "));
    }

    private static Told told(HttpStatus status, Locale locale) {
        return told(status, status.name(), title(status).in(locale), locale);
    }

    private static Told told(HttpStatus status, FabriqueException failure, Locale locale) {
        return told(status, failure.code(), String.join("\n", Explanation.sentences(failure, locale)), locale);
    }

    private static Told told(HttpStatus status, String code, String detail, Locale locale) {
        String type = TYPE + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Told(type, title(status).in(locale), status.getCode(), detail, code, List.of(), List.of(), null);
    }

    private static Message title(HttpStatus status) {
        return TITLES.getOrDefault(status, Explanation.title(status));
    }
}
