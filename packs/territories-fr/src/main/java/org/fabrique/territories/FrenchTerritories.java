package org.fabrique.territories;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.jspecify.annotations.Nullable;

/**
 * The territories of France, read from a resource inside this module: no network, no database.
 * <pre>{@code
 * FrenchTerritories territories = FrenchTerritories.load()
 *         .with(Candidates2018.sudAlsace(), Candidates2018.dromeArdeche())
 *         .withOverlays(Overlay.qpv(Path.of("qpv2024.csv")));
 * territories.choices("Saint-Denis").forEach(choice -> System.out.println(choice.label()));
 * }</pre>
 * It knows the 34,969 communes of 1 January 2026, their delegated and associated communes and municipal
 * arrondissements, the former codes of communes, the EPCI and EPT, the départements, the régions of today and those
 * before 2016, and the overseas collectivities. It does not know borders, distances or dates: a former code leads to
 * the commune of today, without saying since when. {@link #source()} tells where the resource comes from.
 * <p>
 * It is immutable and thread-safe. Loading takes a fraction of a second and some megabytes: load once and share.
 */
public final class FrenchTerritories implements Gazetteer {

    private final Atlas atlas;
    private final Map<TerritoryCode, Perimeter> perimeters;
    private final Added added;
    private final Facts facts;
    private final Figures figures;
    private final Profiles profiles;

    private FrenchTerritories(Atlas atlas, Map<TerritoryCode, Perimeter> perimeters, Added added, Facts facts) {
        this.atlas = atlas;
        this.perimeters = perimeters;
        this.added = added;
        this.facts = facts;
        this.figures = new Figures(atlas);
        this.profiles = new Profiles(atlas, added, facts);
    }

    /** Reads the official territories; each call reads them anew. */
    public static FrenchTerritories load() {
        return new FrenchTerritories(Atlas.load(), Map.of(), Added.NOTHING, Facts.NONE);
    }

    /**
     * Returns a gazetteer that also knows these perimeters. A perimeter may have another as a member, when that one is
     * known already or stands before it.
     *
     * @throws IllegalArgumentException when a code is already that of another perimeter, or a member does not resolve
     */
    public FrenchTerritories with(Perimeter... more) {
        FrenchTerritories all = this;
        for (Perimeter perimeter : more) {
            all = all.withOne(perimeter);
        }
        return all;
    }

    /**
     * Returns a gazetteer that also knows what these overlays tell. Where two tell the same fact of the same territory,
     * the later wins.
     *
     * @throws org.fabrique.core.intake.InvalidInput with every problem of every file, when there is one; nothing is
     *     kept then
     */
    public FrenchTerritories withOverlays(Overlay... overlays) {
        Overlay.Content content = Overlay.read(List.of(overlays), atlas);
        return new FrenchTerritories(atlas, perimeters, added.with(content.districts()), facts.and(content.facts()));
    }

    /** Returns the name and the version of what the resource was generated from. */
    public String source() {
        return atlas.source();
    }

    /** Returns the perimeter of a code of level {@code zone}: its members as they were given, and its date. */
    public Optional<Perimeter> perimeter(TerritoryCode zone) {
        return Optional.ofNullable(perimeters.get(zone));
    }

    /** Returns the territories that bear a name, as {@link #named} does, each with the département that tells it apart. */
    public List<Choice> choices(String name) {
        return named(name).stream().map(this::choice).toList();
    }

    /** Returns the territory with the département or overseas collectivity it lies in, for a person to choose. */
    public Choice choice(Territory territory) {
        return new Choice(territory, departmentOf(territory.code()));
    }

    @Override
    public Optional<Territory> find(TerritoryCode code) {
        return isAdded(code) ? added.extent(code).map(Extent::territory) : atlas.find(code);
    }

    @Override
    public List<Territory> named(String name) {
        return Stream.concat(atlas.named(name), added.named(name).stream()).toList();
    }

    @Override
    public List<Territory> withPostalCode(String postalCode) {
        return communes(atlas.withPostalCode(postalCode));
    }

    @Override
    public List<Territory> communesOf(TerritoryCode code) {
        return communes(communeSet(code));
    }

    /**
     * {@inheritDoc}
     * <p>
     * A territory contains another when it has all its communes and more. Where both have the same, as a département
     * and a région overseas, the usual order decides: commune, EPCI, département, former région, région, perimeter. So
     * an EPCI across two départements lies in neither of them but in their région, and the Métropole du Grand Paris
     * contains four départements.
     */
    @Override
    public List<Territory> containersOf(TerritoryCode code) {
        return extent(code).stream()
                .flatMap(this::containers)
                .map(Extent::territory)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    @Override
    public OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
        if (one.level().isPartOfCommune()
                || other.level().isPartOfCommune()
                || find(other).isEmpty()) {
            return OptionalDouble.empty();
        }
        CommuneSet whole = communeSet(one);
        return figures.share(whole.and(communeSet(other)), whole);
    }

