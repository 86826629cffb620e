package org.fabrique.territories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.fabrique.core.territory.TerritoryCode;

/**
 * Prints what loading and looking up cost. It is no test: run it alone, on a quiet machine, in a new JVM, since the
 * first line is the load of a cold one.
 */
final class Measures {

    private static final int ROUNDS = 30;

    private Measures() {}

    public static void main(String[] args) {
        long before = heap();
        long start = System.nanoTime();
        FrenchTerritories territories = FrenchTerritories.load();
        print("load, cold JVM: %.0f ms", millis(start));
        print("heap kept: %.1f MB", (heap() - before) / 1e6);
        start = System.nanoTime();
        territories.named("Saint-Denis");
        print("first search by name, which folds all names: %.0f ms", millis(start));
        print("heap kept with the names: %.1f MB", (heap() - before) / 1e6);
        lookups(territories);
        print("heap kept with every commune made: %.1f MB", (heap() - before) / 1e6);
        start = System.nanoTime();
        FrenchTerritories.load();
        print("load, warm: %.0f ms", millis(start));
    }

    private static void lookups(FrenchTerritories territories) {
        List<TerritoryCode> communes =
                shuffled(territories, "reg:84", "reg:44", "reg:76", "reg:32", "reg:75", "reg:28");
        each("find a commune", communes, territories::find);
        each("find by a former code", List.of(TerritoryCode.commune("93059")), territories::find);
        each("communes of a commune", communes, territories::communesOf);
        each("containers of a commune", communes, territories::containersOf);
        each("profile of a commune", communes, territories::profile);
        each("profile of a département", List.of(TerritoryCode.department("23")), territories::profile);
        each("profile of a région", List.of(TerritoryCode.region("84")), territories::profile);
    }

    private static List<TerritoryCode> shuffled(FrenchTerritories territories, String... regions) {
        List<TerritoryCode> codes = new ArrayList<>();
        for (String region : regions) {
            territories.communesOf(TerritoryCode.parse(region)).forEach(commune -> codes.add(commune.code()));
        }
        Collections.shuffle(codes, new Random(1));
        return codes;
    }

    private static void each(String what, List<TerritoryCode> codes, Consumer<TerritoryCode> lookup) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int repeat = 0; repeat < 20_000 / codes.size() + 1; repeat++) {
                codes.forEach(lookup);
            }
            long done = (20_000L / codes.size() + 1) * codes.size();
            best = Math.min(best, (System.nanoTime() - start) / (double) done);
        }
        print("%s: %.3f µs", what, best / 1e3);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long heap() {
        for (int time = 0; time < 5; time++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String sentence, Object... values) {
        System.out.println(String.format(Locale.ROOT, sentence, values));
    }
}
