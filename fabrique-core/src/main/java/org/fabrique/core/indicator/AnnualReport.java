package org.fabrique.core.indicator;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.Period;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;

/**
 * What a network, a member, a programme or a territory did over a period, counted in the same way for all.
 * <pre>{@code
 * AnnualReport report = AnnualReport.of(Scope.network(), year, facts);
 * report.published().figures().forEach(figure -> System.out.println(figure.sentence().fr()));
 * }</pre>
 * It can also hold figures published elsewhere, each with the period it speaks of. It is not a judgement: there is no
 * score, and no rank.
 *
 * @param during the period, which has a last day
 * @param figures each indicator at most once
 * @param funnel each phase at most once
 * @param survival each number of years at most once
 * @param unanswered the needs without an answer, by theme and territory
 * @param stalled the initiatives behind {@link Indicator#STALLED_INITIATIVES}, by identity
 */
public record AnnualReport(
        Scope scope,
        Period during,
        List<Figure> figures,
        List<PhaseFlow> funnel,
        List<Survival> survival,
        List<Unanswered> unanswered,
        List<InitiativeId> stalled) {

    public AnnualReport {
        requireNonNull(scope, "scope");
        Figure.requireEnd(during);
        figures = List.copyOf(figures);
        funnel = List.copyOf(funnel);
        survival = List.copyOf(survival);
        unanswered = List.copyOf(unanswered);
        stalled = stalled.stream().sorted().toList();
        requireOnce(figures.stream().map(Figure::indicator).toList());
        requireOnce(funnel.stream().map(PhaseFlow::phase).toList());
        requireOnce(survival.stream().map(Survival::years).toList());
    }

    /**
     * Counts the facts.
     *
     * @param facts all that lies within the scope: what does not must have been left out
     * @throws IllegalArgumentException when the period has no last day, or one member is reported on and a need or an
     *     initiative is that of another; whether a fact belongs to a programme or a territory is for the caller to know
     */
    public static AnnualReport of(Scope scope, Period during, Facts facts) {
        Figure.requireEnd(during);
        scope.require(facts);
        Count count = new Count(during, facts);
        return new AnnualReport(
                scope, during, count.figures(), count.funnel(), count.survival(), count.unanswered(), count.stalled());
    }

    public Optional<Figure> figure(Indicator indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator() == indicator)
                .findFirst();
    }

    public Optional<PhaseFlow> flow(Phase phase) {
        return funnel.stream().filter(flow -> flow.phase() == phase).findFirst();
    }

    /** Returns this report as it may be published: without small groups of people, and without identities. */
    public AnnualReport published() {
        List<Figure> shown = figures.stream().map(Figure::published).toList();
        return new AnnualReport(scope, during, shown, funnel, survival, unanswered, List.of());
    }

    private static void requireOnce(Collection<?> keys) {
        if (keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException("A report tells each thing once: %s.".formatted(keys));
        }
    }
}
