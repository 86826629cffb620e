package org.fabrique.examples.web.network;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.territories.Choice;
import org.fabrique.territories.FrenchTerritories;

/** The places that bear what was typed: a name, a code of a territory, or a postal code. */
public record PlaceSearch(Form asked, List<Choice> found) {

    private static final int SHOWN = 100;

    static PlaceSearch of(Visit visit, Form asked) {
        String typed = asked.text("q");
        return new PlaceSearch(
                asked, typed.isEmpty() ? List.of() : found(visit.house().places(), typed));
    }

    private static List<Choice> found(FrenchTerritories places, String typed) {
        Stream<Territory> coded =
                TerritoryCode.isValid(typed) ? places.find(TerritoryCode.parse(typed)).stream() : Stream.empty();
        return Stream.of(coded, places.named(typed).stream(), places.withPostalCode(typed).stream())
                .flatMap(each -> each)
                .distinct()
                .limit(SHOWN)
                .map(places::choice)
                .toList();
    }
}
