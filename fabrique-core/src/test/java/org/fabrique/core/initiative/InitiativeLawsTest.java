package org.fabrique.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Whatever people do to an initiative, in whatever order, it does what the model says and keeps these laws. */
class InitiativeLawsTest {
    private static final LocalDate OPENED = LocalDate.of(2018, 3, 28);
    private static final Outcome OFFER = Outcome.enterprise("Conciergerie", new StakeholderId("coop"));

    @Property(tries = 1000)
    void whateverIsDoneTheLawsHold(@ForAll("stories") ActionChain<Story> chain) {
        Story told = chain.withInvariant("it stands where the model says", Story::standsWhereTheModelSays)
                .withInvariant("the journal only grows", Story::theJournalOnlyGrows)
                .withInvariant("no move runs back in time", Story::noMoveRunsBackInTime)
                .withInvariant("what is written late happened in its phase", Story::lateMeansInThePhase)
                .withInvariant("no gate is passed without a GO that holds", Story::noGateIsPassedWithoutAGo)
                .withInvariant("nothing is launched without an appointed carrier", Story::nothingIsLaunchedAlone)
                .withInvariant("a handover is left with an agreement", Story::aHandoverIsLeftWithAnAgreement)
                .withInvariant("who was turned down is not appointed", Story::whoWasTurnedDownIsNotAppointed)
                .withInvariant("what is revoked stays written and holds no more", Story::whatIsRevokedHoldsNoMore)
                .withInvariant("one goes back where the method says so", Story::oneGoesBackWhereTheMethodSaysSo)
                .withInvariant("what is blocked says why", Story::whatIsBlockedSaysWhy)
                .withInvariant("under another method nothing can be done", Story::underAnotherMethodNothingCanBeDone)
                .withInvariant("it ends as something only once launched", Story::itEndsAsSomethingOnlyOnceLaunched)
                .withInvariant("a move is enabled exactly when it can be taken", Story::enabledMeansTakeable)
                .withInvariant("whatever lives can be abandoned", Story::whateverLivesCanBeAbandoned)
                .withInvariant("what has ended has no moves", Story::whatHasEndedHasNoMoves)
                .withInvariant("it stays itself", Story::itStaysItself)
                .run();

        told.toldAgainItIsTheSame();
        told.everyBeginningOfItsJournalIsAJournal();
    }

    @Provide
    Arbitrary<ActionChain<Story>> stories() {
        List<Method> methods = new ArrayList<>(Method.readyMade());
        methods.add(InitiativeModel.SHORT);
        methods.add(InitiativeModel.HANDED);
        return Arbitraries.of(methods)
                .flatMap(method ->
                        Arbitraries.of(InitiativeModel.begunAt(method.id())).map(at -> new Beginning(method, at)))
                .flatMap(beginning -> ActionChain.startWith(() -> new Story(beginning))
                        .withAction(6, new Steps(EnumSet.of(Move.Kind.ADVANCE)))
                        .withAction(2, new Steps(EnumSet.allOf(Move.Kind.class)))
                        .withAction(4, new Decisions(EnumSet.of(GateDecision.Verdict.GO)))
                        .withAction(1, new Decisions(EnumSet.allOf(GateDecision.Verdict.class)))
                        .withAction(3, new Carriers())
                        .withAction(2, new Assessments())
                        .withAction(2, new Agreements())
                        .withAction(1, new Revocations())
                        .withMaxTransformations(40));
    }

    /** A method, and the phase an initiative is opened in. */
    private record Beginning(Method method, Phase at) {}

