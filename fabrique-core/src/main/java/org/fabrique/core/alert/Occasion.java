package org.fabrique.core.alert;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;

/** What an alert is raised for: of which kind, and what it is about. It names things, never a person. */
public sealed interface Occasion {

    AlertKind kind();

    /** A solution that is new or has changed suits a need that still waits for an answer. */
    record SolutionFits(NeedId need, SolutionId solution) implements Occasion {
        public SolutionFits {
            requireNonNull(need, "need");
            requireNonNull(solution, "solution");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.SOLUTION_FITS;
        }
    }

    /**
     * A need like one the fabrique keeps was captured elsewhere.
     *
     * @param need the need the fabrique keeps
     * @param elsewhere another, which the fabrique may see
     */
    record NeedElsewhere(NeedId need, NeedId elsewhere) implements Occasion {
        public NeedElsewhere {
            requireNonNull(need, "need");
            requireNonNull(elsewhere, "elsewhere");
            if (need.equals(elsewhere)) {
                throw new IllegalArgumentException("The need %s is not like itself elsewhere.".formatted(need));
            }
        }

        @Override
        public AlertKind kind() {
            return AlertKind.NEED_ELSEWHERE;
        }
    }

    /** A resource can be used from now on: vacant premises, a fund that opens. */
    record ResourceAvailable(ResourceId resource) implements Occasion {
        public ResourceAvailable {
            requireNonNull(resource, "resource");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.RESOURCE_AVAILABLE;
        }
    }

    /** An initiative that should go on has not moved for long. */
    record InitiativeStalls(InitiativeId initiative) implements Occasion {
        public InitiativeStalls {
            requireNonNull(initiative, "initiative");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.INITIATIVE_STALLS;
        }
    }

    /** Nobody has verified the record of a solution for long. */
    record RecordStale(SolutionId solution) implements Occasion {
        public RecordStale {
            requireNonNull(solution, "solution");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.RECORD_STALE;
        }
    }

    /** The day has come on which a body wanted to see an initiative again. */
    record ReviewDue(InitiativeId initiative) implements Occasion {
        public ReviewDue {
            requireNonNull(initiative, "initiative");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.REVIEW_DUE;
        }
    }

    /** It is time to look whether what an initiative ended as still lives. */
    record CheckDue(InitiativeId initiative, DurabilityCheck.Anniversary at) implements Occasion {
        public CheckDue {
            requireNonNull(initiative, "initiative");
            requireNonNull(at, "at");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.CHECK_DUE;
        }
    }

    /**
     * Personal data kept for a purpose are to be looked at again. Whose, only those are told who answer for them and ask.
     */
    record RetentionEnds(Purpose purpose) implements Occasion {
        public RetentionEnds {
            requireNonNull(purpose, "purpose");
        }

        @Override
        public AlertKind kind() {
            return AlertKind.RETENTION_ENDS;
        }
    }
}
