package org.fabrique.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Whatever people do to an initiative, in whatever order, it does what the model says and keeps these laws. */
class InitiativeLawsTest {
    private static final LocalDate OPENED = LocalDate.of(2018, 3, 28);
    private static final StakeholderId SOMEBODY = new StakeholderId("regie");

    @Property(tries = 1000)
    void whateverIsDoneTheLawsHold(@ForAll("stories") ActionChain<Story> chain) {
        Story told = chain.withInvariant("it stands where the model says", Story::standsWhereTheModelSays)
                .withInvariant("the journal only grows", Story::theJournalOnlyGrows)
                .withInvariant("time never runs back", Story::timeNeverRunsBack)
                .withInvariant("no gate is passed without a GO that holds", Story::noGateIsPassedWithoutAGo)
                .withInvariant("nothing is launched without an appointed carrier", Story::nothingIsLaunchedAlone)
                .withInvariant("a move is enabled exactly when it can be taken", Story::enabledMeansTakeable)
                .withInvariant("whatever lives can be abandoned", Story::whateverLivesCanBeAbandoned)
                .withInvariant("what has ended has no moves", Story::whatHasEndedHasNoMoves)
                .withInvariant("it stays itself", Story::itStaysItself)
                .run();

        told.toldAgainItIsTheSame();
    }

    @Provide
    Arbitrary<ActionChain<Story>> stories() {
        List<Method> methods = new ArrayList<>(Method.readyMade());
        methods.add(InitiativeModel.SHORT);
        return Arbitraries.of(methods)
                .flatMap(method -> ActionChain.startWith(() -> new Story(method))
                        .withAction(6, new Steps(EnumSet.of(Move.Kind.ADVANCE)))
                        .withAction(2, new Steps(EnumSet.allOf(Move.Kind.class)))
                        .withAction(4, new Decisions(EnumSet.of(GateDecision.Verdict.GO)))
                        .withAction(1, new Decisions(EnumSet.allOf(GateDecision.Verdict.class)))
                        .withAction(2, new Carriers())
                        .withAction(1, new Revocations())
                        .withMaxTransformations(30));
    }

    /** Days after the last entry; now and then before it. */
    private static Arbitrary<Integer> delays() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0, 400)), Tuple.of(1, Arbitraries.of(-1)));
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
            return Combinators.combine(Arbitraries.of(verdicts), delays())
                    .as((verdict, delay) -> Transformer.mutate(
                            "decide %s, %d days later".formatted(verdict, delay),
                            story -> story.decide(verdict, delay)));
        }
    }

    private record Carriers() implements Action.Independent<Story> {
        @Override
        public Arbitrary<Transformer<Story>> transformer() {
            Arbitrary<Carrier> carriers = Arbitraries.of(
                    Carrier.none(),
                    Carrier.prospective(SOMEBODY),
                    Carrier.appointed(SOMEBODY, Carrier.Kind.COLLECTIVE),
                    Carrier.appointed(SOMEBODY, Carrier.Kind.ENTREPRENEUR));
            return Combinators.combine(carriers, delays())
                    .as((carrier, delay) -> Transformer.mutate(
                            "%s, %d days later".formatted(carrier, delay), story -> story.carry(carrier, delay)));
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
        private final InitiativeModel model;
        private Initiative initiative;
        private List<Entry> before;

        Story(Method method) {
            this.method = method;
            this.model = new InitiativeModel(method.id(), OPENED);
            this.initiative = Initiative.open(
                    new InitiativeId("i-1"), new FabriqueId("bfc"), "Conciergerie", new NeedId("n-1"), method, OPENED);
            this.before = initiative.journal().entries();
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
            if (tryTo(model.allowsCarrier(on), () -> initiative.carriedBy(carrier, on))) {
                model.carried(carrier instanceof Carrier.Appointed, on);
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
            assertThat(initiative.gate(method).isPresent()).isEqualTo(model.isGated());
        }

        void theJournalOnlyGrows() {
            assertThat(initiative.journal().entries())
                    .startsWith(before.toArray(Entry[]::new))
                    .hasSize(model.entries());
        }

        void timeNeverRunsBack() {
            assertThat(initiative.journal().entries()).extracting(Entry::on).isSorted();
        }

        void noGateIsPassedWithoutAGo() {
            List<Entry> entries = initiative.journal().entries();
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at) instanceof Entry.Moved moved && moved.kind() == Move.Kind.ADVANCE) {
                    Journal until = new Journal(entries.subList(0, at));
                    method.stage(until.phase())
                            .flatMap(Stage::exit)
                            .ifPresent(gate -> assertThat(lastAt(gate, until)).isEqualTo(GateDecision.Verdict.GO));
                }
            }
        }

        void nothingIsLaunchedAlone() {
            Carrier carrier = Carrier.none();
            for (Entry entry : initiative.journal().entries()) {
                if (entry instanceof Entry.CarrierChanged changed) {
                    carrier = changed.carrier();
                }
                if (entry instanceof Entry.Moved moved
                        && moved.kind() == Move.Kind.ADVANCE
                        && Set.of(Phase.HANDOVER, Phase.LAUNCH, Phase.FOLLOW_UP, Phase.REPLICATION)
                                .contains(moved.to())) {
                    assertThat(carrier).isInstanceOf(Carrier.Appointed.class);
                }
            }
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
            Initiative again = Initiative.openAt(
                    initiative.id(),
                    initiative.fabrique(),
                    initiative.title(),
                    initiative.needs().get(0),
                    method,
                    Phase.IDEATION,
                    OPENED);
            for (Entry entry : initiative.journal().entries()) {
                again = told(again, entry);
            }
            assertThat(again).isEqualTo(initiative);
            assertThat(again.phase()).isEqualTo(initiative.phase());
            assertThat(again.standing()).isEqualTo(initiative.standing());
            assertThat(again.carrier()).isEqualTo(initiative.carrier());
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
            return entry instanceof Entry.Revoked revoked
                    ? at.revoke(revoked.decision(), revoked.on(), revoked.motive())
                    : at;
        }

        private GateDecision.@Nullable Verdict lastAt(Gate gate, Journal journal) {
            int entered = 0;
            List<Entry> entries = journal.entries();
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at) instanceof Entry.Moved moved
                        && Set.of(Move.Kind.ADVANCE, Move.Kind.GO_BACK).contains(moved.kind())) {
                    entered = at;
                }
            }
            GateDecision.Verdict last = null;
            for (int at = entered; at < entries.size(); at++) {
                int place = at;
                boolean revoked = entries.stream()
                        .anyMatch(entry -> entry instanceof Entry.Revoked withdrawn && withdrawn.decision() == place);
                if (entries.get(at) instanceof Entry.Decided decided
                        && decided.decision().gate().equals(gate.id())
                        && !revoked) {
                    last = decided.decision().verdict();
                }
            }
            return last;
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
                    one.adaptedFrom(),
                    one.territory(),
                    one.method(),
                    one.coalition(),
                    new Journal(new ArrayList<>(one.journal().entries())),
                    one.visibility());
        }
    }
}
