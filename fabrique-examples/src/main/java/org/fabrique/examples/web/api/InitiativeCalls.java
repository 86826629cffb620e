package org.fabrique.examples.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.GateDecision;
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
import org.fabrique.persistence.query.InitiativeQuery;
import org.jspecify.annotations.Nullable;

/** What programs ask of initiatives. The methods are those that are ready-made; a host that has its own lists them here. */
final class InitiativeCalls {

    private static final List<Method> METHODS = Method.readyMade();

    /**
     * A move that exists from here.
     *
     * @param enabled whether it can be made now: nothing stands in the way
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

        static Offered of(Move move) {
            return new Offered(
                    move.kind(),
                    move.kind().label(),
                    move.to(),
                    move.on(),
                    move.enabled(),
                    move.kind().needsMotive(),
                    move.blockedBy());
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
        call.tell(call.workshop()
                .initiatives()
                .list(query(call.asked()), call.asked().page()));
    }

    static void one(Call call) {
        call.tell(call.workshop().initiatives().get(id(call)));
    }

    static void open(Call call) {
        InitiativeId id = new InitiativeId(call.newId("i-"));
        Initiative opened = Drafts.made(
                call.body(),
                Drafts::initiative,
                draft -> call.house().engine().intake().initiative(id, draft, METHODS));
        call.tellNew(call.workshop().initiatives().open(opened), "/initiatives/", id);
    }

    static void moves(Call call) {
        Initiative kept = call.workshop().initiatives().get(id(call)).value();
        LocalDate on = call.asked().dayIfSaid("on").orElseGet(call.house()::today);
        call.tellAll(
                kept.moves(method(call, kept), on).stream().map(Offered::of).toList());
    }

    static void move(Call call) {
        AskedMove sent = call.body(AskedMove.class);
        Initiatives initiatives = call.workshop().initiatives();
        Method method = method(call, initiatives.get(id(call)).value());
        Move move = Move.asked(sent.kind(), sent.to(), sent.on());
        call.tell(initiatives.take(id(call), method, move, sent.motive()));
    }

    static void decide(Call call) {
        GateDecision sent = call.body(GateDecision.class);
        Initiatives initiatives = call.workshop().initiatives();
        Method method = method(call, initiatives.get(id(call)).value());
        call.tell(initiatives.decide(id(call), method, sent));
    }

    private static InitiativeId id(Call call) {
        return Seen.named(call.request(), "initiative", InitiativeId::new);
    }

    /** The method that is named, else the initiative's own. */
    private static Method method(Call call, Initiative initiative) {
        String id = call.asked().text("method").orElse(initiative.method());
        return METHODS.stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(String id) {
        String known = METHODS.stream().map(Method::id).collect(Collectors.joining(", "));
        return Asked.wrong(
                "method",
                id,
                "une de ces méthodes est attendue : " + known,
                "one of these methods is expected: " + known);
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
