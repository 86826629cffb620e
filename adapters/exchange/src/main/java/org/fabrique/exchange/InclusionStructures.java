package org.fabrique.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.FabriqueJson;

/** Organisations as structures of data·inclusion. */
final class InclusionStructures {

    static final int SHORTEST_NAME = 3;
    static final int LONGEST_NAME = 150;

    private static final Pattern FULL_STOPS = Pattern.compile("[.\\s]+$");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String source;
    private final LocalDate updated;

    InclusionStructures(String source, LocalDate updated) {
        if (!isSource(source)) {
            throw new IllegalArgumentException(
                    "The source (%s) must be small letters and digits with hyphens between.".formatted(source));
        }
        this.source = source;
        this.updated = updated;
    }

    static boolean isSource(String text) {
        return text.length() <= LONGEST_NAME && SLUG.matcher(text).matches();
    }

    /** Returns the structure as JSON on one line. */
    String json(Organisation organisation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", source);
        fields.put("id", source + "--" + organisation.id());
        fields.put("nom", name(organisation));
        fields.put("date_maj", updated);
        if (organisation.siret() != null) {
            fields.put("siret", organisation.siret().toString());
        }
        TerritoryCode seat = organisation.seat();
        if (seat != null && seat.level() == Level.COMMUNE) {
            fields.put("code_insee", seat.value());
        }
        return FabriqueJson.standard().write(fields);
    }

    /** The schema allows no full stop at the end. */
    private static String name(Organisation organisation) {
        String name = organisation.name();
        String bare = FULL_STOPS.matcher(name).replaceFirst("");
        if (bare.length() < SHORTEST_NAME || bare.length() > LONGEST_NAME) {
            throw new InvalidInput(List.of(Problem.of(
                    "CONSTRAINT",
                    Place.field(organisation.id() + ", nom"),
                    bare,
                    "data·inclusion veut un nom de 3 à 150 caractères",
                    "data·inclusion wants a name of 3 to 150 characters")));
        }
        return bare;
    }
}
