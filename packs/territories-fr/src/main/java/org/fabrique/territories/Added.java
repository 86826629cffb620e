package org.fabrique.territories;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;

/** The places a host adds to the official ones: its own perimeters, and the priority districts of its overlays. */
final class Added {

    static final Added NOTHING = new Added(new TreeMap<>());

    private final SortedMap<TerritoryCode, Extent> extents;
    private final Map<String, List<Territory>> bearers;
    private final Map<Integer, Long> districtsByCommune;

    private Added(SortedMap<TerritoryCode, Extent> extents) {
        this.extents = extents;
        this.bearers = territories().collect(groupingBy(territory -> Text.folded(territory.name())));
        this.districtsByCommune = at(Level.PRIORITY_DISTRICT)
                .flatMapToInt(district -> district.communes().ranks())
                .boxed()
                .collect(groupingBy(identity(), counting()));
    }

    /** Returns these places and more; the newer wins where a code is the same. */
    Added with(Collection<Extent> more) {
        SortedMap<TerritoryCode, Extent> all = new TreeMap<>(extents);
        more.forEach(extent -> all.put(extent.territory().code(), extent));
        return new Added(all);
    }

    Optional<Extent> extent(TerritoryCode code) {
        return Optional.ofNullable(extents.get(code));
    }

    List<Territory> named(String name) {
        return bearers.getOrDefault(Text.folded(name), List.of());
    }

    Stream<Extent> zones() {
        return at(Level.ZONE);
    }

    long districtsIn(int commune) {
        return districtsByCommune.getOrDefault(commune, 0L);
    }

    private Stream<Extent> at(Level level) {
        return extents.values().stream().filter(extent -> extent.level() == level);
    }

    private Stream<Territory> territories() {
        return extents.values().stream().map(Extent::territory);
    }
}
