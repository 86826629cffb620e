package org.fabrique.examples.web.api;

import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Obstacle;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.NeedId;
import org.fabrique.engine.Initiatives;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.initiative.Methods;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.InitiativeQuery;
import org.jspecify.annotations.Nullable;

/** What programs ask of initiatives. */
final class InitiativeCalls {

    /**
     * A move that exists from here.
     *
     * @param enabled whether it can be made now, by whoever asks: nothing stands in the way
     * @param needsMotive whether it must say why
     */
    record Offered(
            Move.Kind kind,
            Message label,
            Phase to,
            LocalDate on,
            boolean enabled,
            boolean needsMotive,
            List<Obstacle> blockedBy) {

        static Offered of(Move move, Decision may) {
            return new Offered(
                    move.kind(),
                    move.kind().label(),
                    move.to(),
                    move.on(),
                    move.enabled() && may.allowed(),
                    move.kind().needsMotive(),
                    Stream.concat(move.blockedBy().stream(), refused(may)).toList());
        }

        private static Stream<Obstacle> refused(Decision may) {
            return may.allowed() ? Stream.empty() : Stream.of(new Obstacle("FORBIDDEN", may.reason()));
        }
    }

    /** A move that is asked for. */
    record AskedMove(
            Move.Kind kind,
            Phase to,
            LocalDate on,
            @Nullable String motive) {}

    private InitiativeCalls() {}

    static void list(Call call) {
        InitiativeQuery query = query(call.asked());
        PageRequest page = call.asked().page();
        call.tell(call.asked().make(() -> call.workshop().initiatives().list(query, page)));
    }

    static void one(Call call) {
        call.tell(call.workshop().initiatives().get(id(call)));
    }

    static void open(Call call) {
        InitiativeId id = new InitiativeId(call.newId("i-"));
        Initiative opened = Drafts.made(
                call.body(),
                Drafts::initiative,
                draft -> call.house().engine().intake().initiative(id, draft, Methods.all()));
        call.tellNew(call.workshop().initiatives().open(opened), "/initiatives/", id);
    }

    static void moves(Call call) {
        Initiative kept = call.workshop().initiatives().get(id(call)).value();
        Optional<LocalDate> on = call.asked().dayIfSaid("on");
        LocalDate day = call.asked().make(() -> on.orElseGet(call.house()::today));
        Decision may = may(call, kept);
        call.tellAll(kept.moves(method(kept), day).stream()
                .map(move -> Offered.of(move, may))
                .toList());
    }

    private static Decision may(Call call, Initiative kept) {
        return AccessPolicy.standard()
                .decide(
                        call.actor(),
                        Action.CHANGE,
                        new Subject(SubjectKind.INITIATIVE, kept.fabrique(), kept.visibility()));
    }

    static void move(Call call) {
        AskedMove sent = call.body(AskedMove.class);
        Initiatives initiatives = call.workshop().initiatives();
        Method method = method(initiatives.get(id(call)).value());
        Move move = Move.asked(sent.kind(), sent.to(), sent.on());
        call.tell(initiatives.take(id(call), method, move, sent.motive()));
    }

    static void decide(Call call) {
        AskedDecision sent = call.body(AskedDecision.class);
        Initiatives initiatives = call.workshop().initiatives();
        Method method = method(initiatives.get(id(call)).value());
        call.tell(initiatives.decide(
                id(call), method, sent.taken(call.house().engine().intake(), gates(method))));
    }

    private static Set<String> gates(Method method) {
        return Stream.of(Phase.values())
                .flatMap(phase -> method.gate(phase).stream())
                .map(Gate::id)
                .collect(Collectors.toSet());
    }

    private static InitiativeId id(Call call) {
        return Seen.named(call.request(), "initiative", InitiativeId::new);
    }

    /** What an initiative of a method that nobody knows here can do is not told, so nobody asks for it. */
    private static Method method(Initiative initiative) {
        return Methods.of(initiative).orElseThrow(NotFoundResponse::new);
    }

    private static InitiativeQuery query(Asked asked) {
        InitiativeQuery query = InitiativeQuery.all().finding(asked.search());
        query = asked.code("phase", Phase.class)
                .map(Set::of)
                .map(query::inPhase)
                .orElse(query);
        query = asked.code("standing", Standing.class)
                .map(Set::of)
                .map(query::standing)
                .orElse(query);
        query = asked.identity("need", NeedId::new).map(query::answering).orElse(query);
        return asked.fabrique().map(query::keptBy).orElse(query);
    }
}
