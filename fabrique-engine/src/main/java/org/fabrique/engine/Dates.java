package org.fabrique.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/** What the fabriques are told of because a day has come. */
final class Dates {

    /** What was launched does not stall when its journal is quiet: it is looked at on its anniversaries. */
    private static final Set<Phase> QUIET = EnumSet.of(Phase.FOLLOW_UP, Phase.REPLICATION);

    private final FabriqueEngine engine;
    private final WatchTerms terms;

    Dates(FabriqueEngine engine, WatchTerms terms) {
        this.engine = engine;
        this.terms = terms;
    }

    /** Returns all that is due on a day, new or not. */
    List<Alert> on(LocalDate day) {
        return engine.storage().read(view -> new Moment(view, day).alerts());
    }

    /** One look at one state, on one day. */
    private final class Moment {

        private final View view;
        private final LocalDate day;

        /** Whoever works on what is adapted from a solution. */
        private final Map<SolutionId, Set<FabriqueId>> builtOn = new HashMap<>();

        private final List<Alert> alerts = new ArrayList<>();

        Moment(View view, LocalDate day) {
            this.view = view;
            this.day = day;
        }

        List<Alert> alerts() {
            view.initiatives().each(InitiativeQuery.all(), one -> initiative(one.value()));
            solutions();
            resources();
            retention();
            return alerts;
        }

        private void initiative(Initiative one) {
            if (one.standing().isLiving()) {
                one.adaptedFrom().ifPresent(from -> builtOn(from).add(one.fabrique()));
                stall(one);
                reviews(one);
            }
            checks(one);
        }

        private void stall(Initiative one) {
            LocalDate last = one.journal().lastDay();
            boolean goesOn = one.standing() == Standing.ACTIVE && !QUIET.contains(one.phase());
            if (goesOn && !last.plusMonths(terms.stallsAfterMonths()).isAfter(day)) {
                raise(one.fabrique(), new Occasion.InitiativeStalls(one.id()), one.id(), last);
            }
        }

        /** What a body decides at a gate takes the place of what it decided there before. */
        private void reviews(Initiative one) {
            Map<String, GateDecision> last = one.journal().decisions().stream()
                    .collect(Collectors.toMap(GateDecision::gate, Function.identity(), later(), LinkedHashMap::new));
            last.values().stream()
                    .filter(decision -> isBy(decision.nextReview()))
                    .forEach(decision -> raise(
                            one.fabrique(),
                            new Occasion.ReviewDue(one.id()),
                            one.id(),
                            decision.gate(),
                            decision.on()));
        }

        private static BinaryOperator<GateDecision> later() {
            return (one, other) -> other.on().isBefore(one.on()) ? one : other;
        }

        private boolean isBy(@Nullable LocalDate due) {
            return due != null && !due.isAfter(day);
        }

        private void checks(Initiative one) {
            one.outcomes().stream()
                    .flatMap(outcome -> outcome.due(day).stream())
                    .distinct()
                    .forEach(at -> raise(one.fabrique(), new Occasion.CheckDue(one.id(), at), one.id(), at));
        }

        private void solutions() {
            List<Solution> stale = new ArrayList<>();
            view.solutions().each(SolutionQuery.all(), solution -> {
                if (mayBeStale(solution.value().provenance().lastVerified())) {
                    stale.add(solution.value());
                }
            });
            stale.forEach(this::stale);
        }

        private Set<FabriqueId> builtOn(SolutionId solution) {
            return builtOn.computeIfAbsent(solution, id -> new TreeSet<>());
        }

        private boolean mayBeStale(@Nullable YearMonth verified) {
            return verified == null || isStale(verified.atEndOfMonth());
        }

        private boolean isStale(LocalDate since) {
            return !since.plusMonths(terms.staleAfterMonths()).isAfter(day);
        }

        /** What was never verified is not known to be right since it was first kept. */
        private void stale(Solution solution) {
            LocalDate since = Optional.ofNullable(solution.provenance().lastVerified())
                    .map(YearMonth::atEndOfMonth)
                    .orElseGet(() -> dayOf(
                            view.history().of(Kind.SOLUTIONS, solution.id()).get(0)));
            if (isStale(since)) {
                Stream.concat(Stream.ofNullable(solution.fabrique()), builtOn(solution.id()).stream())
                        .distinct()
                        .forEach(told -> raise(told, new Occasion.RecordStale(solution.id()), solution.id(), since));
            }
        }

        private void resources() {
            List<LocalResource> usable = new ArrayList<>();
            view.resources().each(ResourceQuery.all(), resource -> {
                if (begun(resource.value()).isPresent()) {
                    usable.add(resource.value());
                }
            });
            usable.forEach(this::available);
        }

        /** The first day of the period in which a resource can be used now. */
        private Optional<LocalDate> begun(LocalResource resource) {
            return resource.available().stream()
                    .filter(period -> period.contains(day))
                    .map(Period::fromInclusive)
                    .findFirst();
        }

        /** Whoever wrote down that it can be used, on that day or later, knows. */
        private void available(LocalResource resource) {
            List<Change> lines = view.history().of(Kind.RESOURCES, resource.id());
            LocalDate written = dayOf(lines.get(lines.size() - 1));
            begun(resource)
                    .filter(since -> since.isAfter(written))
                    .ifPresent(since -> raise(
                            resource.fabrique(), new Occasion.ResourceAvailable(resource.id()), resource.id(), since));
        }

        /** One alert for each fabrique and purpose, and another whenever one more term ends. */
        private void retention() {
            RetentionPolicy policy = terms.retention();
            Kept kept = new Kept(view, engine::dayOf);
            policy.dueForReview(kept.processings(), day).stream()
                    .collect(Collectors.toMap(
                            processing -> List.of(processing.controller(), processing.purpose()),
                            Function.identity(),
                            BinaryOperator.maxBy(Comparator.comparing(policy::reviewOn)),
                            LinkedHashMap::new))
                    .values()
                    .forEach(processing -> ends(processing, policy.reviewOn(processing)));
        }

        private void ends(Processing processing, LocalDate on) {
            FabriqueId told = processing.controller().fabrique();
            if (told != null) {
                raise(told, new Occasion.RetentionEnds(processing.purpose()), processing.purpose(), on);
            }
        }

        private LocalDate dayOf(Change line) {
            return engine.dayOf(line.act().at());
        }

        private void raise(FabriqueId told, Occasion occasion, Object... about) {
            alerts.add(Raised.alert(told, occasion, day, about));
        }
    }
}
