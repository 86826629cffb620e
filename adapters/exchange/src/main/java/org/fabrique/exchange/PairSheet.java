package org.fabrique.exchange;

import static org.fabrique.exchange.PairForm.code;
import static org.fabrique.exchange.PairForm.ownThing;
import static org.fabrique.exchange.PairForm.thing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.persistence.Kind;

/**
 * A sheet in the words of PAIR.
 *
 * @param path under which its things stand
 * @param type what a node is written as
 * @param types what a node must be, one of them, to be read
 * @param fields its columns but for the identity, the first word of a column being the one that counts
 */
record PairSheet(String path, String type, Set<String> types, List<PairField> fields) {

    static final String FABRIQUE = "fab:Fabrique";
    static final String TERRITORIES = "territories";

    private static final String FABRIQUES = "fabriques";
    private static final String STAKEHOLDERS = "stakeholders";
    private static final String NEEDS = "needs";
    private static final String SOLUTIONS = "solutions";
    private static final String RESOURCES = "resources";
    private static final String TOPIC = "pair:hasTopic";
    private static final String STATUS = "pair:hasStatus";
    private static final String DESCRIPTION = "pair:description";
    private static final String ORGANIZATION = "pair:Organization";
    private static final String RESOURCE = "pair:Resource";
    private static final String GOALS = "http://metadata.un.org/sdg/";
    private static final Set<String> ORGANIZATIONS = Set.of(ORGANIZATION, "pair:Group", "pair:Ecosystem");

    private static final Map<ResourceKind, String> TYPES_OF_RESOURCES = Map.of(
            ResourceKind.PREMISES, "pair:AtomBasedResource",
            ResourceKind.SKILL, "pair:Skill",
            ResourceKind.FUNDING, "pair:MoneyBasedResource",
            ResourceKind.IN_KIND, "pair:AtomBasedResource",
            ResourceKind.VOLUNTEERS, "pair:HumanBasedResource",
            ResourceKind.PARTNER, RESOURCE);

    /** What follows in the columns; the other types may be resources of several kinds. */
    private static final Map<String, Map<String, String>> IMPLIED = Map.of(
            "pair:Skill", Map.of("kind", ResourceKind.SKILL.code()),
            "pair:MoneyBasedResource", Map.of("kind", ResourceKind.FUNDING.code()));

    private static final Map<Kind<?, ?, ?>, PairSheet> ALL = Map.of(
            Kind.NEEDS, needs(),
            Kind.ORGANISATIONS, organisations(),
            Kind.FABRIQUES, fabriques(),
            Kind.RESOURCES, resources(),
            Kind.SOLUTIONS, solutions(),
            Kind.INITIATIVES, initiatives());

    /** Returns a sheet in the words of PAIR; each has them. */
    static PairSheet of(Sheet<?, ?> sheet) {
        PairSheet found = ALL.get(sheet.kind());
        if (found == null) {
            throw new IllegalStateException("PAIR has no words for this sheet yet.");
        }
        return found;
    }

    /** Returns every field of every sheet. */
    static List<PairField> allFields() {
        return ALL.values().stream().flatMap(sheet -> sheet.fields().stream()).toList();
    }

    /** Tells whether a node is one of its things. A fabrique is an organisation, and not one of the sheet of these. */
    boolean takes(LinkedNode node) {
        boolean right = node.types().stream().anyMatch(types::contains);
        return right && (path.equals(FABRIQUES) || !node.types().contains(FABRIQUE));
    }

    /** Returns what a resource of a kind is in PAIR. */
    static String typeOfResource(ResourceKind kind) {
        return TYPES_OF_RESOURCES.getOrDefault(kind, RESOURCE);
    }

    /** Returns what follows from what a node is, by the names of the columns. */
    Map<String, String> implied(LinkedNode node) {
        Map<String, String> columns = new HashMap<>();
        if (path.equals(RESOURCES)) {
            node.types().forEach(type -> columns.putAll(IMPLIED.getOrDefault(type, Map.of())));
        }
        return columns;
    }

    private static PairSheet needs() {
        return new PairSheet(
                NEEDS,
                "pair:Challenge",
                Set.of("pair:Challenge"),
                fields(
                        "title",
                        List.of(
                                PairField.ours("fabrique", thing(FABRIQUES)),
                                PairField.of("request", DESCRIPTION, PairForm.TEXT),
                                PairField.ours("statement", PairForm.TEXT),
                                PairField.of("territory", PairWords.LOCATION, PairForm.PLACE),
                                PairField.ours("entryPoint", PairForm.TEXT),
                                PairField.ours("heardOn", PairForm.TEXT),
                                PairField.ours("heardFrom", thing(STAKEHOLDERS)),
                                PairField.ours("heardBy", thing(STAKEHOLDERS)),
                                PairField.ours("heardHow", PairForm.TEXT),
                                PairField.ours("deadline", PairForm.DAY),
                                PairField.ours("budgetEuros", PairForm.NUMBER),
                                PairField.ours("exclusions", PairForm.TEXTS),
                                PairField.of("status", STATUS, code(PairWords.OURS + "need-"))),
                        about()));
    }

