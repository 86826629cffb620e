package org.fabrique.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A commune by its code, in the gazetteer and in a plain hash map, which is as fast as it gets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TerritoriesBenchmark {

    private final FrenchTerritories territories = FrenchTerritories.load();
    private final Map<TerritoryCode, Territory> map = new HashMap<>();
    private List<TerritoryCode> codes = List.of();
    private int next;

    /** Fills the map with all communes of the Limousin's région of today. */
    @Setup
    public void fill() {
        List<Territory> communes = territories.communesOf(TerritoryCode.region("75"));
        communes.forEach(commune -> map.put(commune.code(), commune));
        codes = communes.stream().map(Territory::code).toList();
    }

    @Benchmark
    public Optional<Territory> gazetteer() {
        return territories.find(code());
    }

    @Benchmark
    public @Nullable Territory hashMap() {
        return map.get(code());
    }

    private TerritoryCode code() {
        next = (next + 1) % codes.size();
        return codes.get(next);
    }
}
