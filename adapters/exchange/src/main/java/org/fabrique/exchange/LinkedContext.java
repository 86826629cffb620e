package org.fabrique.exchange;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a document of linked data stand for, as its context says. A context that stands elsewhere is never fetched: a
 * known one is answered from here, another refused.
 */
final class LinkedContext {

    private static final int MOST_IN_A_ROW = 100;

    private String base;
    private final Map<String, LinkedTerm> terms = new HashMap<>();
    private @Nullable String vocabulary;
    private @Nullable String language;

    /** Returns the context of a document that says none. */
    LinkedContext(String base) {
        this.base = base;
    }

    /** Adds what a context says, or refuses it. */
    void add(@Nullable JsonValue context) {
        if (context == null) {
            return;
        }
        if (context.isList()) {
            context.elements(MOST_IN_A_ROW).forEach(this::add);
        } else if (context.isText()) {
            addKnown(context);
        } else {
            addNames(context.object());
        }
    }

    private void addKnown(JsonValue context) {
        String address = context.text();
        if (address == null || !LinkedNames.isKnown(address)) {
            context.refuse(
                    "REMOTE_CONTEXT",
                    address == null ? "" : address,
                    "un contexte qui est ailleurs n'est jamais chargé ; recopiez-le dans le document, ou développez"
                            + " celui-ci (« expand »)",
                    "a context that stands elsewhere is never fetched; copy it into the document, or expand that");
            return;
        }
        PairWords.agreed().forEach((name, iri) -> terms.put(name, LinkedTerm.of(iri, null)));
    }

    private void addNames(@Nullable JsonObject context) {
        if (context != null) {
            new LinkedNames(this, context).define();
        }
    }

    String base() {
        return base;
    }

    void setBase(String address) {
        this.base = address;
    }

    Map<String, LinkedTerm> terms() {
        return terms;
    }

    @Nullable
    String vocabulary() {
        return vocabulary;
    }

    void setVocabulary(@Nullable String iri) {
        this.vocabulary = iri;
    }

    @Nullable
    String language() {
        return language;
    }

    void setLanguage(@Nullable String tag) {
        this.language = tag;
    }

    /** Returns what the name of a field stands for; of nothing when nobody says. */
    LinkedTerm term(String name) {
        LinkedTerm said = terms.get(name);
        return said == null ? LinkedTerm.of(word(name), language) : said;
    }

    /** Returns the address a name of a type stands for; null for none. */
    @Nullable
    String word(String name) {
        LinkedTerm said = terms.get(name);
        return said == null ? plainly(name) : said.iri();
    }

    /** Returns the address a name stands for when nothing is said of it as such. */
    @Nullable
    String plainly(String name) {
        if (name.startsWith("@") || name.indexOf(':') > 0) {
            return whole(name);
        }
        return vocabulary == null ? null : vocabulary + name;
    }

    /** Returns the address of a thing: a short one is made whole, a relative one stands under the base. */
    String address(String text) {
        return text.indexOf(':') > 0 ? whole(text) : under(text);
    }

    /** Returns the whole address behind a prefix; an address that has none as it is. */
    private String whole(String text) {
        int colon = text.indexOf(':');
        LinkedTerm prefix = colon < 1 || text.startsWith("//", colon + 1) ? null : terms.get(text.substring(0, colon));
        String iri = prefix == null ? null : prefix.iri();
        return iri == null ? text : iri + text.substring(colon + 1);
    }

    private String under(String text) {
        try {
            return URI.create(base).resolve(text).toString();
        } catch (IllegalArgumentException noAddress) {
            return base + text;
        }
    }
}