    private static PairSheet organisations() {
        return new PairSheet(
                STAKEHOLDERS,
                ORGANIZATION,
                ORGANIZATIONS,
                fields(
                        "name",
                        List.of(
                                PairField.ours("kind", PairForm.TEXT),
                                PairField.ours("siren", PairForm.TEXT),
                                PairField.ours("siret", PairForm.TEXT),
                                PairField.ours("rna", PairForm.TEXT),
                                PairField.of("seat", PairWords.LOCATION, PairForm.COMMUNE)),
                        List.of()));
    }

    private static PairSheet fabriques() {
        return new PairSheet(
                FABRIQUES,
                ORGANIZATION,
                Set.of(FABRIQUE),
                fields(
                        "name",
                        List.of(
                                PairField.of("hosts", "pair:partOf", thing(STAKEHOLDERS)),
                                PairField.of("territories", PairWords.LOCATION, PairForm.PLACE)),
                        List.of()));
    }

    private static PairSheet resources() {
        return new PairSheet(
                RESOURCES,
                RESOURCE,
                Set.of(
                        RESOURCE,
                        "pair:AtomBasedResource",
                        "pair:BitBasedResource",
                        "pair:ConceptBasedResource",
                        "pair:HumanBasedResource",
                        "pair:MoneyBasedResource",
                        "pair:Skill"),
                fields(
                        "label",
                        List.of(
                                PairField.ours("fabrique", thing(FABRIQUES)),
                                PairField.of("fabrique", PairWords.OFFERED_BY, ownThing(FABRIQUES)),
                                PairField.ours("kind", PairForm.TEXT),
                                PairField.of("territory", PairWords.LOCATION, PairForm.PLACE),
                                PairField.ours("present", PairForm.YES_OR_NO),
                                PairField.ours("amount", PairForm.NUMBER),
                                PairField.ours("unit", PairForm.TEXT),
                                PairField.ours("available", PairForm.TEXTS),
                                PairField.ours("visibility", PairForm.TEXT)),
                        List.of()));
    }

    private static PairSheet solutions() {
        return new PairSheet(
                SOLUTIONS,
                "pair:Idea",
                Set.of("pair:Idea", "pair:Mean", "pair:Means"),
                fields(
                        "name",
                        List.of(
                                PairField.ours("fabrique", thing(FABRIQUES)),
                                PairField.ours("family", PairForm.TEXT),
                                PairField.ours("problem", PairForm.TEXT),
                                PairField.of("description", DESCRIPTION, PairForm.TEXT),
                                PairField.ours("settings", PairForm.TEXTS),
                                PairField.ours("replication", PairForm.TEXT),
                                PairField.ours("invariants", PairForm.TEXTS),
                                PairField.ours("variables", PairForm.TEXTS),
                                PairField.ours("networkHead", PairForm.TEXT),
                                PairField.ours("legalForms", PairForm.TEXTS),
                                PairField.ours("revenues", PairForm.TEXTS),
                                PairField.of("sources", "pair:webPage", PairForm.PAGE),
                                PairField.read("sources", "pair:homePage", PairForm.PAGE),
                                PairField.read("sources", "pair:aboutPage", PairForm.PAGE),
                                PairField.ours("licence", PairForm.TEXT),
                                PairField.ours("lastVerified", PairForm.TEXT)),
                        about()));
    }

    private static PairSheet initiatives() {
        return new PairSheet(
                "initiatives",
                "pair:Project",
                Set.of("pair:Project"),
                fields(
                        "title",
                        List.of(
                                PairField.ours("fabrique", thing(FABRIQUES)),
                                PairField.of("needs", "pair:hasChallenge", thing(NEEDS)),
                                PairField.of("territory", PairWords.LOCATION, PairForm.PLACE),
                                PairField.ours("place", thing(RESOURCES)),
                                PairField.of("adaptedFrom", PairWords.INSPIRED_BY, thing(SOLUTIONS)),
                                PairField.read("adaptedFrom", "pair:basedOn", thing(SOLUTIONS)),
                                PairField.ours("method", PairForm.TEXT),
                                PairField.ours("openedAt", PairForm.TEXT),
                                PairField.of("openedOn", "pair:startDate", PairForm.DAY),
                                PairField.ours("visibility", PairForm.TEXT),
                                PairField.of("phase", STATUS, code(PairWords.OURS + "phase-")),
                                PairField.of("standing", STATUS, code(PairWords.OURS + "standing-"))),
                        List.of()));
    }

    /** What needs and solutions have in common. */
    private static List<PairField> about() {
        return List.of(
                PairField.of("themes", TOPIC, ownThing("themes")),
                PairField.ours("audiences", PairForm.TEXTS),
                PairField.ours("visibility", PairForm.TEXT),
                PairField.of("sdgs", TOPIC, code(GOALS)));
    }

    /** The label somebody prefers counts before any other. */
    private static List<PairField> fields(String label, List<PairField> own, List<PairField> more) {
        List<PairField> labels = List.of(
                PairField.read(label, "pair:preferedLabel", PairForm.TEXT),
                PairField.of(label, PairWords.LABEL, PairForm.TEXT));
        return Stream.of(labels, own, more).flatMap(List::stream).toList();
    }
}
