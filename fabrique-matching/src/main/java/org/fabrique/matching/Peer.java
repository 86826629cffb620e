package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Need;

/**
 * A need like another one, felt elsewhere, with those who studied it. Its score is the sum of its reasons.
 *
 * @param contributions the words both use, and the families of solutions both speak of
 * @param studies the initiatives that answer it, the one that came farthest first; none when nobody is known to
 */
public record Peer(Need need, List<Contribution> contributions, List<Study> studies) {

    /** The most alike first; equal scores in the order of the identities. */
    static final Comparator<Peer> MOST_ALIKE_FIRST = Comparator.comparingInt(Peer::score)
            .reversed()
            .thenComparing(peer -> peer.need().id());

    /**
     * Who studied a need, and how far they got.
     *
     * @param by the fabrique that keeps the initiative
     */
    public record Study(InitiativeId initiative, FabriqueId by, Phase phase, Standing standing) {

        static final Comparator<Study> FARTHEST_FIRST =
                Comparator.comparing(Study::phase).reversed().thenComparing(Study::initiative);

        public Study {
            requireNonNull(initiative, "initiative");
            requireNonNull(by, "by");
            requireNonNull(phase, "phase");
            requireNonNull(standing, "standing");
        }

        static Study of(Initiative initiative) {
            return new Study(initiative.id(), initiative.fabrique(), initiative.phase(), initiative.standing());
        }
    }

    public Peer {
        requireNonNull(need, "need");
        contributions = List.copyOf(contributions);
        studies = studies.stream().sorted(Study.FARTHEST_FIRST).toList();
    }

    /** Returns the points it got, out of 1,000. */
    public int score() {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }
}
