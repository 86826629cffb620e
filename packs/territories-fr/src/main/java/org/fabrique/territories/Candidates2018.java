package org.fabrique.territories;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.territory.TerritoryCode;

/**
 * The seven territories that were candidates to host a Fabrique à initiatives in 2018, as codes a gazetteer resolves.
 * <p>
 * Five are official territories. Two are perimeters of their own, so a gazetteer must be told of them:
 * {@code FrenchTerritories.load().with(Candidates2018.sudAlsace(), Candidates2018.dromeArdeche())}.
 */
public final class Candidates2018 {

    /** The day of the network in Besançon, on which the seven candidates met. */
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 28);

    private Candidates2018() {}

    /** Returns the seven codes: Guyane, Martinique, Loire-Atlantique, Limousin, Sud Alsace, Finistère, Drôme-Ardèche. */
    public static List<TerritoryCode> codes() {
        return List.of(
                TerritoryCode.department("973"),
                TerritoryCode.department("972"),
                TerritoryCode.department("44"),
                TerritoryCode.formerRegion("74"),
                sudAlsace().code(),
                TerritoryCode.department("29"),
                dromeArdeche().code());
    }

    /**
     * Returns the south of Alsace around Mulhouse, {@code zone:sud-alsace}.
     * <p>
     * No public text gives its border; this is our reading of it: Mulhouse Alsace Agglomération and the six
     * intercommunalities south and west of it, that is Saint-Louis Agglomération, Sundgau, Sud Alsace Largue,
     * Thann-Cernay, the valley of Saint-Amarin, and the valley of the Doller and Soultzbach. The Colmar half of the
     * Haut-Rhin and the region of Guebwiller stay outside. A host that knows better draws its own.
     */
    public static Perimeter sudAlsace() {
        return Perimeter.of(
                "sud-alsace",
                "Sud Alsace",
                AS_OF,
                TerritoryCode.intercommunality("200066009"),
                TerritoryCode.intercommunality("200066058"),
                TerritoryCode.intercommunality("200066041"),
                TerritoryCode.intercommunality("200066033"),
                TerritoryCode.intercommunality("200036465"),
                TerritoryCode.intercommunality("246800205"),
                TerritoryCode.intercommunality("246800676"));
    }

    /** Returns the Drôme and the Ardèche together, {@code zone:drome-ardeche}. */
    public static Perimeter dromeArdeche() {
        return Perimeter.of(
                "drome-ardeche",
                "Drôme-Ardèche",
                AS_OF,
                TerritoryCode.department("26"),
                TerritoryCode.department("07"));
    }
}
