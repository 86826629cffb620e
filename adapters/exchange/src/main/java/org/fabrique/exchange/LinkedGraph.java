package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fabrique.core.intake.Place;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a document of linked data, wherever they stand in it: in its graph, inside one another, or alone. What is said of
 * one address in several places is said of one node. A document that is not well formed is refused as a whole.
 * <p>
 * This reads what JSON-LD 1.1 has, but for what {@link LinkedNames} refuses; what it refuses may be expanded by another
 * program first.
 */
final class LinkedGraph {

    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String GRAPH = "@graph";
    private static final String VALUE = "@value";
    private static final String LANGUAGE = "@language";
    private static final String CONTEXT = "@context";
    private static final Set<String> OF_A_DOCUMENT = Set.of(CONTEXT, GRAPH, ID, TYPE);

    private final String base;
    private final int most;
    private final Map<String, LinkedNode> nodes = new HashMap<>();
    private final Set<LinkedNode> described = new LinkedHashSet<>();

    private LinkedGraph(String base, int most) {
        this.base = base;
        this.most = most;
    }

    /**
     * Returns the nodes of a document.
     *
     * @param base under which relative addresses stand
     * @param most values in one list
     */
    static LinkedGraph of(JsonValue document, String base, int most) {
        LinkedGraph graph = new LinkedGraph(base, most);
        graph.each(document, graph::document);
        return graph;
    }

    /** Returns all nodes that are described, in the order of the document. */
    List<LinkedNode> nodes() {
        return List.copyOf(described);
    }

    Optional<LinkedNode> find(String address) {
        return Optional.ofNullable(nodes.get(address)).filter(described::contains);
    }

    private void document(JsonValue value) {
        JsonObject object = value.object();
        if (object == null) {
            return;
        }
        if (object.names().stream().noneMatch(OF_A_DOCUMENT::contains)) {
            object.refuse(
                    "CONSTRAINT",
                    "",
                    "",
                    "ce n'est pas du JSON-LD : @context ou @graph est attendu",
                    "this is no JSON-LD: @context or @graph is expected");
            return;
        }
        LinkedContext context = new LinkedContext(base);
        context.add(object.value(CONTEXT));
        node(object, context, true);
    }

    /** Reads a node, and returns its address. */
    private String node(JsonObject object, LinkedContext context, boolean head) {
        String address = address(object, context);
        if (object.names().size() == 1 && named(object, context, ID) != null) {
            return address;
        }
        LinkedNode node = described(address, object.place());
        for (String name : object.names()) {
            JsonValue value = object.value(name);
            LinkedTerm term = context.term(name);
            if (value != null && !(head && name.equals(CONTEXT))) {
                field(node, name, term, value, context);
            }
        }
        if (node.saysNothing()) {
            described.remove(node);
        }
        return address;
    }

    private static String address(JsonObject object, LinkedContext context) {
        String name = named(object, context, ID);
        String text = name == null ? "" : object.requiredText(name);
        return text.isEmpty() ? LinkedNode.nameless(object.place()) : context.address(text);
    }

    private LinkedNode described(String address, Place place) {
        LinkedNode node = at(address, place);
        if (described.add(node)) {
            node.isDescribedAt(place);
        }
        return node;
    }

    private LinkedNode at(String address, Place place) {
        return nodes.computeIfAbsent(address, first -> new LinkedNode(first, place));
    }

    private static @Nullable String named(JsonObject object, LinkedContext context, String keyword) {
        return object.names().stream()
                .filter(name -> context.term(name).is(keyword))
                .findFirst()
                .orElse(null);
    }

    private void field(LinkedNode node, String name, LinkedTerm term, JsonValue value, LinkedContext context) {
        String iri = term.iri();
        if (iri == null || (!iri.startsWith("@") && iri.indexOf(':') < 0)) {
            node.saysUnknown(name);
            return;
        }
        switch (iri) {
            case ID, "@index" -> {}
            case TYPE -> each(value, type -> type(node, type, context));
            case GRAPH, "@included" -> each(value, inner -> inner(inner, context));
            case "@reverse" -> reverse(node, value.object(), context);
            default -> values(node, iri, term, value, context);
        }
    }

    private void inner(JsonValue value, LinkedContext context) {
        JsonObject object = value.object();
        if (object != null) {
            node(object, context, false);
        }
    }

    private static void type(LinkedNode node, JsonValue value, LinkedContext context) {
        String name = value.text();
        String iri = name == null ? null : context.word(name);
        if (iri != null) {
            node.isA(PairWords.word(iri));
        } else if (name != null) {
            node.saysUnknown(TYPE);
        }
    }

