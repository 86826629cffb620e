package org.fabrique.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.Identifier;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.resource.Service;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Structures and services of data·inclusion, read one by one. It is used once. */
final class InclusionReading {

    private static final int MOST = 1_000;
    private static final int LONGEST = 20_000;

    private static final Listing.Contact NOBODY_NAMED = new Listing.Contact(null, null, null);
    private static final Set<String> COUNTRY = Set.of("france", "99100");
    private static final String EVERYONE = InclusionAudience.EVERYONE.code();

    /** Stands in for what cannot be read, so that the rest is looked at too. */
    private static final String NOBODY = "-";

    private static final Message LINE =
            Message.of("un nom sur une ligne est attendu", "a name on one line is expected");
    private static final Message SUBJECT = Message.of(
            "une thématique comme mobilite--acceder-a-un-vehicule est attendue",
            "a subject such as mobilite--acceder-a-un-vehicule is expected");
    private static final Message PUBLIC = Message.of(
            "un code de public est attendu, comme seniors", "the code of an audience is expected, such as seniors");
    private static final Message ZONE = Message.of(
            "le code d'une commune, d'une intercommunalité ou d'un département, ou france, est attendu",
            "the code of a commune, an intercommunality or a département, or france, is expected");
    private static final Message COMMUNE =
            Message.of("un code INSEE de commune est attendu", "the INSEE code of a commune is expected");
    private static final List<Level> LEVELS = List.of(
            Level.COMMUNE,
            Level.MUNICIPAL_ARRONDISSEMENT,
            Level.INTERCOMMUNALITY,
            Level.DEPARTMENT,
            Level.OVERSEAS_COLLECTIVITY);
    private static final List<TerritoryCode> REGIONS = Stream.of(
                    "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84",
                    "93", "94")
            .map(TerritoryCode::region)
            .toList();

    private final Gazetteer gazetteer;
    private final Map<String, Place> places = new HashMap<>();
    private final boolean contacts;
    private final FileLimits limits;

    InclusionReading(Gazetteer gazetteer, boolean contacts, FileLimits limits) {
        this.gazetteer = gazetteer;
        this.contacts = contacts;
        this.limits = limits;
    }

    /** Returns each entry of a document, or what is wrong with it. */
    List<Loaded<Listing>> all(JsonValue document) {
        JsonValue list = document.isObject() ? page(document) : document;
        return list == null
                ? List.of()
                : DocumentRows.things(list, limits).stream().map(this::one).toList();
    }

    private static @Nullable JsonValue page(JsonValue document) {
        JsonObject page = document.object();
        JsonValue items = page == null ? null : page.value("items");
        if (page != null && items == null) {
            page.refuse("CONSTRAINT", "items", "", "une liste est attendue", "a list is expected");
        }
        return items;
    }

    private Loaded<Listing> one(JsonValue value) {
        Loaded<Optional<Listing>> read = value.apart(this::listing);
        return read.problems().isEmpty()
                ? Loaded.of(read.values().get(0).stream().toList())
                : Loaded.refused(read.problems());
    }

    private Optional<Listing> listing(JsonValue value) {
        JsonObject entry = value.object();
        if (entry == null) {
            return Optional.empty();
        }
        InclusionFields.check(entry);
        String id = identity(entry);
        checkTwice(entry, id);
        @Nullable String name = entry.required("nom", LINE, text -> Text.line(text, "nom"));
        Service service = service(id.isEmpty() ? NOBODY : id, name == null ? NOBODY : name, entry);
        return Optional.of(new Listing(service, contacts ? contact(entry) : null));
    }

    /** A structure may have the identity of a service, not that of another structure. */
    private void checkTwice(JsonObject entry, String id) {
        String key = (entry.has("structure_id") ? "service " : "structure ") + id;
        Place first = id.isEmpty() ? null : places.putIfAbsent(key, entry.place());
        if (first != null) {
            Problem twice = RowProblems.twice(entry.place(), first);
            entry.refuse(
                    twice.code(),
                    "id",
                    id,
                    twice.expected().fr(),
                    twice.expected().en());
        }
    }

