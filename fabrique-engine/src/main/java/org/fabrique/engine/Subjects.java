package org.fabrique.engine;

import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;

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

    /** That a fabrique exists is public: it is on the map of the network. */
    static Subject of(Fabrique fabrique) {
        return new Subject(SubjectKind.FABRIQUE, fabrique.id(), Visibility.PUBLIC);
    }
}
