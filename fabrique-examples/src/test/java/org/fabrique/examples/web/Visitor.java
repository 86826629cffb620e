package org.fabrique.examples.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody who visits the front end without a script: opens pages, fills in their forms as they stand, follows where they lead. */
public final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(URI address) {
        this.address = address;
    }

    /** A page, and how it was answered. */
    public record Page(int status, String path, Document html, HttpResponse<String> answer) {

        /** Returns the text of all that a selector finds. */
        public String text(String selector) {
            return html.select(selector).text();
        }
    }

    /** Chooses a part. */
    public Visitor being(String part) {
        cookies.put(PlayedRoles.COOKIE, part);
        return this;
    }

    /** Chooses a language. */
    public Visitor speaking(String language) {
        cookies.put(Language.COOKIE, language);
        return this;
    }

    /** Opens a page, and follows where it leads. */
    public Page open(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /**
     * Fills in the form of a page that goes to a path, and sends it: its fields as they stand, but for those that are given.
     * A list stands for several fields of one name.
     */
    public Page send(Page page, String action, Map<String, ?> typed) {
        FormElement form = form(page, action);
        Map<String, List<String>> fields = filled(form, typed);
        return form.attr("enctype").equals("multipart/form-data")
                ? post(action, fields, null, new byte[0])
                : post(action, fields);
    }

    /** Fills in the form of a page as {@link #send(Page, String, Map)} does, and chooses a file in it. */
    public Page send(Page page, String action, Map<String, ?> typed, String file, byte[] bytes) {
        return post(action, filled(form(page, action), typed), file, bytes);
    }

    private static FormElement form(Page page, String action) {
        return (FormElement) page.html().select("form[action]").stream()
                .filter(each -> each.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No form goes to " + action + " on " + page.html().text()));
    }

    private static Map<String, List<String>> filled(FormElement form, Map<String, ?> typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData().stream()
                .filter(field -> field.inputStream() == null && !isOfAFile(form, field.key()))
                .forEach(field -> fields.computeIfAbsent(field.key(), key -> new ArrayList<>())
                        .add(field.value()));
        typed.forEach((name, value) -> fields.put(
                name,
                value instanceof List<?> several
                        ? several.stream().map(Object::toString).toList()
                        : List.of(value.toString())));
        return fields;
    }

    private static boolean isOfAFile(FormElement form, String name) {
        return !form.select("input[type=file][name=" + name + "]").isEmpty();
    }

    /** Sends fields and a file that need not come from any page; null sends none. */
    public Page post(String path, Map<String, List<String>> fields, @Nullable String file, byte[] bytes) {
        String border = "the-border-of-the-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, values) -> values.forEach(
                value -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(border, name, value)
                        .getBytes(StandardCharsets.UTF_8))));
        if (file != null) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(border, file.replace("\"", "%22"))
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(border).getBytes(StandardCharsets.UTF_8));
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends fields that need not come from any page. */
    public Page post(String path, Map<String, List<String>> fields) {
        return send(path, form(fields));
    }

    /** Returns what a browser sends for a form. */
    static HttpRequest.Builder form(Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends a request of any kind, and follows where it leads. */
    public Page send(String path, HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(path, request);
        return answer.headers()
                .firstValue("Location")
                .map(this::open)
                .orElseGet(
                        () -> new Page(answer.statusCode(), path, Jsoup.parse(answer.body(), address + path), answer));
    }

    /** Sends a request of any kind, and follows nothing. */
    public HttpResponse<String> answer(String path, HttpRequest.Builder request) {
        return answer(path, request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Asks for a file. */
    public HttpResponse<byte[]> file(String path) {
        return answer(path, HttpRequest.newBuilder().GET(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> answer(String path, HttpRequest.Builder request, BodyHandler<T> body) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<T> answer = HTTP.send(
                    request.uri(path.startsWith("/") ? address.resolve(path) : URI.create(path))
                            .build(),
                    body);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