    /**
     * {@inheritDoc}
     * <p>
     * <b>Figures.</b> Populations are the legal municipal ones the source gives for each commune (2023; 2017 for
     * Mayotte), summed; a sum with an unknown commune is unknown. Of the parts of a commune, only municipal
     * arrondissements have a population of their own; the other figures of a part are those of its commune. The
     * intercommunality of a commune is its EPCI; an EPT is the intercommunality of itself only.
     * <p>
     * <b>Settings.</b> Of a commune:
     * <ul>
     * <li>{@link Setting#METROPOLIS}: its EPCI is a métropole (types METRO and MET69).
     * <li>{@link Setting#RURAL}: it lies outside a métropole, and has under 2,000 inhabitants, or under 5,000 when it is
     * not in a communauté d'agglomération or communauté urbaine either. The density grid of INSEE would tell it better
     * (a third of the inhabitants rural, against 29 % here), but the source does not have it.
     * <li>{@link Setting#URBAN}: it is not rural.
     * <li>{@link Setting#OVERSEAS}: its code begins with 97 or 98.
     * <li>{@link Setting#PRIORITY_DISTRICT}: an overlay places a priority district in it. Without one it is unknown: an
     * overlay need not be complete.
     * <li>{@link Setting#MOUNTAIN} and {@link Setting#COAST} are unknown: the source does not tell them.
     * </ul>
     * A larger territory has a setting when at least one inhabitant in four lives where it holds. It can be rural and
     * urban at once, as the Finistère is; the Creuse is rural only. Whether it is a priority district is unknown: that
     * is said of communes and of districts.
     * <p>
     * A part of a commune has the settings of its commune; yet a delegated or associated commune of an urban commune
     * outside a métropole may be a village, so that both are unknown of it. A priority district is urban and not rural,
     * by the law that defines it.
     */
    @Override
    public Optional<TerritoryProfile> profile(TerritoryCode code) {
        return extent(code).map(profiles::of);
    }

    private FrenchTerritories withOne(Perimeter perimeter) {
        TerritoryCode code = perimeter.code();
        requireNew(perimeter);
        requireResolved(perimeter);
        CommuneSet communes = CommuneSet.union(
                perimeter.members().stream().map(this::communeSet).toList());
        Map<TerritoryCode, Perimeter> all = new HashMap<>(perimeters);
        all.put(code, perimeter);
        Extent zone = new Extent(Territory.of(code, perimeter.name()), communes);
        return new FrenchTerritories(atlas, all, added.with(List.of(zone)), facts);
    }

    private void requireNew(Perimeter perimeter) {
        if (!perimeter.equals(perimeters.getOrDefault(perimeter.code(), perimeter))) {
            throw new IllegalArgumentException(
                    "The code %s is already that of another perimeter.".formatted(perimeter.code()));
        }
    }

    private void requireResolved(Perimeter perimeter) {
        String unknown = perimeter.members().stream()
                .filter(member -> find(member).isEmpty())
                .map(TerritoryCode::toString)
                .collect(joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "The perimeter %s has members that do not resolve: %s.\n".formatted(perimeter.code(), unknown)
                            + "Maybe add the perimeters it is made of first.");
        }
    }

    private @Nullable Territory departmentOf(TerritoryCode code) {
        return containersOf(code).stream()
                .filter(container -> container.code().level() == Level.DEPARTMENT
                        || container.code().level() == Level.OVERSEAS_COLLECTIVITY)
                .findFirst()
                .orElse(null);
    }

    private Stream<Extent> containers(Extent extent) {
        int commune = extent.communes().first();
        Stream<Extent> official = Stream.concat(
                Stream.of(new Extent(atlas.commune(commune), CommuneSet.of(commune))), atlas.containers(commune));
        return Stream.concat(official, added.zones()).filter(container -> container.contains(extent));
    }

    private Optional<Extent> extent(TerritoryCode code) {
        return isAdded(code) ? added.extent(code) : atlas.extent(code);
    }

    private CommuneSet communeSet(TerritoryCode code) {
        return extent(code).map(Extent::communes).orElse(CommuneSet.NONE);
    }

    private List<Territory> communes(CommuneSet communes) {
        return communes.ranks().mapToObj(atlas::commune).toList();
    }

    private static boolean isAdded(TerritoryCode code) {
        return code.level() == Level.ZONE || code.level() == Level.PRIORITY_DISTRICT;
    }
}
