package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fabrique.examples.web.Served;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks, in English, and takes no answer that is not as the description says. */
final class Program {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final URI address;
    private final Described described;
    private final Set<String> seen;
    private final Map<String, String> headers;

    private Program(URI address, Described described, Set<String> seen, Map<String, String> headers) {
        this.address = address;
        this.described = described;
        this.seen = seen;
        this.headers = headers;
    }

    /** Returns one that is the public. */
    static Program of(Served served) {
        HttpResponse<String> description =
                send(HttpRequest.newBuilder(served.address().resolve("/api/v1/openapi.json")));
        return new Program(
                served.address(),
                new Described(description.body()),
                Collections.synchronizedSet(new TreeSet<>()),
                Map.of("Accept-Language", "en"));
    }

    /** An answer that is as described. */
    record Answer(int status, JsonNode json, HttpResponse<String> whole) {

        String text(String pointer) {
            return json.at(pointer).asString();
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** Returns one field of all things of a list. */
        List<String> all(String list, String pointer) {
            return json.at(list)
                    .valueStream()
                    .map(each -> each.at(pointer).asString())
                    .toList();
        }
    }

    Program with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Program(address, described, seen, more);
    }

    Program being(String part) {
        return with("Fabrique-Part", part);
    }

    /** Returns the statuses seen so far, each behind its route. */
    Set<String> seen() {
        return seen;
    }

    Described described() {
        return described;
    }

    Answer get(String path) {
        return ask("GET", path, null);
    }

    Answer post(String path, String body) {
        return ask("POST", path, body);
    }

    Answer put(String path, String body) {
        return ask("PUT", path, body);
    }

    Answer ask(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        HttpResponse<String> answer = send(request);
        check(method, path, body, answer);
        return new Answer(answer.statusCode(), MAPPER.readTree(answer.body()), answer);
    }

    private void check(String method, String path, @Nullable String body, HttpResponse<String> answer) {
        String asked = method + " " + path;
        assertThat(answer.headers().map().keySet()).as(asked).noneMatch(name -> name.startsWith("access-control"));
        var operation = described.operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.statusCode()).as(asked).isIn(404, 405);
            assertThat(answer.headers().firstValue("Content-Type")).as(asked).hasValue("application/problem+json");
            assertThat(described.faultsOfProblem(answer.body())).as(asked).isEmpty();
            return;
        }
        assertThat(described.faults(operation.get(), answer))
                .as(asked + " " + answer.statusCode() + " " + answer.body())
                .isEmpty();
        if (answer.statusCode() < 300) {
            assertThat(operation.get().parametersOfTheAddress()).as(asked).containsAll(parameters(path));
        }
        if (body != null && answer.statusCode() < 300) {
            assertThat(described.faultsOfRequest(operation.get(), body))
                    .as(asked + " " + body)
                    .isEmpty();
        }
        seen.add(operation.get().route() + " " + answer.statusCode());
    }

    private static List<String> parameters(String path) {
        return Pattern.compile("[?&]([^=]+)=")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
