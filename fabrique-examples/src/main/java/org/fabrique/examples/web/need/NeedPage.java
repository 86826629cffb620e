package org.fabrique.examples.web.need;

import java.util.List;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.Peer;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.InitiativeQuery;

/**
 * A need, and what came of it.
 *
 * @param change whether the visitor may change it, and why not
 * @param peers who studied a need like it
 */
public record NeedPage(
        Versioned<Need> kept,
        Decision change,
        List<Versioned<Initiative>> initiatives,
        List<Versioned<MatchDecision>> decisions,
        List<Peer> peers,
        List<Change> history) {

    private static final int CLOSEST = 3;

    static NeedPage of(Visit visit, NeedId id) {
        var workshop = visit.workshop();
        Versioned<Need> kept = workshop.needs().get(id);
        Need need = kept.value();
        return new NeedPage(
                kept,
                visit.may(Action.CHANGE, SubjectKind.NEED, need.fabrique(), need.visibility()),
                workshop.initiatives().list(InitiativeQuery.all().answering(id)),
                workshop.decisions().list(DecisionQuery.all().about(id)),
                workshop.needs().peers(id).stream().limit(CLOSEST).toList(),
                workshop.needs().history(id));
    }

    public Need need() {
        return kept.value();
    }

    /** Returns what the need may become by hand: what is answered or merged is said where that happens. */
    public List<NeedStatus> next() {
        return need().status().next().stream()
                .filter(status -> status != NeedStatus.MERGED && status != NeedStatus.QUALIFIED)
                .sorted()
                .toList();
    }
}