    /** An identity begins with that of its source. */
    private static String identity(JsonObject entry) {
        String source = entry.requiredText("source", LONGEST);
        String id = entry.requiredText("id", LONGEST);
        boolean right = Identifier.isValid(id) && id.startsWith(source + "--");
        if (!right && !id.isEmpty() && !source.isEmpty()) {
            entry.refuse(
                    "CONSTRAINT",
                    "id",
                    id,
                    "%s--… est attendu".formatted(source),
                    "%s--… is expected".formatted(source));
        }
        return right ? id : "";
    }

    private Service service(String id, String name, JsonObject entry) {
        return new Service(id, name, themes(entry), audiences(entry), zones(entry), place(entry));
    }

    private static List<ThemeCode> themes(JsonObject entry) {
        return entry
                .all(
                        "thematiques",
                        MOST,
                        SUBJECT,
                        subject -> InclusionThemes.of(subject).orElseThrow(IllegalArgumentException::new))
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Audience> audiences(JsonObject entry) {
        List<InclusionAudience> people = entry.all(
                "publics",
                MOST,
                PUBLIC,
                code -> InclusionAudience.ofCode(code).orElseThrow(IllegalArgumentException::new));
        if (people.size() > 1 && people.contains(InclusionAudience.EVERYONE)) {
            entry.refuse(
                    "RULE_VIOLATION",
                    "publics",
                    EVERYONE,
                    "tous-publics ne va avec aucun autre",
                    "tous-publics stands alone");
        }
        return people.stream().map(Audience::of).toList();
    }

    private List<TerritoryCode> zones(JsonObject entry) {
        List<TerritoryCode> zones = new ArrayList<>();
        for (String code : entry.all("zone_eligibilite", MOST, ZONE, InclusionReading::zone)) {
            zones.addAll(COUNTRY.contains(code) ? REGIONS : known(entry, "zone_eligibilite", code));
        }
        return zones;
    }

    private @Nullable TerritoryCode place(JsonObject entry) {
        checkPosition(entry);
        String code = entry.optional("code_insee", COMMUNE, InclusionReading::commune);
        return code == null
                ? null
                : known(entry, "code_insee", code).stream().findFirst().orElse(null);
    }

    private static String commune(String code) {
        if (!Level.COMMUNE.accepts(code)) {
            throw new IllegalArgumentException("This is no commune.");
        }
        return code;
    }

    private static String zone(String code) {
        if (!COUNTRY.contains(code) && LEVELS.stream().noneMatch(level -> level.accepts(code))) {
            throw new IllegalArgumentException("This is no zone.");
        }
        return code;
    }

    /** Returns the territory of a code, which does not say of which level it is: arrondissements have the form of communes. */
    private List<TerritoryCode> known(JsonObject entry, String field, String code) {
        Optional<TerritoryCode> found = LEVELS.stream()
                .filter(level -> level.accepts(code))
                .flatMap(level -> gazetteer.find(new TerritoryCode(level, code)).stream())
                .map(Territory::code)
                .findFirst();
        if (found.isEmpty()) {
            entry.refuse(
                    "MISSING_REFERENCE", field, code, "ce territoire n'est pas connu", "no such territory is known");
        }
        return found.stream().toList();
    }

    private static void checkPosition(JsonObject entry) {
        BigDecimal longitude = entry.optionalNumber("longitude");
        BigDecimal latitude = entry.optionalNumber("latitude");
        if (longitude != null
                && latitude != null
                && !Position.isValid(latitude.doubleValue(), longitude.doubleValue())) {
            entry.refuse(
                    "BAD_GEOMETRY",
                    "latitude",
                    latitude.toPlainString(),
                    "une longitude va de -180 à 180, une latitude de -90 à 90",
                    "a longitude is from -180 to 180, a latitude from -90 to 90");
        }
    }

    private static Listing.@Nullable Contact contact(JsonObject entry) {
        Listing.Contact contact = new Listing.Contact(
                said(entry, "contact_nom_prenom"), said(entry, "telephone"), said(entry, "courriel"));
        return contact.equals(NOBODY_NAMED) ? null : contact;
    }

    /** Whatever stands there, no problem shows it. */
    private static @Nullable String said(JsonObject entry, String field) {
        JsonValue value = entry.value(field);
        return value != null && value.isText() ? value.text() : null;
    }
}
