package org.fabrique.exchange;

import java.util.List;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/** Columns that several sheets have. */
final class Columns {

    static final String BARS_FR = "Plusieurs : séparés par une barre |, au plus 50.";
    static final String BARS_EN = "Several: separated by a bar |, at most 50.";

    private Columns() {}

    static <T> Column<T, String> fabrique(Function<T, @Nullable FabriqueId> keeper) {
        return Column.<T, String>of(
                        "fabrique",
                        Cells.word(),
                        "fabrique",
                        "L'identifiant de la fabrique qui le conserve ; il ne change pas.",
                        "The identity of the fabrique that keeps it; it does not change.",
                        thing -> text(keeper.apply(thing)))
                .isRequired()
                .isFixed();
    }

    static <T> Column<T, String> territory(Function<T, @Nullable TerritoryCode> place) {
        return Column.of(
                "territory",
                Cells.word(),
                "territoire",
                "Un niveau et un code, comme com:23096, epci:200067189, dep:23 ou reg:75.",
                "A level and a code, such as com:23096, epci:200067189, dep:23 or reg:75.",
                thing -> text(place.apply(thing)));
    }

    static <T> Column<T, List<String>> themes(Function<T, List<ThemeCode>> about) {
        return Column.many(
                "themes",
                Cells.word(),
                "thèmes",
                "Codes de thèmes, comme MOB. " + BARS_FR,
                "Codes of themes, such as MOB. " + BARS_EN,
                thing -> about.apply(thing).stream().map(ThemeCode::toString).toList());
    }

    static <T> Column<T, List<String>> goals(Function<T, List<ThemeCode>> about) {
        return Column.<T, String>many(
                        "sdgs",
                        Cells.word(),
                        "objectifs de développement durable",
                        "Leurs adresses aux Nations unies, d'après les thèmes.",
                        "Their addresses at the United Nations, by the themes.",
                        thing -> ThemeScheme.carrefour().goals(about.apply(thing)).stream()
                                .map(goal -> goal.iri().toString())
                                .toList())
                .isDerived();
    }

    static <T> Column<T, List<String>> audiences(Function<T, List<Audience>> people) {
        return Column.many(
                "audiences",
                Cells.text(),
                "publics",
                "Codes de data·inclusion ou libellés libres. " + BARS_FR,
                "Codes of data·inclusion or free labels. " + BARS_EN,
                thing -> people.apply(thing).stream().map(Audience::value).toList());
    }

    static <T> Column<T, Visibility> visibility(Function<T, Visibility> shown) {
        return Column.of(
                "visibility", Cells.code(Visibility.class), "visibilité", "Qui le voit.", "Who sees it.", shown);
    }

    static List<TerritoryCode> one(@Nullable TerritoryCode place) {
        return place == null ? List.of() : List.of(place);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
