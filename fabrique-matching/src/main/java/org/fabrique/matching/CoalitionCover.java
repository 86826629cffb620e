package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Offer;

/**
 * Who, together, could bring what a solution requires, with as few as possible, and what nobody offers.
 * <p>
 * An offer covers a requirement when it is of the kind that answers it and does not fail its threshold: a quantity that
 * reaches the threshold answers, any other offer only proposes, and a person has to confirm it. Each offer stands by
 * itself: the amounts of several are not added up. A threshold on the population is a matter of the place, which nobody
 * can offer. When an offer holds is not looked at.
 * <p>
 * It is no commitment, and says nothing of whether these stakeholders want to work together.
 *
 * @param requirements one per requirement, the essential ones first, with those who offer it
 * @param essentials the smallest sets that cover every essential requirement that somebody offers; the empty set when
 *     there is none
 * @param everything the smallest sets that cover every requirement that somebody offers, the helpful ones too
 */
public record CoalitionCover(
        SolutionId solution, List<Offered> requirements, SmallestSets essentials, SmallestSets everything) {

    private static final Comparator<Offered> ESSENTIAL_FIRST =
            Comparator.comparing(offered -> !offered.requirement().essential());

    public CoalitionCover {
        requireNonNull(solution, "solution");
        requirements = List.copyOf(requirements);
        requireNonNull(essentials, "essentials");
        requireNonNull(everything, "everything");
    }

    /** Sets what a solution requires against the offers, in whatever order they come. */
    public static CoalitionCover of(Solution solution, Collection<Offer> offers) {
        List<Offered> requirements = solution.requirements().stream()
                .map(requirement -> Offered.of(requirement, offers))
                .sorted(ESSENTIAL_FIRST)
                .toList();
        List<Offered> essential = requirements.stream()
                .filter(offered -> offered.requirement().essential())
                .toList();
        return new CoalitionCover(solution.id(), requirements, smallest(essential), smallest(requirements));
    }

    /** Returns the requirements nobody offers, the essential ones first. */
    public List<Requirement> uncovered() {
        return requirements.stream()
                .filter(offered -> offered.by().isEmpty())
                .map(Offered::requirement)
                .toList();
    }

    private static SmallestSets smallest(List<Offered> requirements) {
        return SmallestSets.meeting(requirements.stream()
                .map(Offered::by)
                .filter(by -> !by.isEmpty())
                .map(by -> new TreeMap<>(by).navigableKeySet())
                .toList());
    }
}
