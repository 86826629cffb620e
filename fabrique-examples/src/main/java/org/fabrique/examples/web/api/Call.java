package org.fabrique.examples.web.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.access.Actor;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.web.House;
import org.fabrique.examples.web.Visit;
import org.fabrique.json.FabriqueJson;
import org.fabrique.matching.json.MatchingJson;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.Versioned;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** One request of a program: who asks, what, and the ways to answer. It lives as long as the request. */
final class Call {

    static final String JSON = "application/json";

    private static final String VERSION = "If-Match";
    private static final String KEY = "Idempotency-Key";
    private static final int LARGEST_BODY = 1_000_000;
    private static final JsonMapper TREES = JsonMapper.shared();

    private final House house;
    private final Context request;
    private final Actor actor;
    private final Asked asked;

    private Call(House house, Context request, Actor actor, Asked asked) {
        this.house = house;
        this.request = request;
        this.actor = actor;
        this.asked = asked;
    }

    static Call of(House house, Context request, Set<String> parameters) {
        Actor actor = house.signIn().program(request).orElseThrow(() -> unknown(house, request));
        refuseVersion(request);
        return new Call(house, request, actor, Asked.of(request, parameters));
    }

    /** Only what is replaced is replaced from a version: a program that names one elsewhere would think it counts. */
    private static void refuseVersion(Context request) {
        String said = request.header(VERSION);
        if (said != null && request.method() == HandlerType.POST) {
            throw Asked.wrong(VERSION, said, "aucune version n'est attendue ici", "no version is expected here");
        }
    }

    private static UnauthorizedResponse unknown(House house, Context request) {
        request.header("WWW-Authenticate", house.signIn().scheme());
        return new UnauthorizedResponse();
    }

    House house() {
        return house;
    }

    Context request() {
        return request;
    }

    Actor actor() {
        return actor;
    }

    Asked asked() {
        return asked;
    }

    /** Returns what the program can do; a request with a key is done once, however often it is sent. */
    Workshop workshop() {
        Workshop workshop = house.engine().as(actor);
        String key = request.header(KEY);
        try {
            return key == null ? workshop : workshop.once(key);
        } catch (IllegalArgumentException none) {
            throw Asked.wrong(KEY, key, "une ligne de 200 caractères au plus", "one line of 200 characters at most");
        }
    }

    /** Returns the identity of something new: under a key the same each time, for it is the same thing. */
    String newId(String prefix) {
        String key = request.header(KEY);
        UUID id = key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(
                        (actor.id() + "\n" + request.path() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return prefix + id;
    }

    // What was sent.

    /** Returns the document that was sent. */
    byte[] body() {
        String type = request.contentType();
        if (type == null || !JSON.equals(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new UnsupportedMediaTypeResponse();
        }
        try (InputStream in = request.bodyInputStream()) {
            byte[] read = in.readNBytes(LARGEST_BODY + 1);
            if (read.length > LARGEST_BODY) {
                throw new ContentTooLargeResponse();
            }
            return read;
        } catch (IOException brokenOff) {
            throw new BadRequestResponse();
        }
    }

    /**
     * Returns the document that was sent, as a value of the domain or a record made of them.
     *
     * @throws org.fabrique.core.intake.InvalidInput with all that is wrong in it
     */
    <T> T body(Class<T> type) {
        return FabriqueJson.standard().read(body(), type);
    }

    /** Returns the version a change was made from, which must be said. */
    long expectedVersion() {
        String said = request.header(VERSION);
        if (said == null) {
            throw new HttpResponseException(HttpStatus.PRECONDITION_REQUIRED.getCode());
        }
        if (!said.matches("\"\\d{1,18}\"")) {
            throw Asked.wrong(
                    VERSION,
                    said,
                    "la version lue est attendue, entre guillemets",
                    "the version that was read is expected, between quotes");
        }
        return Long.parseLong(said.substring(1, said.length() - 1));
    }

    // The answer.

    /** Answers with a value. */
    void tell(Object value) {
        tellJson(json(value));
    }

    void tellJson(String json) {
        request.contentType(JSON).result(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a thing as it is kept, and its version. */
    void tell(Versioned<?> kept) {
        request.header("ETag", "\"" + kept.version() + "\"");
        tellJson(TREES.writeValueAsString(item(kept)));
    }

    /** Answers with a thing that is new. */
    void tellNew(Versioned<?> kept) {
        request.status(HttpStatus.CREATED);
        tell(kept);
    }

    /** Answers with a thing that is new, and where it is. */
    void tellNew(Versioned<?> kept, String path, Object id) {
        request.header("Location", Api.ROOT + path + Visit.url(id));
        tellNew(kept);
    }

    /** Answers with a part of a list, and where the next one is. */
    void tell(Page<? extends Versioned<?>> page) {
        ObjectNode answer = TREES.createObjectNode();
        ArrayNode items = answer.putArray("items");
        page.items().forEach(kept -> items.add(item(kept)));
        if (page.next() != null) {
            answer.put("next", page.next().toString());
            request.header(
                    "Link", "<%s>; rel=\"next\"".formatted(address(page.next().toString())));
        }
        tellJson(TREES.writeValueAsString(answer));
    }

    /** Answers with a whole list. */
    void tellAll(List<?> all) {
        ObjectNode answer = TREES.createObjectNode();
        ArrayNode items = answer.putArray("items");
        all.forEach(each -> items.addRawValue(new RawValue(json(each))));
        tellJson(TREES.writeValueAsString(answer));
    }

    private static ObjectNode item(Versioned<?> kept) {
        return TREES.createObjectNode()
                .put("version", kept.version())
                .putRawValue("value", new RawValue(json(shown(kept.value()))));
    }

    /** What was found of a candidate speaks of a person, and stays out, as it does on the pages. */
    private static Object shown(Object value) {
        return value instanceof Initiative initiative ? initiative.withoutFindings() : value;
    }

    private static String json(Object value) {
        return MatchingJson.standard().write(value);
    }

    /** Where the same is asked from a cursor on. */
    private String address(String after) {
        Stream<String> same = request.queryParamMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("after"))
                .map(each -> each.getKey() + "=" + Visit.url(each.getValue().get(0)));
        return Stream.concat(same, Stream.of("after=" + Visit.url(after)))
                .collect(Collectors.joining("&", request.path() + "?", ""));
    }
}
