package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fabrique.matching.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is told: {@code [--quick] [--folder DIR] FILE… [NUMBER…]}.
 *
 * @param folder where engines are kept, or null for in memory
 * @param files those before the first number
 */
record Setup(Rounds rounds, @Nullable Path folder, List<Path> files, List<Integer> counts) {

    static Setup of(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Rounds rounds = Rounds.FULL;
        Path folder = null;
        while (left.element().startsWith("--")) {
            switch (left.remove()) {
                case "--quick" -> rounds = Rounds.QUICK;
                case "--folder" -> folder = Path.of(left.remove());
                default -> throw new IllegalArgumentException("Only --quick and --folder DIR are options.");
            }
        }
        return new Setup(
                rounds,
                folder,
                left.stream().filter(word -> !isNumber(word)).map(Path::of).toList(),
                left.stream().filter(Setup::isNumber).map(Integer::valueOf).toList());
    }

    /** Makes the first number of solutions of the pages of the first file. */
    Catalogue catalogue() throws IOException {
        return Catalogue.of(Pages.read(files.get(0)).solutions(counts.get(0)).toList());
    }

    boolean isQuick() {
        return rounds.equals(Rounds.QUICK);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
