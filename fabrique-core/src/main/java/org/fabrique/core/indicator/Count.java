package org.fabrique.core.indicator;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Need;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Counts facts over a period, as {@link Indicator} says. */
final class Count {
    private static final int STALLED_AFTER_MONTHS = 12;
    private static final Comparator<Unanswered> BY_THEME_AND_TERRITORY = comparing(
                    Unanswered::theme, nullsLast(comparing(ThemeCode::toString)))
            .thenComparing(Unanswered::territory, nullsLast(naturalOrder()));

    private final Period during;
    private final LocalDate end;
    private final Facts facts;
    private final List<Creation> creations;
    private final List<Life> lives;

    Count(Period during, Facts facts) {
        this.during = during;
        this.end = requireNonNull(during.toInclusive());
        this.facts = facts;
        this.creations = facts.allCreations();
        this.lives = facts.initiatives().stream()
                .map(initiative -> new Life(initiative, Span.stays(initiative, end), Span.standings(initiative, end)))
                .toList();
    }

    /** An initiative, and what its journal tells up to the end of the period: read once, counted many times. */
    private record Life(Initiative initiative, List<Span> stays, List<Span> standings) {}

    List<Figure> figures() {
        return Arrays.stream(Indicator.values()).map(this::figure).toList();
    }

    private Figure figure(Indicator indicator) {
        return switch (indicator) {
            case CREATIVITY_SESSIONS -> figure(indicator, facts.sessions(), session -> isIn(session.on()));
            case STUDIES_ADVANCED -> figure(indicator, lives, life -> Truth.of(isStudied(life)));
            case STUDIES_COMPLETED -> figure(indicator, lives, this::hasCompletedItsStudy);
            case CREATIONS -> figure(indicator, creations, creation -> isIn(creation.on()));
            case PARTNERS -> partnersGathered();
            case JOBS -> jobs();
            case STALLED_INITIATIVES -> figure(indicator, lives, life -> Truth.of(isStalled(life)));
            case UNANSWERED_NEEDS -> figure(indicator, facts.needs(), this::isUnanswered);
        };
    }

    List<PhaseFlow> funnel() {
        return Arrays.stream(Phase.values()).map(this::flow).toList();
    }

    List<Survival> survival() {
        return Arrays.stream(Anniversary.values())
                .map(Anniversary::years)
                .map(this::survival)
                .toList();
    }

    List<Unanswered> unanswered() {
        return needs()
                .flatMap(need -> themes(need).map(theme -> new Unanswered(theme, need.territory(), 1)))
                .collect(Collectors.groupingBy(cell -> cell, Collectors.counting()))
                .entrySet()
                .stream()
                .map(cell -> new Unanswered(
                        cell.getKey().theme(),
                        cell.getKey().territory(),
                        cell.getValue().intValue()))
                .sorted(BY_THEME_AND_TERRITORY)
                .toList();
    }

    List<InitiativeId> stalled() {
        return lives.stream()
                .filter(this::isStalled)
                .map(life -> life.initiative().id())
                .toList();
    }

    /** Counts those of which it is true, and tells those of which nobody knows. */
    private <T> Figure figure(Indicator indicator, List<T> all, Function<T, Truth> counts) {
        return figure(indicator, number(all, it -> counts.apply(it) == Truth.YES), unknown(all, counts));
    }

    private Figure figure(Indicator indicator, long value, int unknown) {
        return Figure.counted(indicator, during, BigDecimal.valueOf(value), unknown);
    }

    private Figure partnersGathered() {
        Set<StakeholderId> partners = partners();
        long perhaps = holders(Truth.UNKNOWN)
                .filter(who -> !partners.contains(who))
                .distinct()
                .count();
        return figure(Indicator.PARTNERS, partners.size(), sessionsPerhapsAttended() + (int) perhaps);
    }

    private int sessionsPerhapsAttended() {
        return number(
                facts.sessions(),
                session -> isIn(session.on()) == Truth.UNKNOWN
                        && !session.participants().isEmpty());
    }

    private Figure jobs() {
        BigDecimal sum =
                creations().map(Creation::jobs).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        int unknown = unknown(creations, this::bringsJobs);
        return Figure.counted(Indicator.JOBS, during, sum, unknown);
    }

    private Truth bringsJobs(Creation creation) {
        Truth in = isIn(creation.on());
        return in == Truth.YES && creation.jobs() == null ? Truth.UNKNOWN : in;
    }

