package org.fabrique.exchange;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of PAIR and our own, each in one form, whatever form a document has. */
final class PairWords {

    static final String PAIR = "http://virtual-assembly.org/ontologies/pair#";

    /** Provisional, as the name of the project: nobody owns a domain for it yet. */
    static final String OURS = "https://fabrique.example/ns#";

    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static final String LABEL = "pair:label";
    static final String LOCATION = "pair:hasLocation";
    static final String IDENTIFIER = "pair:identifier";
    static final String PERSON = "pair:Person";
    static final String INSPIRED_BY = "pair:inspiredBy";
    static final String OFFERED_BY = "pair:offeredBy";

    /** Some words are minted behind a slash, and written behind a hash by the programs that use them. */
    private static final Pattern OF_PAIR =
            Pattern.compile("https?://virtual-assembly\\.org/ontologies/pair[#/]([^#/]+)");

    /** Each pair of directions is read in the one a sheet carries. */
    private static final Map<String, String> INVERSES = Map.ofEntries(
            Map.entry("pair:challengeOf", "pair:hasChallenge"),
            Map.entry("pair:concretizedBy", "pair:basedOn"),
            Map.entry("pair:hasInspired", INSPIRED_BY),
            Map.entry("pair:hasPart", "pair:partOf"),
            Map.entry("pair:hosts", LOCATION),
            Map.entry("pair:locationOf", LOCATION),
            Map.entry("pair:offers", OFFERED_BY),
            Map.entry("pair:topicOf", "pair:hasTopic"));

    private PairWords() {}

    /** Returns a word with its prefix, in the one form; an address that is none of these words as it is. */
    static String word(String iri) {
        Matcher pair = OF_PAIR.matcher(iri);
        if (pair.matches()) {
            return "pair:" + pair.group(1);
        }
        return iri.startsWith(OURS) ? "fab:" + iri.substring(OURS.length()) : iri;
    }

    /** Returns the word that says the same the other way round, when that is how it is read; else none. */
    static @Nullable String inverse(String word) {
        return INVERSES.get(word);
    }

    /** Returns the prefixes and names that programs of PAIR agree on, where a document names their context by its address. */
    static Map<String, String> agreed() {
        Map<String, String> agreed = new TreeMap<>(Map.of(
                "pair", PAIR,
                "as", AS,
                "dc", "http://purl.org/dc/terms/",
                "foaf", "http://xmlns.com/foaf/0.1/",
                "ldp", "http://www.w3.org/ns/ldp#",
                "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                "skos", "http://www.w3.org/2004/02/skos/core#",
                "xsd", XSD,
                "id", "@id",
                "type", "@type"));
        for (String name : OF_ACTIVITIES) {
            agreed.put(name, AS + name);
        }
        return agreed;
    }

    private static final String AS = "https://www.w3.org/ns/activitystreams#";

    /** Names that context gives to another vocabulary, and that are words of PAIR as well. */
    private static final String[] OF_ACTIVITIES = {
        "Activity", "Document", "Event", "Group", "Object", "Organization", "Person", "Place", "partOf"
    };
}
