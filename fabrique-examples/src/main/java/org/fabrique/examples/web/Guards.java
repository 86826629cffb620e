package org.fabrique.examples.web;

import gg.jte.TemplateEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.fabrique.examples.web.api.Api;
import org.jspecify.annotations.Nullable;

/** What every request passes first: is it for this machine, what may its answer do in a browser, is its form ours. */
final class Guards {

    /** The bytes of a file somebody sends, and of what is typed beside it. */
    static final int LARGEST_FILE = 20_000_000;

    private static final long LONGEST_PATIENCE = 10L * LARGEST_FILE;

    private static final Set<HandlerType> WRITING =
            Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final House house;
    private final TemplateEngine templates;
    private final Seal seal = new Seal();

    Guards(House house, TemplateEngine templates) {
        this.house = house;
        this.templates = templates;
    }

    void on(RoutesConfig routes) {
        routes.before(this::guard);
    }

    private void guard(Context request) throws IOException {
        HEADERS.forEach(request::header);
        if (!THIS_MACHINE.contains(name(request.host()))) {
            throw new HttpResponseException(HttpStatus.MISDIRECTED_REQUEST.getCode(), "Not a name of this machine.");
        }
        if (isAsset(request)) {
            return;
        }
        request.header("Cache-Control", "no-store");
        if (Api.isAsked(request)) {
            return; // It takes no cookies, so it needs no seal.
        }
        Visit.begin(house, templates, seal, request);
        if (request.contentLength() > LARGEST_FILE) {
            pass(request);
            throw new ContentTooLargeResponse();
        }
        if (WRITING.contains(request.method()) && !seal.isOn(request)) {
            throw new UnknownForm();
        }
    }

    /** Reads what will not be taken, as far as is reasonable: a browser shows no answer before it has sent all. */
    private static void pass(Context request) throws IOException {
        request.req().getInputStream().skip(LONGEST_PATIENCE);
    }

    private static boolean isAsset(Context request) {
        return request.path().startsWith("/assets/");
    }

    /** The name a browser knows this machine by: another one is a page elsewhere that points its own name here. */
    private static String name(@Nullable String host) {
        return host == null ? "" : host.replaceFirst(":\\d+$", "");
    }

    /** A form that this front end gave nobody, or before it was started again. */
    static final class UnknownForm extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
