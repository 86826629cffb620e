package org.fabrique.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every single change of the shape of a document: each value taken away or put as another type, a field that nobody
 * knows in each object, a null in each list.
 */
final class Changes {

    private static final List<String> OTHERS = List.of("null", "7", "1.5", "true", "\"no such code\"", "[]", "{}");

    private final JsonNode document;
    private final List<String> changed = new ArrayList<>();

    private Changes(JsonNode document) {
        this.document = document;
    }

    /** Returns the changed documents. */
    static List<String> of(String json) {
        Changes changes = new Changes(JsonMapper.shared().readTree(json));
        changes.inside(changes.document);
        return changes.changed;
    }

    private void inside(JsonNode node) {
        if (node instanceof ObjectNode object) {
            inObject(object);
        } else if (node instanceof ArrayNode list) {
            inList(list);
        }
    }

    private void inObject(ObjectNode object) {
        object.put("noSuchField", "a");
        keep();
        object.remove("noSuchField");
        for (String name : List.copyOf(object.propertyNames())) {
            JsonNode usual = object.get(name);
            inside(usual);
            others(other -> object.set(name, other));
            object.remove(name);
            keep();
            object.set(name, usual);
        }
    }

    private void inList(ArrayNode list) {
        list.addNull();
        keep();
        list.remove(list.size() - 1);
        for (int at = 0; at < list.size(); at++) {
            int here = at;
            JsonNode usual = list.get(at);
            inside(usual);
            others(other -> list.set(here, other));
            list.set(at, usual);
        }
    }

    private void others(Consumer<JsonNode> put) {
        for (String other : OTHERS) {
            put.accept(JsonMapper.shared().readTree(other));
            keep();
        }
    }

    private void keep() {
        changed.add(document.toString());
    }
}