    private PhaseFlow flow(Phase phase) {
        List<Span> stays = lives.stream()
                .flatMap(life -> life.stays().stream())
                .filter(stay -> stay.phase() == phase)
                .toList();
        List<Span> entered =
                stays.stream().filter(stay -> stay.enteredIn(during)).toList();
        return new PhaseFlow(
                phase,
                number(entered, Span::wentOn),
                number(entered, Span::wentBack),
                number(entered, Span::stopped),
                number(entered, stay -> stay.exit() == null),
                stays.stream()
                        .filter(stay -> stay.leftIn(during))
                        .map(Span::days)
                        .toList());
    }

    private Survival survival(int years) {
        Map<Truth, Long> found = creations.stream()
                .filter(creation -> isDue(creation.on(), years))
                .collect(Collectors.groupingBy(creation -> creation.aliveAfter(years), Collectors.counting()));
        return new Survival(years, of(found, Truth.YES), of(found, Truth.NO), of(found, Truth.UNKNOWN));
    }

    private static int of(Map<Truth, Long> found, Truth truth) {
        return found.getOrDefault(truth, 0L).intValue();
    }

    private Stream<CreativitySession> sessions() {
        return facts.sessions().stream().filter(session -> isIn(session.on()) == Truth.YES);
    }

    private Stream<Creation> creations() {
        return creations.stream().filter(creation -> isIn(creation.on()) == Truth.YES);
    }

    private Stream<Need> needs() {
        return facts.needs().stream().filter(need -> isUnanswered(need) == Truth.YES);
    }

    private Set<StakeholderId> partners() {
        Stream<StakeholderId> inSessions = sessions().flatMap(session -> session.participants().stream());
        return Stream.concat(inSessions, holders(Truth.YES)).collect(Collectors.toSet());
    }

    /** Those of whom it is true, or not known, that they held a role during the period, in an initiative that lived. */
    private Stream<StakeholderId> holders(Truth held) {
        return lives.stream()
                .filter(this::hasLived)
                .flatMap(life -> life.initiative().coalition().roles().stream())
                .filter(role -> isHeld(role) == held)
                .map(Role::who);
    }

    private Truth isHeld(Role role) {
        Period held = role.during();
        return held == null ? Truth.UNKNOWN : Truth.of(during.overlaps(held));
    }

    private boolean hasLived(Life life) {
        return life.standings().stream().anyMatch(span -> span.touches(during));
    }

    private boolean isStudied(Life life) {
        return life.standings().stream()
                .filter(span -> span.phase() == Phase.OPPORTUNITY_STUDY && span.standing() == Standing.ACTIVE)
                .anyMatch(span -> span.touches(during));
    }

    /** Unknown when it stopped in its study: the journal does not say whether that was finished. */
    private Truth hasCompletedItsStudy(Life life) {
        if (studiesLeft(life).anyMatch(Span::wentOn)) {
            return Truth.YES;
        }
        return studiesLeft(life).anyMatch(Span::stopped) ? Truth.UNKNOWN : Truth.NO;
    }

    private Stream<Span> studiesLeft(Life life) {
        return life.stays().stream().filter(stay -> stay.phase() == Phase.OPPORTUNITY_STUDY && stay.leftIn(during));
    }

    private boolean isStalled(Life life) {
        return life.standings().stream()
                .filter(span -> span.left() == null)
                .anyMatch(span -> span.standing() == Standing.ON_HOLD || isSilent(life.initiative()));
    }

    private boolean isSilent(Initiative initiative) {
        LocalDate limit = end.minusMonths(STALLED_AFTER_MONTHS);
        return initiative.journal().entries().stream()
                .map(Entry::on)
                .filter(day -> !day.isAfter(end))
                .allMatch(day -> day.isBefore(limit));
    }

    private Truth isUnanswered(Need need) {
        PartialDate heard = need.capture().on();
        if (!need.status().awaitsAnswer()) {
            return Truth.NO;
        }
        return heard == null ? Truth.UNKNOWN : heard.isBy(end);
    }

    private Truth isIn(@Nullable PartialDate date) {
        return date == null ? Truth.UNKNOWN : date.in(during);
    }

    /** Tells whether the day so many years later lies in the period, wherever the date lies between its bounds. */
    private boolean isDue(@Nullable PartialDate date, int years) {
        return date != null
                && during.contains(date.earliest().plusYears(years))
                && during.contains(date.latest().plusYears(years));
    }

    private static Stream<@Nullable ThemeCode> themes(Need need) {
        return need.themes().isEmpty()
                ? Collections.<@Nullable ThemeCode>singletonList(null).stream()
                : need.themes().stream();
    }

    private static <T> int unknown(List<T> all, Function<T, Truth> counts) {
        return number(all, it -> counts.apply(it) == Truth.UNKNOWN);
    }

    private static <T> int number(List<T> all, Predicate<T> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
