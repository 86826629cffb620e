package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.jspecify.annotations.Nullable;

/** Judges by the cosine of the vectors of the need and the solution. Unknown when the words of the need were withdrawn. */
final class Meaning implements Finder {

    /** How many solutions are found by their vectors, beside those found by their words. */
    private static final int CLOSEST = 400;

    private static final int PERCENT = 100;

    private final Meanings meanings;
    private final long print;

    Meaning(Meanings meanings) {
        this.meanings = requireNonNull(meanings, "meanings");
        this.print = meanings.print();
    }

    @Override
    public long print() {
        return print;
    }

    @Override
    public Found found(Need need, Catalogue catalogue, LocalContext context, @Nullable BooleanSupplier stop) {
        Optional<MeaningVector> vector = meanings.vector(need);
        return vector.map(asked -> new Found(
                        (same, solution, around) -> assessed(asked, solution),
                        meanings.closest(asked, catalogue, CLOSEST, stop)))
                .orElseGet(() -> new Found((same, solution, around) -> unknown(), Set.of()));
    }

    private Assessment assessed(MeaningVector asked, Solution solution) {
        double closeness = meanings.vector(solution).closeness(asked);
        return Assessment.of(closeness, reason((int) (PERCENT * closeness)), List.of());
    }

    private static Message reason(int percent) {
        return Message.of(
                "Sens : proche à %d %% d'après le modèle de l'hôte.".formatted(percent),
                "Meaning: %d%% close by the host's model.".formatted(percent));
    }

    private static Assessment unknown() {
        return Assessment.unknown(Message.of("Sens : rien à comparer.", "Meaning: nothing to compare."));
    }
}
