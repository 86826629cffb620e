package org.fabrique.examples.web.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.fabrique.core.indicator.PhaseFlow;
import org.fabrique.core.indicator.Survival;
import org.fabrique.core.indicator.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of the report.
 *
 * @param style how it is drawn in the chart, or null when it is not
 * @param of the number in it; none where there is nothing to count
 */
record Measure<T>(Message label, @Nullable String style, Function<T, OptionalInt> of) {

    static final List<Measure<PhaseFlow>> OF_A_PHASE = List.of(
            told("séjours commencés", "stays begun", PhaseFlow::entered),
            drawn("plus loin", "went on", "p1", PhaseFlow::wentOn),
            drawn("en arrière", "went back", "p4", PhaseFlow::wentBack),
            drawn("arrêtés", "stopped", "p5", PhaseFlow::stopped),
            drawn("en cours", "under way", "p8", PhaseFlow::waiting),
            perhaps("part plus loin (%)", "share that went on (%)", PhaseFlow::conversion),
            told("séjours terminés", "stays ended", flow -> flow.days().size()),
            perhaps("durée médiane (jours)", "median time (days)", PhaseFlow::medianDays),
            perhaps("la plus longue (jours)", "the longest (days)", PhaseFlow::longestDays));

    static final List<Measure<Survival>> OF_AN_ANNIVERSARY = List.of(
            told("créations", "creations", Survival::due),
            drawn("en vie", "alive", "p1", Survival::alive),
            drawn("fermées", "closed", "p5", Survival::ended),
            drawn("non vérifiées", "not checked", "unjudged", Survival::unknown),
            perhaps("en vie, de celles vérifiées (%)", "alive, of those checked (%)", Survival::percentAlive));

    static final List<Measure<Unanswered>> OF_NEEDS = List.of(drawn("besoins", "needs", "p2", Unanswered::needs));

    private static <T> Measure<T> perhaps(String fr, String en, Function<T, OptionalInt> of) {
        return new Measure<>(Message.of(fr, en), null, of);
    }

    private static <T> Measure<T> told(String fr, String en, Function<T, Integer> of) {
        return perhaps(fr, en, of.andThen(OptionalInt::of));
    }

    private static <T> Measure<T> drawn(String fr, String en, String style, Function<T, Integer> of) {
        return new Measure<>(Message.of(fr, en), style, of.andThen(OptionalInt::of));
    }

    /** Returns the number for somebody or something that always has one. */
    int certain(T thing) {
        return of.apply(thing).orElseThrow();
    }
}
