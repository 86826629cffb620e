package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** The official territories, as the resource tells them: no perimeter and no overlay of a host. */
final class Atlas {

    private final AtlasParts parts;
    private volatile @Nullable Names names;

    Atlas(AtlasParts parts) {
        this.parts = parts;
    }

    static Atlas load() {
        return new Atlas(AtlasReader.read());
    }

    String source() {
        return parts.source();
    }

    Optional<Territory> find(TerritoryCode code) {
        int rank = rank(code);
        return rank < 0 ? Optional.empty() : territory(layer(code.level()), rank);
    }

    Optional<Extent> extent(TerritoryCode code) {
        int rank = rank(code);
        return rank < 0 ? Optional.empty() : Optional.of(extent(layer(code.level()), rank));
    }

    Stream<Territory> named(String name) {
        Names known = names;
        if (known == null) {
            known = Names.of(new ArrayList<>(parts.layers().values()));
            names = known;
        }
        return known.bearersOf(name);
    }

    CommuneSet withPostalCode(String postalCode) {
        return CommuneSet.of(parts.postalCodes().get(postalCode));
    }

    Territory commune(int rank) {
        return layer(Level.COMMUNE).territory(rank);
    }

    /** Returns the commune of today that a code without level names, be it a present or a former one. */
    Optional<Territory> communeToday(String code) {
        Layer communes = layer(Level.COMMUNE);
        int rank = communes.rank(code);
        return territory(communes, rank < 0 ? parts.former().communeToday(code) : rank);
    }

    /** Returns the municipal arrondissement that a code without level names. */
    Optional<Territory> arrondissement(String code) {
        Layer arrondissements = layer(Level.MUNICIPAL_ARRONDISSEMENT);
        return territory(arrondissements, arrondissements.rank(code));
    }

    /** Returns the official territories a commune belongs to. */
    Stream<Extent> containers(int commune) {
        return parts.groupings().stream()
                .filter(grouping -> grouping.groupOf(commune) >= 0)
                .map(grouping -> extent(grouping.groups(), grouping.groupOf(commune)));
    }

    /** Returns the inhabitants of a commune, or a negative number when they are unknown. */
    int population(int commune) {
        return parts.populations()[commune];
    }

    /** Returns the inhabitants of a municipal arrondissement, the only part of a commune whose number is known. */
    @Nullable
    Integer populationOfPart(TerritoryCode code) {
        return code.level() == Level.MUNICIPAL_ARRONDISSEMENT ? parts.populationsOfArrondissements()[rank(code)] : null;
    }

    /** Returns the type of the EPCI of a commune, or null when it belongs to none. */
    @Nullable
    IntercommunalityType intercommunality(int commune) {
        int epci = parts.epci().groupOf(commune);
        return epci < 0 ? null : parts.types().get(epci);
    }

    /** Returns the type of an EPCI or EPT that resolves. */
    IntercommunalityType type(TerritoryCode intercommunality) {
        return parts.types().get(rank(intercommunality));
    }

    /** Tells whether all these communes lie in one EPCI. */
    boolean shareOneIntercommunality(CommuneSet communes) {
        return communes.ranks().map(parts.epci()::groupOf).distinct().count() == 1;
    }

    boolean isOverseas(int commune) {
        String code = layer(Level.COMMUNE).code(commune);
        return code.startsWith("97") || code.startsWith("98");
    }

    /** Returns the rank among the territories of the level, or a negative number when the code does not resolve. */
    int rank(TerritoryCode code) {
        Layer layer = parts.layers().get(code.level());
        int rank = layer == null ? -1 : layer.rank(code.value());
        return rank < 0 && code.level() == Level.COMMUNE ? parts.former().communeToday(code.value()) : rank;
    }

    private static Optional<Territory> territory(Layer layer, int rank) {
        return rank < 0 ? Optional.empty() : Optional.of(layer.territory(rank));
    }

    private Extent extent(Layer layer, int rank) {
        return new Extent(layer.territory(rank), communesOf(layer, rank));
    }

    private CommuneSet communesOf(Layer layer, int rank) {
        int[] communeOf = parts.communeOf().get(layer.level());
        if (communeOf != null) {
            return CommuneSet.of(communeOf[rank]);
        }
        return layer.level() == Level.COMMUNE ? CommuneSet.of(rank) : members(layer, rank);
    }

    private CommuneSet members(Layer layer, int rank) {
        return parts.groupings().stream()
                .filter(grouping -> grouping.groups() == layer)
                .map(grouping -> grouping.members(rank))
                .filter(members -> !members.isEmpty())
                .findFirst()
                .orElse(CommuneSet.NONE);
    }

    private Layer layer(Level level) {
        return requireNonNull(parts.layers().get(level), "layer");
    }
}
