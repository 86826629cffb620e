package org.fabrique.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/** What holds of every report, whatever the facts. */
@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class AnnualReportLawsTest {
    private static final Period EVER = Period.between(LocalDate.of(2000, 1, 1), LocalDate.of(2200, 12, 31));

    @Property
    void theOrderOfTheFactsDoesNotMatter(@ForAll Facts facts, @ForAll AnnualReport any, @ForAll Random random) {
        Facts shuffled = new Facts(
                shuffled(facts.sessions(), random),
                shuffled(facts.needs(), random),
                shuffled(facts.initiatives(), random),
                shuffled(facts.creations(), random));

        assertThat(report(any.during(), shuffled)).isEqualTo(report(any.during(), facts));
    }

    @Property
    void theReportsOfTwoMembersThatShareNothingAddUp(
            @ForAll Facts facts, @ForAll AnnualReport any, @ForAll Random random) {
        List<Facts> members = dealt(facts, random);
        AnnualReport one = report(any.during(), members.get(0));
        AnnualReport other = report(any.during(), members.get(1));
        AnnualReport both = report(any.during(), members.get(0).and(members.get(1)));

        assertThat(both.figures())
                .filteredOn(figure -> figure.indicator().addsUp())
                .allSatisfy(figure -> {
                    assertThat(known(both, figure.indicator()))
                            .isEqualByComparingTo(known(one, figure.indicator()).add(known(other, figure.indicator())));
                    assertThat(figure.unknown())
                            .isEqualTo(gaps(one, figure.indicator()) + gaps(other, figure.indicator()));
                });
        assertThat(stays(both)).isEqualTo(stays(one) + stays(other));
        assertThat(survival(both, Survival::due))
                .isEqualTo(survival(one, Survival::due) + survival(other, Survival::due));
        assertThat(survival(both, Survival::alive))
                .isEqualTo(survival(one, Survival::alive) + survival(other, Survival::alive));
        assertThat(cells(both))
                .isEqualTo(cells(Stream.concat(one.unanswered().stream(), other.unanswered().stream())
                        .toList()));
        assertThat(both.stalled())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(one.stalled().stream(), other.stalled().stream())
                        .toList());
    }

    @Property
    void partnersOfTwoMembersLieBetweenTheLargerAndTheSum(
            @ForAll Facts facts, @ForAll AnnualReport any, @ForAll Random random) {
        List<Facts> members = dealt(facts, random);
        BigDecimal one = known(report(any.during(), members.get(0)), Indicator.PARTNERS);
        BigDecimal other = known(report(any.during(), members.get(1)), Indicator.PARTNERS);

        assertThat(known(report(any.during(), facts), Indicator.PARTNERS)).isBetween(one.max(other), one.add(other));
    }

    @Property
    void aPublishedFigureNeverShowsAGroupOfOneToFourPeople(@ForAll Figure figure) {
        Figure published = figure.published();

        if (published.indicator().countsPeople() && published.value() != null) {
            assertThat(published.value())
                    .satisfiesAnyOf(
                            value -> assertThat(value).isZero(),
                            value -> assertThat(value).isGreaterThanOrEqualTo(BigDecimal.valueOf(5)));
        } else if (!published.indicator().countsPeople()) {
            assertThat(published).isEqualTo(figure);
        }
        assertThat(published.published()).isEqualTo(published);
    }

    @Property
    void aPublishedReportNamesNoInitiativeAndNoSmallGroup(@ForAll AnnualReport report) {
        AnnualReport published = report.published();

        assertThat(published.stalled()).isEmpty();
        assertThat(published.figures())
                .isEqualTo(report.figures().stream().map(Figure::published).toList());
    }

    @Property
    void overAllTimeTheFunnelHoldsEveryInitiativeWhereItStands(@ForAll Facts facts) {
        AnnualReport report = report(EVER, facts);

        assertThat(total(report, PhaseFlow::waiting))
                .isEqualTo(initiatives(facts, it -> it.standing().isLiving()));
        assertThat(total(report, PhaseFlow::stopped))
                .isEqualTo(initiatives(facts, it -> !it.standing().isLiving() && it.standing() != Standing.COMPLETED));
        assertThat(total(report, PhaseFlow::wentBack)).isEqualTo(moves(facts, Move.Kind.GO_BACK));
        assertThat(total(report, PhaseFlow::wentOn))
                .isEqualTo(moves(facts, Move.Kind.ADVANCE) + moves(facts, Move.Kind.COMPLETE));
    }

    @Property
    void theDaysInThePhasesOfAnEndedInitiativeAreItsWholeLife(@ForAll Initiative initiative) {
        AnnualReport report = report(EVER, new Facts(List.of(), List.of(), List.of(initiative), List.of()));
        int days = report.funnel().stream()
                .flatMap(flow -> flow.days().stream())
                .mapToInt(Integer::intValue)
                .sum();
        long life = ChronoUnit.DAYS.between(
                initiative.journal().openedOn(), initiative.journal().lastDay());

        if (initiative.standing().isLiving()) {
            assertThat((long) days).isBetween(0L, life);
        } else {
            assertThat((long) days).isEqualTo(life);
        }
    }

    @Property
    void twoPeriodsThatFollowEachOtherAddUpForWhatHappensOnADay(
            @ForAll Facts all, @ForAll AnnualReport any, @ForAll @IntRange(min = 1, max = 900) int more) {
        Facts facts = ofAKnownDay(all);
        Period first = any.during();
        LocalDate next = any.during().toInclusive().plusDays(1);
        Period second = Period.between(next, next.plusDays(more));
        Period whole = Period.between(first.fromInclusive(), next.plusDays(more));

        for (Indicator indicator : List.of(Indicator.CREATIVITY_SESSIONS, Indicator.CREATIONS, Indicator.JOBS)) {
            assertThat(known(report(whole, facts), indicator))
                    .isEqualByComparingTo(
                            known(report(first, facts), indicator).add(known(report(second, facts), indicator)));
        }
        assertThat(total(report(whole, facts), PhaseFlow::entered))
                .isEqualTo(total(report(first, facts), PhaseFlow::entered)
                        + total(report(second, facts), PhaseFlow::entered));
        assertThat(survival(report(whole, facts), Survival::due))
                .isEqualTo(
                        survival(report(first, facts), Survival::due) + survival(report(second, facts), Survival::due));
    }

    @Property
    void whatHappensAfterThePeriodChangesNothing(@ForAll Initiative initiative, @ForAll AnnualReport any) {
        LocalDate before = initiative.journal().openedOn().minusDays(1);
        Period past = Period.between(before.minusYears(1), before);
        Initiative journal = initiative.withOutcomes(List.of());

        assertThat(report(past, new Facts(List.of(), List.of(), List.of(journal), List.of())))
                .isEqualTo(report(past, Facts.none()));
    }

    @Property
    void theThemesOfATerritoryHoldEachOfItsNeedsAtLeastOnce(@ForAll Facts facts) {
        AnnualReport report = report(EVER, facts);
        int inCells = report.unanswered().stream().mapToInt(Unanswered::needs).sum();

        assertThat(inCells)
                .isGreaterThanOrEqualTo(
                        known(report, Indicator.UNANSWERED_NEEDS).intValueExact());
        assertThat(report.unanswered().stream()
                        .filter(cell -> cell.theme() == null)
                        .mapToInt(Unanswered::needs)
                        .sum())
                .isEqualTo((int) facts.needs().stream()
                        .filter(need -> need.status().awaitsAnswer()
                                && need.capture().on() != null
                                && need.themes().isEmpty())
                        .count());
    }

    @Property
    void whatCountsInAPeriodCountsInALongerOne(
            @ForAll Facts facts, @ForAll AnnualReport any, @ForAll @IntRange(min = 1, max = 900) int more) {
        Period shorter = any.during();
        Period longer =
                Period.between(shorter.fromInclusive(), shorter.toInclusive().plusDays(more));

        for (Indicator indicator : List.of(Indicator.CREATIVITY_SESSIONS, Indicator.CREATIONS, Indicator.JOBS)) {
            assertThat(known(report(longer, facts), indicator))
                    .isGreaterThanOrEqualTo(known(report(shorter, facts), indicator));
        }
    }

    private static Facts ofAKnownDay(Facts facts) {
        return new Facts(
                facts.sessions().stream().filter(it -> isADay(it.on())).toList(),
                facts.needs(),
                facts.initiatives().stream()
                        .filter(it -> it.outcomes().stream().allMatch(outcome -> isADay(outcome.on())))
                        .toList(),
                facts.creations().stream().filter(it -> isADay(it.on())).toList());
    }

    private static boolean isADay(@Nullable PartialDate on) {
        return on != null && on.isExact();
    }

    private static AnnualReport report(Period during, Facts facts) {
        return AnnualReport.of(Scope.network(), during, facts);
    }

    private static BigDecimal known(AnnualReport report, Indicator indicator) {
        BigDecimal value = report.figure(indicator).orElseThrow().value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static int gaps(AnnualReport report, Indicator indicator) {
        return report.figure(indicator).orElseThrow().unknown();
    }

    private static int total(AnnualReport report, ToIntFunction<PhaseFlow> part) {
        return report.funnel().stream().mapToInt(part).sum();
    }

    private static int stays(AnnualReport report) {
        return total(report, PhaseFlow::entered)
                + total(report, flow -> flow.days().size());
    }

    private static int survival(AnnualReport report, ToIntFunction<Survival> part) {
        return report.survival().stream().mapToInt(part).sum();
    }

    private static Map<List<Object>, Integer> cells(AnnualReport report) {
        return cells(report.unanswered());
    }

    private static Map<List<Object>, Integer> cells(List<Unanswered> all) {
        Map<List<Object>, Integer> sums = new HashMap<>();
        for (Unanswered cell : all) {
            ThemeCode theme = cell.theme();
            sums.merge(List.of(String.valueOf(theme), String.valueOf(cell.territory())), cell.needs(), Integer::sum);
        }
        return sums;
    }

    private static int initiatives(Facts facts, java.util.function.Predicate<Initiative> wanted) {
        return (int) facts.initiatives().stream().filter(wanted).count();
    }

    private static int moves(Facts facts, Move.Kind kind) {
        return (int) facts.initiatives().stream()
                .flatMap(initiative -> initiative.journal().entries().stream())
                .filter(entry -> entry instanceof Entry.Moved moved && moved.kind() == kind)
                .count();
    }

    private static List<Facts> dealt(Facts facts, Random random) {
        List<List<CreativitySession>> sessions = dealt(facts.sessions(), random);
        var needs = dealt(facts.needs(), random);
        var initiatives = dealt(facts.initiatives(), random);
        List<List<Creation>> creations = dealt(facts.creations(), random);
        Function<Integer, Facts> hand =
                at -> new Facts(sessions.get(at), needs.get(at), initiatives.get(at), creations.get(at));
        return List.of(hand.apply(0), hand.apply(1));
    }

    private static <T> List<List<T>> dealt(List<T> all, Random random) {
        List<List<T>> hands = List.of(new ArrayList<>(), new ArrayList<>());
        all.forEach(one -> hands.get(random.nextInt(2)).add(one));
        return hands;
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