    /** Days after the last entry; now and then before it. */
    private static Arbitrary<Integer> delays() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0, 400)), Tuple.of(1, Arbitraries.of(-1)));
    }

    /** Days after the last entry, or before it as often: what is written late. */
    private static Arbitrary<Integer> delaysOfFacts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 40)),
                Tuple.of(1, Arbitraries.integers().between(-60, -1)));
    }

    private static Arbitrary<StakeholderId> candidates() {
        return Arbitraries.of("regie", "coop").map(StakeholderId::new);
    }

    private static Carrier appointed(StakeholderId who) {
        boolean existing = who.value().equals(InitiativeModel.EXISTING);
        return Carrier.appointed(who, existing ? Carrier.Kind.EXISTING_ENTERPRISE : Carrier.Kind.COLLECTIVE);
    }

    private record Steps(Set<Move.Kind> kinds) implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return Combinators.combine(
                            Arbitraries.of(kinds), Arbitraries.integers().between(-3, 3), delays())
                    .as((kind, phases, delay) -> Transformer.mutate(
                            "%s by %d phases, %d days later".formatted(kind, phases, delay),
                            story -> story.step(kind, phases, delay)));
        }
    }

    private record Decisions(Set<GateDecision.Verdict> verdicts) implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return Combinators.combine(Arbitraries.of(verdicts), delaysOfFacts())
                    .as((verdict, delay) -> Transformer.mutate(
                            "decide %s, %d days later".formatted(verdict, delay),
                            story -> story.decide(verdict, delay)));
        }
    }

    private record Carriers() implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            Arbitrary<Carrier> carriers = Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.just(Carrier.none())),
                    Tuple.of(1, candidates().map(Carrier::prospective)),
                    Tuple.of(4, candidates().map(InitiativeLawsTest::appointed)));
            return Combinators.combine(carriers, delaysOfFacts())
                    .as((carrier, delay) -> Transformer.mutate(
                            "%s, %d days later".formatted(carrier, delay), story -> story.carry(carrier, delay)));
        }
    }

    private record Assessments() implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return Combinators.combine(
                            candidates(),
                            Arbitraries.of(Assessment.Step.class),
                            Arbitraries.of(true, true, false),
                            delaysOfFacts())
                    .as((who, step, retained, delay) -> Transformer.mutate(
                            "%s of %s: %s, %d days later".formatted(step, who, retained, delay),
                            story -> story.assess(who, step, retained, delay)));
        }
    }

    private record Agreements() implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return Combinators.combine(candidates(), delaysOfFacts())
                    .as((who, delay) -> Transformer.mutate(
                            "agree with %s, %d days later".formatted(who, delay), story -> story.agree(who, delay)));
        }
    }

    private record Revocations() implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            return Combinators.combine(Arbitraries.integers().between(-1, 30), delays())
                    .as((place, delay) -> Transformer.mutate(
                            "revoke %d, %d days later".formatted(place, delay), story -> story.revoke(place, delay)));
        }
    }

    /** An initiative, its model, and what its journal was before the last step. */
    private static final class Story {
        private final Method method;
        private final Phase begunAt;
        private final InitiativeModel model;
        private Initiative initiative;
        private List<Entry> before;

        Story(Beginning beginning) {
            this.method = beginning.method();
            this.begunAt = beginning.at();
            this.model = new InitiativeModel(method.id(), begunAt, OPENED);
            this.initiative = opened();
            this.before = initiative.journal().entries();
        }

        private Initiative opened() {
            return Initiative.openAt(
                    new InitiativeId("i-1"),
                    new FabriqueId("bfc"),
                    "Conciergerie",
                    new NeedId("n-1"),
                    method,
                    begunAt,
                    OPENED);
        }

        void step(Move.Kind kind, int phases, int delay) {
            LocalDate on = model.lastDay().plusDays(delay);
            Phase to = target(kind, phases);
            if (tryTo(model.allows(kind, to, on), () -> initiative.take(method, asked(kind, to, on), "un motif"))) {
                model.moved(kind, to, on);
            }
        }

        void decide(GateDecision.Verdict verdict, int delay) {
            LocalDate on = model.lastDay().plusDays(delay);
            Gate gate = initiative.gate(method).orElse(new Gate("none", Gate.Body.JURY, method.label()));
            GateDecision decision = GateDecision.of(gate, verdict, on, "une raison");
            if (tryTo(model.allowsDecision(on), () -> initiative.decide(method, decision))) {
                model.decided(verdict, on);
            }
        }

        void carry(Carrier carrier, int delay) {
            LocalDate on = model.lastDay().plusDays(delay);
            String appointed =
                    carrier instanceof Carrier.Appointed one ? one.stakeholder().value() : "";
            boolean allowed = appointed.isEmpty() ? model.inPhase(on) : model.allowsAppointment(appointed, on);
            if (tryTo(allowed, () -> initiative.carriedBy(carrier, on))) {
                model.carried(appointed, on);
            }
        }

        void assess(StakeholderId who, Assessment.Step step, boolean retained, int delay) {
            LocalDate on = model.lastDay().plusDays(delay);
            String name = step == Assessment.Step.HEARING ? "HEARING" : "FILE";
            Assessment assessment = Assessment.of(who, step, on, retained);
            if (tryTo(model.allowsAssessment(who.value(), name, on), () -> initiative.assess(assessment))) {
                model.assessed(who.value(), name, retained, on);
            }
        }

        void agree(StakeholderId who, int delay) {
            LocalDate on = model.lastDay().plusDays(delay);
            if (tryTo(
                    model.allowsAgreement(who.value(), on),
                    () -> initiative.handOver(method, who, on, List.of("un local")))) {
                model.agreed(on);
            }
        }

        void revoke(int place, int delay) {
            LocalDate on = model.lastDay().plusDays(delay);
            if (tryTo(model.allowsRevocation(place, on), () -> initiative.revoke(place, on, "erreur de saisie"))) {
                model.revoked(place, on);
            }
        }

        /** Does it when the model allows, and else sees it refused with reasons and without a trace. */
        private boolean tryTo(boolean allowed, Supplier<Initiative> change) {
            before = initiative.journal().entries();
            if (allowed) {
                initiative = change.get();
                return true;
            }
            Initiative untouched = copyOf(initiative);
            assertThatThrownBy(change::get)
                    .isInstanceOfSatisfying(
                            MoveRefused.class,
                            refused -> assertThat(refused.obstacles()).isNotEmpty());
            assertThat(initiative).isEqualTo(untouched);
            return false;
        }

        void standsWhereTheModelSays() {
            assertThat(initiative.phase()).isEqualTo(model.phase());
            assertThat(initiative.standing()).hasToString(model.standing());
            assertThat(initiative.carrier().isAppointed()).isEqualTo(model.appointed());
            assertThat(initiative.journal().lastDay()).isEqualTo(model.lastDay());
            assertThat(initiative.journal().inPhaseSince()).isEqualTo(model.entered());
            assertThat(initiative.gate(method).isPresent()).isEqualTo(model.isGated());
        }

        void theJournalOnlyGrows() {
            assertThat(initiative.journal().entries())
                    .startsWith(before.toArray(Entry[]::new))
                    .hasSize(model.entries());
        }

        void noMoveRunsBackInTime() {
            LocalDate last = OPENED;
            for (Entry entry : initiative.journal().entries()) {
                if (entry instanceof Entry.Moved || entry instanceof Entry.Revoked) {
                    assertThat(entry.on()).isAfterOrEqualTo(last);
                }
                last = entry.on().isAfter(last) ? entry.on() : last;
            }
            assertThat(initiative.journal().lastDay()).isEqualTo(last);
        }

        void lateMeansInThePhase() {
            LocalDate entered = OPENED;
            for (Entry entry : initiative.journal().entries()) {
                assertThat(entry.on()).isAfterOrEqualTo(entered);
                entered = leadsElsewhere(entry) ? entry.on() : entered;
            }
        }

        void aHandoverIsLeftWithAnAgreement() {
            before(Move.Kind.ADVANCE, (until, moved) -> {
                if (until.phase() == Phase.HANDOVER) {
                    assertThat(until.entries())
                            .filteredOn(Entry.HandedOver.class::isInstance)
                            .extracting(entry -> ((Entry.HandedOver) entry).to())
                            .contains(until.carrier().who().orElseThrow());
                }
            });
        }

        void whoWasTurnedDownIsNotAppointed() {
            List<Entry> entries = initiative.journal().entries();
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at) instanceof Entry.CarrierChanged changed
                        && changed.carrier() instanceof Carrier.Appointed appointed) {
                    Set<Boolean> verdicts = new HashSet<>();
                    for (Assessment.Step step : Assessment.Step.values()) {
                        verdicts.add(retained(entries.subList(0, at), appointed.stakeholder(), step, changed.on()));
                    }
                    assertThat(verdicts).hasSize(1).doesNotContain(false);
                }
            }
        }

        void whatIsRevokedHoldsNoMore() {
            assertThat(initiative.journal().decisions())
                    .extracting(GateDecision::verdict)
                    .isEqualTo(model.verdictsThatHold());
        }

        void oneGoesBackWhereTheMethodSaysSo() {
            before(
                    Move.Kind.GO_BACK,
                    (until, moved) -> assertThat(method.stage(moved.to()))
                            .hasValueSatisfying(
                                    stage -> assertThat(stage.traits()).contains(Stage.Trait.RETURN)));
        }

        void whatIsBlockedSaysWhy() {
            for (Move move : initiative.moves(method, model.lastDay().minusDays(1))) {
                assertThat(move.blockedBy())
                        .isNotEmpty()
                        .extracting(Obstacle::code)
                        .contains("DATE_RUNS_BACK")
                        .doesNotHaveDuplicates();
                assertThat(move.blockedBy()).allSatisfy(Story::isSaidInBothLanguages);
            }
        }

        private static void isSaidInBothLanguages(Obstacle obstacle) {
            assertThat(obstacle.code()).matches("[A-Z]+(_[A-Z]+)*");
            assertThat(obstacle.sentence().fr())
                    .endsWith(".")
                    .isNotEqualTo(obstacle.sentence().en());
            assertThat(obstacle.sentence().en()).endsWith(".");
        }

        void underAnotherMethodNothingCanBeDone() {
            Method other = new Method("other", method.label(), method.stages());

            assertThat(initiative.moves(other, model.lastDay())).noneMatch(Move::enabled);
        }

        void itEndsAsSomethingOnlyOnceLaunched() {
            Supplier<Initiative> ended = () -> initiative.withOutcomes(List.of(OFFER, OFFER));
            if (model.launched()) {
                assertThat(ended.get().outcomes()).containsExactly(OFFER, OFFER);
            } else {
                assertThatThrownBy(ended::get).isInstanceOf(IllegalArgumentException.class);
            }
        }

        /** Looks at the journal as it was before each move of a kind. */
        private void before(Move.Kind kind, BiConsumer<Journal, Entry.Moved> look) {
            List<Entry> entries = initiative.journal().entries();
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at) instanceof Entry.Moved moved && moved.kind() == kind) {
                    look.accept(new Journal(entries.subList(0, at)), moved);
                }
            }
        }

        private static boolean leadsElsewhere(Entry entry) {
            return entry instanceof Entry.Moved moved
                    && Set.of(Move.Kind.ADVANCE, Move.Kind.GO_BACK).contains(moved.kind());
        }

        /** What the last assessment of a step said up to a day, or null when there is none. */
        private static @Nullable Boolean retained(
                List<Entry> entries, StakeholderId who, Assessment.Step step, LocalDate until) {
            return entries.stream()
                    .filter(entry ->
                            entry instanceof Entry.Assessed && !entry.on().isAfter(until))
                    .map(entry -> ((Entry.Assessed) entry).assessment())
                    .filter(one -> one.candidate().equals(who) && one.step() == step)
                    .sorted(Comparator.comparing(Assessment::on))
                    .reduce((earlier, later) -> later)
                    .map(Assessment::retained)
                    .orElse(null);
        }

        void noGateIsPassedWithoutAGo() {
            before(
                    Move.Kind.ADVANCE,
                    (until, moved) -> method.stage(until.phase())
                            .flatMap(Stage::exit)
                            .ifPresent(gate -> assertThat(lastAt(gate, until)).isEqualTo(GateDecision.Verdict.GO)));
        }

        void nothingIsLaunchedAlone() {
            before(Move.Kind.ADVANCE, (until, moved) -> {
                if (Set.of(Phase.HANDOVER, Phase.LAUNCH, Phase.FOLLOW_UP, Phase.REPLICATION)
                        .contains(moved.to())) {
                    assertThat(until.entries().stream()
                                    .filter(Entry.CarrierChanged.class::isInstance)
                                    .sorted(Comparator.comparing(Entry::on))
                                    .reduce((earlier, later) -> later))
                            .hasValueSatisfying(last -> assertThat(((Entry.CarrierChanged) last).carrier())
                                    .isInstanceOf(Carrier.Appointed.class));
                }
            });
        }

        void enabledMeansTakeable() {
            for (int delay = -1; delay <= 0; delay++) {
                LocalDate on = model.lastDay().plusDays(delay);
                for (Move move : initiative.moves(method, on)) {
                    assertThat(move.enabled()).isEqualTo(model.allows(move.kind(), move.to(), on));
                    assertThat(canBeTaken(move)).isEqualTo(move.enabled());
                }
            }
        }

        void whateverLivesCanBeAbandoned() {
            assertThat(initiative.moves(method, model.lastDay()).stream()
                            .anyMatch(move -> move.kind() == Move.Kind.ABANDON && move.enabled()))
                    .isEqualTo(model.lives());
        }

        void whatHasEndedHasNoMoves() {
            if (!model.lives()) {
                assertThat(initiative.moves(method, model.lastDay())).isEmpty();
                assertThat(initiative.standing().isLiving()).isFalse();
            }
        }

        void toldAgainItIsTheSame() {
            Initiative again = opened();
            for (Entry entry : initiative.journal().entries()) {
                again = told(again, entry);
            }
            assertThat(again).isEqualTo(initiative);
            assertThat(again.phase()).isEqualTo(initiative.phase());
            assertThat(again.standing()).isEqualTo(initiative.standing());
            assertThat(again.carrier()).isEqualTo(initiative.carrier());
        }

        void everyBeginningOfItsJournalIsAJournal() {
            Journal whole = initiative.journal();
            for (int length = 1; length <= whole.entries().size(); length++) {
                Journal beginning = new Journal(whole.entries().subList(0, length));
                assertThat(beginning.openedOn()).isEqualTo(OPENED);
                assertThat(beginning.inPhaseSince()).isBetween(OPENED, whole.inPhaseSince());
                assertThat(beginning.standing().isLiving()
                                || length == whole.entries().size())
                        .isTrue();
            }
        }

        void itStaysItself() {
            assertThat(initiative.id()).isEqualTo(new InitiativeId("i-1"));
            assertThat(initiative.fabrique()).isEqualTo(new FabriqueId("bfc"));
            assertThat(initiative.needs()).containsExactly(new NeedId("n-1"));
            assertThat(initiative.method()).isEqualTo(method.id());
        }

        private Initiative told(Initiative at, Entry entry) {
            if (entry instanceof Entry.Moved moved) {
                return at.take(method, asked(moved.kind(), moved.to(), moved.on()), moved.motive());
            }
            if (entry instanceof Entry.Decided decided) {
                return at.decide(method, decided.decision());
            }
            if (entry instanceof Entry.CarrierChanged changed) {
                return at.carriedBy(changed.carrier(), changed.on());
            }
            if (entry instanceof Entry.Assessed assessed) {
                return at.assess(assessed.assessment());
            }
            if (entry instanceof Entry.HandedOver agreed) {
                return at.handOver(method, agreed.to(), agreed.on(), agreed.terms());
            }
            return entry instanceof Entry.Revoked revoked
                    ? at.revoke(revoked.decision(), revoked.on(), revoked.motive())
                    : at;
        }

        private static GateDecision.@Nullable Verdict lastAt(Gate gate, Journal journal) {
            List<Entry> entries = journal.entries();
            Set<Integer> revoked = new HashSet<>();
            List<GateDecision> decided = new ArrayList<>();
            entries.stream()
                    .filter(Entry.Revoked.class::isInstance)
                    .forEach(entry -> revoked.add(((Entry.Revoked) entry).decision()));
            for (int at = 0; at < entries.size(); at++) {
                if (leadsElsewhere(entries.get(at))) {
                    decided.clear();
                }
                if (entries.get(at) instanceof Entry.Decided one && !revoked.contains(at)) {
                    decided.add(one.decision());
                }
            }
            return decided.stream()
                    .filter(decision -> decision.gate().equals(gate.id()))
                    .sorted(Comparator.comparing(GateDecision::on))
                    .reduce((earlier, later) -> later)
                    .map(GateDecision::verdict)
                    .orElse(null);
        }

        private boolean canBeTaken(Move move) {
            try {
                return initiative.take(method, move, "un motif") != null;
            } catch (MoveRefused refused) {
                return false;
            }
        }

        private Phase target(Move.Kind kind, int phases) {
            List<Phase> order = InitiativeModel.order(method.id());
            int at = order.indexOf(model.phase());
            boolean stays = kind != Move.Kind.ADVANCE && kind != Move.Kind.GO_BACK;
            int wanted = stays ? at : at + (phases == 0 && kind == Move.Kind.ADVANCE ? 1 : phases);
            return order.get(Math.max(0, Math.min(order.size() - 1, wanted)));
        }

        private static Move asked(Move.Kind kind, Phase to, LocalDate on) {
            return new Move(kind, to, on, List.of());
        }

        private static Initiative copyOf(Initiative one) {
            return new Initiative(
                    one.id(),
                    one.fabrique(),
                    one.title(),
                    List.copyOf(one.needs()),
                    one.territory(),
                    one.place(),
                    one.blueprint(),
                    one.method(),
                    one.coalition(),
                    new Journal(new ArrayList<>(one.journal().entries())),
                    one.outcomes(),
                    one.visibility());
        }
    }
}
