package org.fabrique.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.core.Refusal;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.resource.Service;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.Peer;
import org.fabrique.matching.Peers;
import org.fabrique.matching.SupplyCheck;
import org.fabrique.matching.WhyNot;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;

/** What an actor can do with needs. A need is never deleted. */
public final class Needs extends Things<NeedId, Need, NeedQuery> {

    Needs(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.NEEDS, Subjects::of);
    }

    /** Keeps a need that was heard. */
    public Versioned<Need> capture(Need need) {
        return added(need);
    }

    /**
     * Keeps a need as somebody typed or uploaded it.
     *
     * @throws org.fabrique.core.intake.InvalidInput with everything that is wrong in the draft; nothing is kept then
     */
    public Versioned<Need> capture(NeedId id, NeedDraft draft) {
        return capture(engine.intake().need(id, draft).orThrow().get(0));
    }

    /**
     * Keeps what is really missing, once the request was questioned.
     *
     * @throws org.fabrique.core.intake.InvalidInput when the statement is blank, too long, or holds what is refused
     * @throws Refused when the need cannot be qualified from its status
     */
    public Versioned<Need> qualify(NeedId id, String statement) {
        String missing = engine.said("statement", statement);
        return change(id, "qualify " + missing, need -> need.qualified(missing));
    }

    /**
     * Moves a need to another status.
     *
     * @throws Refused when the status cannot follow the present one
     */
    public Versioned<Need> become(NeedId id, NeedStatus status) {
        return become(id, NeedStep.of(status));
    }

    /**
     * Takes a need one step further, with what is known of it: since when, why, who decided. So it is worked on, or left to
     * sleep.
     *
     * @throws org.fabrique.core.intake.InvalidInput when the motive is blank, too long, or holds what is refused
     * @throws Refused when the status cannot follow the present one, or the date runs back
     */
    public Versioned<Need> become(NeedId id, NeedStep step) {
        if (step.motive() != null) {
            engine.said("motive", step.motive());
        }
        return change(id, "become " + step, need -> need.become(step));
    }

    /**
     * Keeps that a need comes first, decided today.
     *
     * @throws org.fabrique.core.intake.InvalidInput when the reason is blank, too long, or holds what is refused
     * @throws Refused when the need was not qualified
     */
    public Versioned<Need> prioritise(NeedId id, String why) {
        return become(id, NeedStatus.PRIORITISED, why);
    }

    /**
     * Keeps that a need is answered since today, wholly or in part: the rest of it goes on waiting.
     *
     * @param part a part that nobody can tell is taken for one
     * @param how what answers it
     * @throws org.fabrique.core.intake.InvalidInput when the words are blank, too long, or hold what is refused
     * @throws Refused when nobody works on the need
     */
    public Versioned<Need> answer(NeedId id, Answer.Part part, String how) {
        return become(id, part == Answer.Part.WHOLE ? NeedStatus.ANSWERED : NeedStatus.PARTLY_ANSWERED, how);
    }

    /** The day is not what tells this request from others: it may be sent again tomorrow. */
    private Versioned<Need> become(NeedId id, NeedStatus status, String why) {
        String reason = engine.said("reason", why);
        NeedStep step = NeedStep.of(status, engine.today()).because(reason);
        return change(id, "become %s %s".formatted(status, reason), need -> need.become(step));
    }

    /**
     * Replaces a need by what it has become, but for its status, which {@link #become} moves.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     * @throws Refused when the steps differ
     */
    public Versioned<Need> change(Need need, long expectedVersion) {
        return replaced(need, expectedVersion, before -> {
            if (!before.steps().equals(need.steps())) {
                throw Refusal.of(
                        "Le statut du besoin %s change par ses étapes.".formatted(need.id()),
                        "The need %s is moved with become.".formatted(need.id()));
            }
        });
    }

    /** Shows a need to others, or to nobody else any more. */
    public Versioned<Need> share(NeedId id, Visibility visibility) {
        return change(id, "share " + visibility, need -> need.withVisibility(visibility));
    }

    /**
     * Merges the needs of a grouping into the one that speaks for all from now on. All must be seen by the actor.
     *
     * @return the merged needs, in the order of the grouping
     * @throws Refused when no person has confirmed the grouping; nothing changes then
     */
    public List<Versioned<Need>> merge(Grouping grouping) {
        return engine.write(
                guard,
                "merge " + grouping,
                unit -> merged(unit, grouping),
                merged -> Integer.toString(merged.size()),
                size -> grouping.alike().stream().map(this::get).toList());
    }

    private List<Versioned<Need>> merged(UnitOfWork unit, Grouping grouping) {
        seen(unit, grouping.into());
        return grouping.alike().stream()
                .map(id -> changed(unit, id, Action.CHANGE, grouping::merge))
                .toList();
    }

    /** Withdraws the words of a need; the trace stays. */
    public Versioned<Need> redact(NeedId id) {
        return changed(id, Action.ERASE, "redact " + id, Need::redacted);
    }

    /** Finds the known solutions that suit a need, against what its fabrique knows of the place. */
    public MatchResult match(NeedId id) {
        return match(id, List.of());
    }

    /**
     * Finds the known solutions that suit a need, against what its fabrique knows of the place and what people have stated of
     * single requirements. What they stated is kept nowhere.
     */
    public MatchResult match(NeedId id, Collection<Confirmation> stated) {
        Here here = here(id).stating(stated);
        return engine.matching().match(here.need(), engine.shelf().catalogue(guard), here.context());
    }

    /**
     * Tells why a solution stands where it stands for a need, or does not stand at all.
     *
     * @throws NotFound when there is no such need or solution in the eyes of the actor
     */
    public WhyNot whyNot(NeedId id, SolutionId solution) {
        return whyNot(id, solution, List.of());
    }

    /**
     * Tells why a solution stands where it stands for a need, also against what people have stated of single requirements.
     *
     * @throws NotFound when there is no such need or solution in the eyes of the actor
     */
    public WhyNot whyNot(NeedId id, SolutionId solution, Collection<Confirmation> stated) {
        Here here = here(id).stating(stated);
        return engine.matching()
                .whyNot(here.need(), solution, engine.shelf().catalogue(guard), here.context())
                .orElseThrow(() -> new NotFound(solution));
    }

    /** Finds needs like this one that other fabriques keep, and who studied them: whom to call before a study. */
    public List<Peer> peers(NeedId id) {
        return engine.storage().read(view -> {
            Need need = seen(view, id).value();
            return Peers.of(
                    need,
                    elsewhere(need, view),
                    values(new Initiatives(engine, guard).list(view, InitiativeQuery.all())),
                    LocalContext.of(engine.gazetteer()));
        });
    }

    /** The needs of other fabriques but those that another speaks for. */
    private List<Need> elsewhere(Need need, View view) {
        return values(list(view, NeedQuery.all())).stream()
                .filter(other -> !other.fabrique().equals(need.fabrique()) && other.status() != NeedStatus.MERGED)
                .toList();
    }

    /** Checks whether a need is really unmet, given the services known to exist around. */
    public SupplyCheck supply(NeedId id, Collection<Service> around) {
        Here here = here(id);
        return SupplyCheck.of(here.need(), around, here.context(), engine.themes());
    }

    /** A need, and what is known of its place, in one state. */
    private record Here(Need need, LocalContext context) {

        Here stating(Collection<Confirmation> stated) {
            return new Here(need, context.withConfirmations(List.copyOf(stated)));
        }
    }

    private Here here(NeedId id) {
        return engine.storage().read(view -> {
            Need need = seen(view, id).value();
            return new Here(need, new Surroundings(engine, guard, view).of(need.fabrique()));
        });
    }

    private static <T> List<T> values(List<Versioned<T>> things) {
        return things.stream().map(Versioned::value).toList();
    }

    private Versioned<Need> change(NeedId id, String request, UnaryOperator<Need> change) {
        return changed(id, Action.CHANGE, "%s %s".formatted(id, request), change);
    }
}
