package org.fabrique.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;

/**
 * The identities a catalogue knows.
 *
 * @param whole whether all of it could be read: of another nobody can say that a solution is not in it
 */
record KnownSolutions(Set<SolutionId> ids, boolean whole) {

    /** What is expected where an identity is given. */
    static final Message EXPECTED = Message.of(
            "l'identifiant d'une solution du catalogue est attendu",
            "the identity of a solution of the catalogue is expected");

    KnownSolutions {
        ids = Set.copyOf(ids);
    }

    static KnownSolutions of(Loaded<Solution> catalogue) {
        return new KnownSolutions(
                catalogue.values().stream().map(Solution::id).collect(Collectors.toSet()), catalogue.isClean());
    }

    /** @throws IllegalArgumentException when the text is no identity, or one the catalogue does not know */
    SolutionId parse(String text) {
        SolutionId id = new SolutionId(text);
        if (whole && !ids.contains(id)) {
            throw new IllegalArgumentException("The catalogue does not know %s.".formatted(id));
        }
        return id;
    }

    /** Returns the solution that an option names; one that is not known is a problem. */
    Optional<SolutionId> named(String text, String option, List<Problem> problems) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException unknown) {
            problems.add(new Problem("UNKNOWN_CODE", Place.field(option), text, EXPECTED));
            return Optional.empty();
        }
    }
}
