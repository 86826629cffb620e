package org.fabrique.examples.web.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.engine.Needs;
import org.fabrique.examples.web.Seen;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.NeedQuery;

/** What programs ask of needs. */
final class NeedCalls {

    /** What is really missing. */
    record Statement(String statement) {}

    private NeedCalls() {}

    static void list(Call call) {
        NeedQuery query = query(call);
        PageRequest page = call.asked().page();
        call.tell(call.asked().make(() -> call.workshop().needs().list(query, page)));
    }

    static void one(Call call) {
        call.tell(call.workshop().needs().get(id(call)));
    }

    static void capture(Call call) {
        NeedId id = new NeedId(call.newId("n-"));
        Need heard = Drafts.made(call.body(), Drafts::need, draft -> read(call, id, draft));
        call.tellNew(call.workshop().needs().capture(heard), "/needs/", id);
    }

    /** What a draft can say is replaced by what this one says; what cannot stand in one stays. */
    static void change(Call call) {
        long version = call.expectedVersion();
        Needs needs = call.workshop().needs();
        Need kept = needs.get(id(call)).value();
        Need changed = Drafts.made(
                call.body(),
                Drafts::need,
                draft -> read(call, kept.id(), draft).map(typed -> changed(kept, typed, draft)));
        call.tell(needs.change(changed, version));
    }

    private static Need changed(Need kept, Need typed, NeedDraft draft) {
        return new Need(
                kept.id(),
                typed.fabrique(),
                typed.wording(),
                typed.territory(),
                typed.themes(),
                typed.audiences(),
                typed.entryPoint(),
                typed.capture(),
                typed.evidence(),
                typed.constraints(),
                kept.steps(),
                kept.mergedInto(),
                draft.visibility() == null ? kept.visibility() : typed.visibility());
    }

    static void qualify(Call call) {
        String statement = call.body(Statement.class).statement();
        call.tell(call.workshop().needs().qualify(id(call), statement));
    }

    static void become(Call call) {
        NeedStep step = call.body(NeedStep.class);
        call.tell(call.workshop().needs().become(id(call), step));
    }

    static NeedId id(Call call) {
        return Seen.named(call.request(), "need", NeedId::new);
    }

    private static Loaded<Need> read(Call call, NeedId id, NeedDraft draft) {
        return call.house().engine().intake().need(id, draft);
    }

    private static NeedQuery query(Call call) {
        Asked asked = call.asked();
        NeedQuery query = NeedQuery.all().finding(asked.search());
        query = asked.code("status", NeedStatus.class)
                .map(Set::of)
                .map(query::having)
                .orElse(query);
        query = asked.theme().map(Set::of).map(query::about).orElse(query);
        query = asked.territory()
                .map(place -> within(call, place))
                .map(query::in)
                .orElse(query);
        return asked.fabrique().map(query::keptBy).orElse(query);
    }

    /** A territory stands for the communes in it, too. */
    private static List<TerritoryCode> within(Call call, TerritoryCode place) {
        return Stream.concat(
                        Stream.of(place),
                        call.house().places().communesOf(place).stream().map(Territory::code))
                .distinct()
                .toList();
    }
}
