package org.fabrique.examples.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The first page, and what is chosen for all pages: the language and, where nobody signs in, who one is. */
final class WelcomePages implements Pages {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/", request -> Visit.of(request).goTo("/needs"));
        routes.post("/language", request -> choose(request, Language.COOKIE));
        routes.post("/part", request -> choose(request, PlayedRoles.COOKIE));
    }

    private static void choose(Context request, String cookie) {
        Form form = Form.of(request);
        request.cookie(new Cookie(cookie, form.text("to"), "/", A_YEAR, false, true, null, SameSite.STRICT));
        Visit.of(request).goTo(path(form.text("back")));
    }

    /** Where the visitor was; only a path of this front end is gone back to. */
    private static String path(String back) {
        return back.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? back : "/";
    }
}
