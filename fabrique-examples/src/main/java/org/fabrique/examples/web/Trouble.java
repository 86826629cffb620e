package org.fabrique.examples.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;
import org.fabrique.core.Refusal;
import org.fabrique.examples.web.api.Api;
import org.fabrique.examples.web.api.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be done, as a page that says so. Pages that know better what to show catch it before. */
public final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private static final Message NOTHING = Message.of(
            "La page n'existe pas, ou ne vous est pas montrée.", "The page does not exist, or is not shown to you.");

    private static final Message UNKNOWN_FORM = Message.of(
            "Ce formulaire est trop ancien, ou vient d'ailleurs. Rouvrez la page, et recommencez : rien n'a été écrit.",
            "This form is too old, or comes from elsewhere. Open the page again and start over: nothing was written.");

    private static final Message UNREADABLE =
            Message.of("Cette demande ne se lit pas ainsi.", "This request cannot be read this way.");

    private static final Message TOO_LARGE = Message.of(
            "C'est trop grand : au plus 20 Mo pour un fichier, 1 Mo pour un formulaire. Rien n'a été écrit.",
            "This is too large: 20 MB at most for a file, 1 MB for a form. Nothing was written.");

    private static final Map<HttpStatus, Message> UNANSWERED =
            Map.of(HttpStatus.NOT_FOUND, NOTHING, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);

    private static final Message UNEXPECTED = Message.of(
            "Une erreur inattendue s'est produite ; le journal du programme la dit.",
            "Something unexpected happened; the log of the program tells it.");

    /** What a page of trouble shows. */
    public record Told(String title, List<String> sentences) {}

    private Trouble() {}

    static void on(RoutesConfig routes) {
        routes.exception(FabriqueException.class, told(Trouble::known))
                .exception(
                        Guards.UnknownForm.class,
                        (failure, request) -> show(request, HttpStatus.FORBIDDEN, UNKNOWN_FORM))
                .exception(HttpResponseException.class, told(Trouble::unanswered))
                .exception(Refusal.class, told(Trouble::refused))
                .exception(ServletException.class, (failure, request) -> unreadable(request))
                .exception(Exception.class, told(Trouble::unexpected));
    }

    /** Programs are told in their own form. */
    private static <E extends Exception> ExceptionHandler<E> told(ExceptionHandler<E> onPage) {
        return (failure, request) -> {
            if (Api.isAsked(request)) {
                Failures.tell(failure, request);
            } else {
                onPage.handle(failure, request);
            }
        };
    }

    private static void known(FabriqueException failure, Context request) {
        HttpStatus status = Explanation.status(failure);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            request.header("Retry-After", "1");
        }
        show(request, status, Explanation.sentences(failure, Language.of(request)));
    }

    private static void refused(Refusal refusal, Context request) {
        show(request, HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence());
    }

    private static void unexpected(Exception failure, Context request) {
        LOG.error("{} {}", request.method(), request.endpoint().path, failure);
        show(request, HttpStatus.INTERNAL_SERVER_ERROR, UNEXPECTED);
    }

    /** What the server tells of a form with files that breaks off, or is none. */
    private static void unreadable(Context request) {
        show(request, HttpStatus.BAD_REQUEST, UNREADABLE);
    }

    private static void unanswered(HttpResponseException failure, Context request) {
        HttpStatus status = HttpStatus.forStatus(failure.getStatus());
        if (Visit.isIn(request)) {
            show(request, status, UNANSWERED.getOrDefault(status, UNREADABLE));
        } else {
            request.status(status).result(String.valueOf(failure.getMessage()));
        }
    }

    private static void show(Context request, HttpStatus status, Message sentence) {
        show(request, status, List.of(sentence.in(Language.of(request))));
    }

    private static void show(Context request, HttpStatus status, List<String> sentences) {
        if (Visit.isIn(request)) {
            Visit visit = Visit.of(request);
            visit.show(status, "trouble", new Told(visit.say(Explanation.title(status)), sentences));
        } else {
            request.status(status).result(String.join("\n", sentences));
        }
    }
}
