package org.fabrique.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.json.Codes;
import org.fabrique.json.FabriqueJson;
import org.fabrique.json.JsonObject;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Mention;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/** What a storage holds as a line of a store file, and back; docs/store-format.md describes the fields. */
final class HeldJson {

    /** What stands on a line, by its code in lower case. */
    private enum Type {
        THING,
        LINE,
        BOOKMARK,
        RECEIPT,
        ERASURE
    }

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final Codes<Type> TYPES = Codes.of(Type.class);
    private static final Codes<Kind<?, ?, ?>> KINDS = Codes.of(Kind.all(), Kind::name);
    private static final Message IDENTITY = Message.of("une identité est attendue", "an identity is expected");
    private static final Message INSTANT = Message.of(
            "un instant comme 2026-11-23T08:00:00Z est attendu", "an instant such as 2026-11-23T08:00:00Z is expected");

    private HeldJson() {}

    /** Returns the line in UTF-8, without its end. The same gives the same. */
    static byte[] write(Held held) {
        String fields = JSON.write(fields(held));
        String line = held instanceof Held.Thing<?, ?, ?> thing ? withValue(fields, thing) : fields;
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** The value of a thing comes last, just as it is written on its own. */
    private static String withValue(String fields, Held.Thing<?, ?, ?> held) {
        String open = fields.substring(0, fields.length() - 1);
        return "%s,\"value\":%s}".formatted(open, JSON.write(held.thing().value()));
    }

    private static Map<String, Object> fields(Held held) {
        if (held instanceof Held.Thing<?, ?, ?> thing) {
            return fields(thing);
        }
        if (held instanceof Held.Line line) {
            return fields(line.change());
        }
        if (held instanceof Held.Bookmark mark) {
            return fields(mark);
        }
        if (held instanceof Held.Answer answer) {
            return fields(answer.receipt());
        }
        return fields(((Held.Erasure) held).erased());
    }

    private static Map<String, Object> fields(Held.Thing<?, ?, ?> held) {
        Versioned<?> thing = held.thing();
        Map<String, Object> fields = fields(Type.THING, "kind", held.kind().name());
        fields.put("version", thing.version());
        put(thing.last(), fields);
        return fields;
    }

    private static Map<String, Object> fields(Change change) {
        Map<String, Object> fields = fields(Type.LINE, "line", change.at().line());
        fields.put("kind", change.kind());
        fields.put("id", change.id());
        fields.put("version", change.version());
        if (change.erased()) {
            fields.put("erased", true);
        }
        put(change.act(), fields);
        return fields;
    }

    private static Map<String, Object> fields(Held.Bookmark mark) {
        Map<String, Object> fields = fields(Type.BOOKMARK, "reader", mark.reader());
        fields.put("line", mark.line());
        return fields;
    }

    private static Map<String, Object> fields(Receipt receipt) {
        Map<String, Object> fields = fields(Type.RECEIPT, "key", receipt.key());
        fields.put("request", receipt.request());
        fields.put("answer", receipt.answer());
        put(receipt.act(), fields);
        return fields;
    }

    private static Map<String, Object> fields(Erased erased) {
        Map<String, Object> fields = fields(Type.ERASURE, "person", erased.person());
        if (!erased.mentions().isEmpty()) {
            fields.put("mentions", erased.mentions());
        }
        put(erased.act(), fields);
        return fields;
    }

    private static Map<String, Object> fields(Type type, String first, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put(first, value);
        return fields;
    }

    private static void put(Act act, Map<String, Object> fields) {
        fields.put("by", act.by());
        fields.put("at", act.at());
    }

    /** Returns what stands on a line; what is wrong is noted by the object. */
    static Held read(JsonObject line) {
        return switch (line.requiredCode("type", TYPES)) {
            case THING -> thing(line, line.requiredCode("kind", KINDS));
            case LINE -> change(line);
            case BOOKMARK -> bookmark(line);
            case RECEIPT -> receipt(line);
            case ERASURE -> erasure(line);
        };
    }

    private static <I, T, Q extends Query<T>> Held thing(JsonObject line, Kind<I, T, Q> kind) {
        long version = line.requiredWholeNumber("version");
        T value = line.requiredObject("value", whole -> whole.as(kind.type()));
        return new Held.Thing<>(kind, new Versioned<>(value, version, actAndNoMore(line)));
    }

    private static Held change(JsonObject line) {
        long number = line.requiredWholeNumber("line");
        Kind<?, ?, ?> kind = line.requiredCode("kind", KINDS);
        String id = line.requiredText("id");
        long version = line.requiredWholeNumber("version");
        boolean erased = Boolean.TRUE.equals(line.optionalYesOrNo("erased"));
        Act act = actAndNoMore(line);
        return new Held.Line(new Change(new Position(1, number), kind.name(), id, version, erased, act));
    }

    private static Held bookmark(JsonObject line) {
        String reader = line.requiredText("reader");
        long number = line.requiredWholeNumber("line");
        line.refuseUnknownFields();
        return new Held.Bookmark(reader, number);
    }

    private static Held receipt(JsonObject line) {
        String key = line.requiredText("key");
        String request = line.requiredText("request");
        String answer = line.requiredTextAsItIs("answer");
        return new Held.Answer(new Receipt(key, request, answer, actAndNoMore(line)));
    }

    private static Held erasure(JsonObject line) {
        StakeholderId person = line.required("person", IDENTITY, StakeholderId::parse);
        List<Mention> mentions = line.objects("mentions", Integer.MAX_VALUE, HeldJson::mention);
        return new Held.Erasure(new Erased(person, actAndNoMore(line), true, mentions));
    }

    private static Mention mention(JsonObject mention) {
        Kind<?, ?, ?> kind = mention.requiredCode("kind", KINDS);
        String id = mention.requiredText("id");
        mention.refuseUnknownFields();
        return new Mention(kind.name(), id);
    }

    /** Asks for the last fields of a line: fields that nobody has asked for by then are unknown. */
    private static Act actAndNoMore(JsonObject line) {
        ActorId by = line.required("by", IDENTITY, ActorId::parse);
        Instant at = line.required("at", INSTANT, Instant::parse);
        line.refuseUnknownFields();
        return new Act(by, at);
    }
}
