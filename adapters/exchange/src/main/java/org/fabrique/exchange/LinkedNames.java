package org.fabrique.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The names one context gives: each may be said by means of others, before or behind it. Used once. */
final class LinkedNames {

    private static final int MOST = 1_000;
    private static final int LONGEST = 2_000;
    private static final Set<String> KNOWN = Set.of(
            "http://virtual-assembly.org/ontologies/pair",
            "http://virtual-assembly.org/ontologies/pair#",
            "https://virtual-assembly.org/ontologies/pair",
            "https://virtual-assembly.org/ontologies/pair#",
            "https://data.virtual-assembly.org/context.json");
    private static final Set<String> KEYWORDS = Set.of("@vocab", "@base", "@language", "@version", "@protected");
    private static final Set<String> PARTS =
            Set.of("@id", "@reverse", "@type", "@container", "@language", "@prefix", "@protected");
    private static final Set<String> CONTAINERS = Set.of("@set", "@list", "@language");

    private final LinkedContext context;
    private final JsonObject said;
    private final Set<String> defining = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    LinkedNames(LinkedContext context, JsonObject said) {
        this.context = context;
        this.said = said;
    }

    /** Tells whether a context of this address is known without asking for it. */
    static boolean isKnown(String address) {
        return KNOWN.contains(address);
    }

    void define() {
        List<String> names = said.names();
        if (names.size() + context.terms().size() > MOST) {
            said.refuse(
                    "LIMIT_EXCEEDED", "", "", "plus de %d noms".formatted(MOST), "more than %d names".formatted(MOST));
            return;
        }
        names.stream().filter(name -> name.startsWith("@")).forEach(this::keyword);
        names.stream().filter(name -> !name.startsWith("@")).forEach(this::name);
    }

    private void keyword(String name) {
        if (!KEYWORDS.contains(name)) {
            refuseUnsupported(said, name);
        } else if (name.equals("@vocab")) {
            String text = said.optionalText(name);
            context.setVocabulary(text == null ? null : iri(name, text));
        } else if (name.equals("@language")) {
            context.setLanguage(said.optionalText(name));
        } else if (name.equals("@base")) {
            String text = said.optionalText(name);
            context.setBase(text == null ? context.base() : context.address(text));
        }
    }

    private void name(String name) {
        if (done.contains(name)) {
            return;
        }
        if (!defining.add(name)) {
            said.refuse("CONSTRAINT", name, "", "ce nom se définit par lui-même", "this name is defined by itself");
            done.add(name);
            return;
        }
        LinkedTerm term = term(name, said.value(name));
        if (done.add(name)) {
            context.terms().put(name, checked(name, term));
        }
    }

    private LinkedTerm checked(String name, LinkedTerm term) {
        String iri = term.iri();
        if (iri == null || iri.length() <= LONGEST) {
            return term;
        }
        said.refuse(
                "LIMIT_EXCEEDED",
                name,
                "",
                "plus de %d caractères".formatted(LONGEST),
                "more than %d characters".formatted(LONGEST));
        return LinkedTerm.of(null, null);
    }

    private LinkedTerm term(String name, @Nullable JsonValue value) {
        if (value == null) {
            return LinkedTerm.of(null, null);
        }
        if (value.isText()) {
            String text = value.text();
            return LinkedTerm.of(text == null ? null : iri(name, text), context.language());
        }
        JsonObject parts = value.object();
        return parts == null ? LinkedTerm.of(null, null) : term(name, parts);
    }

    private LinkedTerm term(String name, JsonObject parts) {
        parts.names().stream().filter(part -> !PARTS.contains(part)).forEach(part -> refuseUnsupported(parts, part));
        if ("@vocab".equals(parts.optionalText("@type"))) {
            refuseUnsupported(parts, "@type");
        }
        String reverse = parts.optionalText("@reverse");
        String language = parts.names().contains("@language") ? parts.optionalText("@language") : context.language();
        return new LinkedTerm(
                reverse == null ? named(name, parts) : iri(name, reverse),
                reverse != null,
                containers(parts),
                language);
    }

    /** A name may say only of what kind its values are, and stand for what it is. */
    private @Nullable String named(String name, JsonObject parts) {
        if (parts.names().contains("@id")) {
            String text = parts.optionalText("@id");
            return text == null ? null : iri(name, text);
        }
        return itself(name);
    }

    private @Nullable String itself(String name) {
        needs(name);
        return context.plainly(name);
    }

    private static Set<String> containers(JsonObject parts) {
        JsonValue value = parts.value("@container");
        if (value == null) {
            return Set.of();
        }
        List<String> all = value.isList() ? parts.texts("@container") : List.of(parts.requiredText("@container"));
        if (!CONTAINERS.containsAll(all)) {
            refuseUnsupported(parts, "@container");
        }
        return Set.copyOf(all);
    }

    private @Nullable String iri(String name, String text) {
        if (text.equals(name)) {
            return itself(name);
        }
        if (said.names().contains(text) && !text.startsWith("@")) {
            name(text);
        } else {
            needs(text);
        }
        return context.word(text);
    }

    /** Defines the prefix of a text first, when it stands further below. */
    private void needs(String text) {
        int colon = text.indexOf(':');
        String prefix = text.substring(0, Math.max(colon, 0));
        if (!prefix.isEmpty()
                && !text.startsWith("//", colon + 1)
                && said.names().contains(prefix)) {
            name(prefix);
        }
    }

    private static void refuseUnsupported(JsonObject where, String name) {
        where.refuse(
                "UNSUPPORTED",
                name,
                "",
                "ceci n'est pas lu ; développez le document (« expand ») d'abord",
                "this is not read; expand the document first");
    }
}
