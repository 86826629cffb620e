package org.fabrique.examples.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.Choice;
import org.fabrique.territories.FrenchTerritories;

/** A place as people type it: by its name, its code, or what was proposed to them, which has both. */
public final class PlaceField {

    /** The code at the end of what is proposed: {@code Saint-Denis (Seine-Saint-Denis, com:93066)}. */
    private static final Pattern CODE_IN_LABEL = Pattern.compile("\\((?:.*, )?([a-z]+:[^\\s,()]+)\\)$");

    private static final int SHOWN = 12;

    private PlaceField() {}

    /** Returns the code of what was typed; what was typed itself when it does not tell one place. */
    public static String code(FrenchTerritories places, String typed) {
        Matcher label = CODE_IN_LABEL.matcher(typed);
        if (label.find()) {
            return label.group(1);
        }
        List<Territory> named = places.named(typed);
        return named.size() == 1 ? named.get(0).code().toString() : typed;
    }

    /** Returns the places that bear a name. */
    public static List<Choice> choices(FrenchTerritories places, String typed) {
        return places.choices(typed).stream().limit(SHOWN).toList();
    }

    /** Returns what is proposed for a place, and read again. */
    public static String label(FrenchTerritories places, TerritoryCode code) {
        return places.find(code).map(places::choice).map(Choice::label).orElse(code.toString());
    }
}