    private void reverse(LinkedNode node, @Nullable JsonObject object, LinkedContext context) {
        if (object == null) {
            return;
        }
        for (String name : object.names()) {
            JsonValue value = object.value(name);
            LinkedTerm term = context.term(name);
            String iri = term.iri();
            if (value != null && iri != null) {
                LinkedTerm turned = new LinkedTerm(iri, !term.reverse(), term.containers(), term.language());
                values(node, iri, turned, value, context);
            }
        }
    }

    private void values(LinkedNode node, String iri, LinkedTerm term, JsonValue value, LinkedContext context) {
        if (iri.startsWith("@")) {
            value.refuse(
                    "UNSUPPORTED",
                    "",
                    "%s n'est pas lu ici ; développez le document (« expand »)".formatted(iri),
                    "%s is not read here; expand the document".formatted(iri));
            return;
        }
        String word = PairWords.word(iri);
        for (LinkedValue one : all(value, term, context)) {
            if (term.reverse()) {
                turned(node, word, one);
            } else {
                said(node, word, one);
            }
        }
    }

    /** The value says it of the node. */
    private void turned(LinkedNode node, String word, LinkedValue value) {
        String address = value.address();
        if (address != null) {
            said(at(address, value.place()), word, LinkedValue.thing(value.place(), node.address()));
        }
    }

    /** What has two directions is kept in one of them. */
    private void said(LinkedNode node, String word, LinkedValue value) {
        String inverse = PairWords.inverse(word);
        String address = value.address();
        if (inverse == null || address == null) {
            node.says(word, value);
        } else {
            node.isSaidOf(word, address);
            at(address, value.place()).says(inverse, LinkedValue.thing(value.place(), node.address()));
        }
    }

    private List<LinkedValue> all(JsonValue value, LinkedTerm term, LinkedContext context) {
        List<LinkedValue> all = new ArrayList<>();
        if (term.isByLanguage() && value.isObject()) {
            byLanguage(value.object(), all);
        } else {
            each(value, one -> one(one, term, context, all));
        }
        return term.isList() ? within(value, all) : all;
    }

    private static List<LinkedValue> within(JsonValue list, List<LinkedValue> all) {
        return all.stream().map(one -> one.within(list.place())).toList();
    }

    private void byLanguage(@Nullable JsonObject texts, List<LinkedValue> all) {
        if (texts == null) {
            return;
        }
        for (String language : texts.names()) {
            JsonValue said = texts.value(language);
            if (said != null) {
                each(said, one -> all.add(new LinkedValue(one.place(), one, null, null, language)));
            }
        }
    }

    private void one(JsonValue value, LinkedTerm term, LinkedContext context, List<LinkedValue> all) {
        if (value.isObject()) {
            object(value.object(), term, context, all);
        } else if (value.isList()) {
            value.refuse("WRONG_TYPE", "", "une liste dans une liste n'est pas lue", "a list in a list is not read");
        } else {
            all.add(literal(value, term.language(), context));
        }
    }

    private void object(@Nullable JsonObject object, LinkedTerm term, LinkedContext context, List<LinkedValue> all) {
        if (object == null) {
            return;
        }
        JsonValue list = part(object, context, "@list");
        JsonValue set = part(object, context, "@set");
        if (list != null) {
            List<LinkedValue> ordered = new ArrayList<>();
            each(list, one -> one(one, term, context, ordered));
            all.addAll(within(list, ordered));
        } else if (set != null) {
            each(set, one -> one(one, term, context, all));
        } else if (named(object, context, VALUE) != null) {
            JsonValue value = part(object, context, VALUE);
            String language = named(object, context, LANGUAGE);
            String tag = language == null ? null : object.optionalText(language);
            if (value != null) {
                all.add(literal(value, tag, context));
            }
        } else {
            all.add(LinkedValue.thing(object.place(), node(object, context, false)));
        }
    }

    private static @Nullable JsonValue part(JsonObject object, LinkedContext context, String keyword) {
        String name = named(object, context, keyword);
        return name == null ? null : object.value(name);
    }

    private static LinkedValue literal(JsonValue value, @Nullable String language, LinkedContext context) {
        String text = value.isText() ? value.text() : null;
        return new LinkedValue(value.place(), value, text == null ? null : context.address(text), null, language);
    }

    private void each(JsonValue value, Consumer<JsonValue> visitor) {
        if (value.isList()) {
            value.elements(most).forEach(visitor);
        } else {
            visitor.accept(value);
        }
    }
}
