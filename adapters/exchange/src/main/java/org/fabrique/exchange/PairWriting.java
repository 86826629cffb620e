package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.FabriqueJson;
import org.jspecify.annotations.Nullable;

/** A document of linked data as it is written, a node on each line. Not thread-safe. */
final class PairWriting {

    /** The only name of the context that is no word: who offers is said of the fabrique, and stands with the resource. */
    private static final String OFFERED_BY = "offeredBy";

    private static final FabriqueJson JSON = FabriqueJson.standard();

    private final JsonWriting nodes;
    private final PairSheet sheet;
    private final Addresses addresses;
    private final Positions positions;
    private final List<String> unlocated = new ArrayList<>();

    PairWriting(OutputStream out, PairSheet sheet, Addresses addresses, Positions positions) throws IOException {
        this.nodes = JsonWriting.within(out, "{\"@context\":%s,\"@graph\":[".formatted(JSON.write(context())), "]}");
        this.sheet = sheet;
        this.addresses = addresses;
        this.positions = positions;
    }

    private static Map<String, Object> context() {
        Map<String, Object> typed = new TreeMap<>();
        PairSheet.allFields().stream()
                .filter(field -> field.written() && !field.form().described().isEmpty())
                .filter(field -> !field.word().equals(PairWords.OFFERED_BY))
                .forEach(field -> typed.put(field.word(), field.form().described()));
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("pair", PairWords.PAIR);
        context.put("fab", PairWords.OURS);
        context.put("xsd", PairWords.XSD);
        context.put(OFFERED_BY, new TreeMap<>(Map.of("@reverse", "pair:offers", "@type", "@id")));
        context.putAll(typed);
        return context;
    }

    /**
     * Writes a node.
     *
     * @param said what the columns say, by their names
     */
    void node(Object thing, String id, List<TerritoryCode> whereabouts, Map<String, Object> said) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", addresses.of(sheet.path(), id));
        node.put("@type", types(thing));
        sheet.fields().stream().filter(PairField::written).forEach(field -> put(node, field, said.get(field.column())));
        if (thing instanceof LocalResource resource && resource.present()) {
            node.put(OFFERED_BY, address("fabriques", resource.fabrique()));
        }
        if (thing instanceof Solution solution && !solution.derivedFrom().isEmpty()) {
            node.put(PairWords.INSPIRED_BY, addresses("solutions", solution.derivedFrom()));
        }
        boolean isLocated = whereabouts.stream()
                .anyMatch(territory -> positions.of(territory).isPresent());
        if (isOfPlaces() && !isLocated) {
            unlocated.add(id);
        }
        nodes.add(JSON.write(node));
    }

    private Object types(Object thing) {
        if (thing instanceof LocalResource resource) {
            return PairSheet.typeOfResource(resource.kind());
        }
        return sheet.path().equals("fabriques") ? List.of(sheet.type(), PairSheet.FABRIQUE) : sheet.type();
    }

    private void put(Map<String, Object> node, PairField field, @Nullable Object said) {
        if (said == null || field.word().equals(PairWords.OFFERED_BY)) {
            return;
        }
        if (said instanceof List<?> several) {
            List<Object> all = new ArrayList<>();
            several.forEach(one -> all.add(value(field.form(), one)));
            node.merge(field.word(), all, PairWriting::joined);
        } else {
            node.merge(field.word(), value(field.form(), said), PairWriting::joined);
        }
    }

    private static Object joined(Object first, Object second) {
        List<Object> all = new ArrayList<>();
        for (Object one : List.of(first, second)) {
            if (one instanceof List<?> several) {
                all.addAll(several);
            } else {
                all.add(one);
            }
        }
        return all;
    }

    private Object value(PairForm form, Object said) {
        String text = said instanceof BigDecimal number ? number.toPlainString() : said.toString();
        return switch (form.sort()) {
            case TEXT, TEXTS, PAGE, NUMBER, DAY -> text;
            case YES_OR_NO -> said;
            case THING, OWN_THING -> addresses.of(form.in(), text);
            case CODE -> text.startsWith(form.in()) ? text : form.in() + text;
            case PLACE -> place(text);
            case COMMUNE -> place("com:" + text);
        };
    }

    private Map<String, Object> place(String territory) {
        Optional<Position> known = positions.of(TerritoryCode.parse(territory));
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@id", addresses.of(PairSheet.TERRITORIES, territory));
        place.put("@type", known.isPresent() ? "pair:PhysicalPlace" : "pair:Place");
        place.put(PairWords.IDENTIFIER, territory);
        known.ifPresent(position -> {
            place.put("pair:latitude", Position.decimal(position.latitude()));
            place.put("pair:longitude", Position.decimal(position.longitude()));
        });
        return place;
    }

    private String address(String kind, Object identity) {
        return addresses.of(kind, identity.toString());
    }

    private List<String> addresses(String kind, List<?> identities) {
        return identities.stream().map(one -> address(kind, one)).toList();
    }

    /** An idea is nowhere. */
    private boolean isOfPlaces() {
        return sheet.fields().stream().anyMatch(field -> field.word().equals(PairWords.LOCATION));
    }

    ExportReport end() throws IOException {
        return new ExportReport(nodes.end(), unlocated);
    }
}
