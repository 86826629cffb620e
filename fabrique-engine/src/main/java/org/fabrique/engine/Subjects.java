package org.fabrique.engine;

import org.fabrique.core.access.Actor;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.Person;

/** What the access policy looks at, for each kind of thing. */
final class Subjects {

    private Subjects() {}

    static Subject of(Need need) {
        return new Subject(SubjectKind.NEED, need.fabrique(), need.visibility());
    }

    static Subject of(Solution solution) {
        return new Subject(SubjectKind.SOLUTION, solution.fabrique(), solution.visibility());
    }

    static Subject of(LocalResource resource) {
        return new Subject(SubjectKind.RESOURCE, resource.fabrique(), resource.visibility());
    }

    static Subject of(Initiative initiative) {
        return new Subject(SubjectKind.INITIATIVE, initiative.fabrique(), initiative.visibility());
    }

    static Subject of(Gathering gathering) {
        return new Subject(SubjectKind.GATHERING, gathering.host(), gathering.visibility());
    }

    static Subject of(Programme programme) {
        return new Subject(SubjectKind.PROGRAMME, programme.fabrique(), programme.visibility());
    }

    /** That a fabrique exists is public: it is on the map of the network. */
    static Subject of(Fabrique fabrique) {
        return new Subject(SubjectKind.FABRIQUE, fabrique.id(), Visibility.PUBLIC);
    }

    /** Who heads and backs the network is public, and for the network to write. */
    static Subject of(Network network) {
        return new Subject(SubjectKind.FABRIQUE, null, Visibility.PUBLIC);
    }

    /** How a membership came about, and why it ended, is told within the network. */
    static Subject of(Membership membership) {
        return new Subject(SubjectKind.MEMBERSHIP, membership.fabrique(), Visibility.NETWORK);
    }

    static Subject of(ExperimentationGroup group) {
        return new Subject(SubjectKind.MEMBERSHIP, null, Visibility.NETWORK);
    }

    static Subject of(SharedTool tool) {
        return new Subject(SubjectKind.PRACTICE, tool.sharedBy(), Visibility.NETWORK);
    }

    static Subject of(Practice practice) {
        return new Subject(SubjectKind.PRACTICE, practice.sharedBy(), Visibility.NETWORK);
    }

    static Subject of(MatchDecision decision) {
        return new Subject(SubjectKind.DECISION, decision.fabrique(), Visibility.PRIVATE);
    }

    static Subject of(Alert alert) {
        return new Subject(SubjectKind.ALERT, alert.fabrique(), Visibility.PRIVATE);
    }

    static Subject of(Person person) {
        return new Subject(SubjectKind.PERSON, person.controller(), Visibility.PRIVATE);
    }

    /** An organisation belongs to nobody and stands in public registers: whoever works for a fabrique keeps it for all. */
    static Subject organisationKeptBy(Actor actor) {
        return new Subject(
                SubjectKind.ORGANISATION, actor.fabriques().stream().findFirst().orElse(null), Visibility.PUBLIC);
    }
}
