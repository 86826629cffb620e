package org.fabrique.examples.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.Set;
import org.fabrique.examples.web.House;
import org.fabrique.examples.web.Pages;

/**
 * What programs ask, and are answered in JSON.
 * <p>
 * No cookie counts, so no page elsewhere can drive it: {@link org.fabrique.examples.web.SignIn#program} tells who asks. It gives no
 * page elsewhere leave to read its answers either.
 */
public final class Api implements Pages {

    static final String ROOT = "/api/v1";

    private static final String ALL = "/api/";

    private final House house;

    /** Answers one kind of request. */
    @FunctionalInterface
    private interface Answering {

        void answer(Call call);
    }

    public Api(House house) {
        this.house = house;
    }

    /** Tells whether a request is one of a program, and so is its failure. */
    public static boolean isAsked(Context request) {
        return request.path().startsWith(ALL);
    }

    /** Each route, with the parameters it knows: another one is refused. */
    @Override
    public void on(RoutesConfig routes) {
        get(routes, "/openapi.json", OpenApi::tell);

        get(routes, "/needs", NeedCalls::list, "words", "status", "theme", "territory", "fabrique", "limit", "after");
        post(routes, "/needs", NeedCalls::capture);
        get(routes, "/needs/{need}", NeedCalls::one);
        on(routes, HandlerType.PUT, "/needs/{need}", NeedCalls::change);
        post(routes, "/needs/{need}/statement", NeedCalls::qualify);
        post(routes, "/needs/{need}/steps", NeedCalls::become);

        get(routes, "/needs/{need}/matches", MatchCalls::match, "top");
        post(routes, "/needs/{need}/matches", MatchCalls::matchConfirmed, "top");
        get(routes, "/needs/{need}/why-not/{solution}", MatchCalls::whyNot);
        post(routes, "/needs/{need}/why-not/{solution}", MatchCalls::whyNotConfirmed);
        get(routes, "/needs/{need}/peers", MatchCalls::peers);
        get(routes, "/needs/{need}/decisions", MatchCalls::decisions, "limit", "after");
        post(routes, "/needs/{need}/decisions", MatchCalls::decide);

        get(
                routes,
                "/initiatives",
                InitiativeCalls::list,
                "words",
                "phase",
                "standing",
                "need",
                "fabrique",
                "limit",
                "after");
        post(routes, "/initiatives", InitiativeCalls::open);
        get(routes, "/initiatives/{initiative}", InitiativeCalls::one);
        get(routes, "/initiatives/{initiative}/moves", InitiativeCalls::moves, "on");
        post(routes, "/initiatives/{initiative}/moves", InitiativeCalls::move);
        post(routes, "/initiatives/{initiative}/decisions", InitiativeCalls::decide);

        get(routes, "/solutions", SolutionCalls::list, "words", "theme", "limit", "after");
        get(routes, "/solutions/{solution}", SolutionCalls::one);

        get(routes, "/reports/annual", ReportCalls::annual, "fabrique", "programme", "territory", "from", "to");
    }

    private void get(RoutesConfig routes, String path, Answering answering, String... parameters) {
        on(routes, HandlerType.GET, path, answering, parameters);
    }

    private void post(RoutesConfig routes, String path, Answering answering, String... parameters) {
        on(routes, HandlerType.POST, path, answering, parameters);
    }

    private void on(RoutesConfig routes, HandlerType method, String path, Answering answering, String... parameters) {
        Set<String> known = Set.of(parameters);
        routes.addEndpoint(
                new Endpoint(method, ROOT + path, request -> answering.answer(Call.of(house, request, known))));
    }
}
