package org.fabrique.examples.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request for an operation that is done.
 *
 * @param path with what is asked behind it
 * @param elsewhere the same for what is not there
 */
record Example(
        String method,
        String template,
        String path,
        @Nullable String body,
        @Nullable Example elsewhere) {

    private static final String NEED = """
            {"fabrique": "fabrique-limousin", "title": "Se soigner sans voiture", "statement": "Personne ne conduit.",
             "territory": "dep:23", "themes": ["MOB"], "visibility": "network"}""";

    private static final String INITIATIVE = """
            {"fabrique": "fabrique-limousin", "title": "Transport solidaire", "needs": ["%s"], "method": "canonical",
             "openedOn": "2026-11-02", "visibility": "network"}""";

    private static final String GO = """
            {"gate": "study-launched", "body": "steering-committee", "verdict": "go", "on": "2026-11-03",
             "reason": "Trois communes le demandent."}""";

    /** Returns one for each operation, on a need and an initiative that are kept for them. */
    static List<Example> all(Program program) {
        String need = "/needs/"
                + program.post("/needs", NEED.replace("\"statement\": \"Personne ne conduit.\",", ""))
                        .text("/value/id");
        String id = need.replace("/needs/", "");
        String initiative = "/initiatives/"
                + program.post("/initiatives", INITIATIVE.formatted(id)).text("/value/id");
        String solution = program.get("/solutions?words=transport").text("/items/0/value/id");
        return List.of(
                get("/openapi.json", "/openapi.json"),
                get(
                        "/needs",
                        "/needs?words=voiture&status=captured&theme=MOB&territory=reg:75&fabrique=fabrique-limousin"),
                post("/needs", "/needs", NEED),
                get("/needs/{need}", need),
                new Example("PUT", "/needs/{need}", need, NEED.replace("Se soigner", "Se nourrir"), null),
                post("/needs/{need}/statement", need + "/statement", "{\"statement\": \"Le bus ne passe plus.\"}"),
                post("/needs/{need}/steps", need + "/steps", "{\"status\": \"in-progress\"}"),
                get("/needs/{need}/matches", need + "/matches?top=3"),
                post("/needs/{need}/matches", need + "/matches", "{\"confirmations\": []}"),
                get("/needs/{need}/why-not/{solution}", need + "/why-not/" + solution),
                post("/needs/{need}/why-not/{solution}", need + "/why-not/" + solution, "{\"confirmations\": []}"),
                get("/needs/{need}/peers", need + "/peers"),
                get("/needs/{need}/decisions", need + "/decisions"),
                post(
                        "/needs/{need}/decisions",
                        need + "/decisions",
                        "{\"solution\": \"" + solution + "\", \"verdict\": \"chosen\"}"),
                get("/initiatives", "/initiatives?phase=ideation&standing=active&need=" + id),
                new Example(
                        "POST",
                        "/initiatives",
                        "/initiatives",
                        INITIATIVE.formatted(id),
                        new Example("POST", "/initiatives", "/initiatives", INITIATIVE.formatted("nowhere"), null)),
                get("/initiatives/{initiative}", initiative),
                get("/initiatives/{initiative}/moves", initiative + "/moves?on=2026-11-04"),
                post("/initiatives/{initiative}/decisions", initiative + "/decisions", GO),
                post(
                        "/initiatives/{initiative}/moves",
                        initiative + "/moves",
                        "{\"kind\": \"advance\", \"to\": \"opportunity-study\", \"on\": \"2026-11-04\"}"),
                get("/solutions", "/solutions?theme=MOB&limit=2"),
                get("/solutions/{solution}", "/solutions/" + solution),
                new Example(
                        "GET",
                        "/reports/annual",
                        "/reports/annual?from=2026-01-01&to=2026-12-31",
                        null,
                        get("/reports/annual", "/reports/annual?from=2026-01-01&to=2026-12-31&programme=nowhere")));
    }

    private static Example get(String template, String path) {
        return new Example("GET", template, path, null, null);
    }

    private static Example post(String template, String path, String body) {
        return new Example("POST", template, path, body, null);
    }

    String route() {
        return method + " /api/v1" + template;
    }

    Example with(String sent) {
        return new Example(method, template, path, sent, elsewhere);
    }

    Example nowhere() {
        String query = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        return elsewhere != null
                ? elsewhere
                : new Example(method, template, template.replaceAll("\\{[^}]+}", "nowhere") + query, body, null);
    }

    Program.Answer ask(Program program) {
        return ask(program, path);
    }

    Program.Answer askMore(Program program, String more) {
        return ask(program, path + (path.contains("?") ? "&" : "?") + more);
    }

    private Program.Answer ask(Program program, String asked) {
        return (method.equals("PUT") ? program.with("If-Match", "\"1\"") : program).ask(method, asked, body);
    }
}
