package org.fabrique.core.solution;

import org.fabrique.core.Message;

/**
 * How well it is known that a solution works. The scale is ours, from the weakest to the strongest; it says who looked,
 * not how good the solution is.
 */
public enum EvidenceLevel {
    /** Nobody has graded it. */
    UNKNOWN("niveau inconnu", "unknown"),
    /** Told by those who run it. */
    TESTIMONY("témoignage", "testimony"),
    /** Figures of one place, published. */
    FIGURES("chiffres publiés", "published figures"),
    /** The same in several places, over several years. */
    REPEATED("résultats répétés en plusieurs lieux", "repeated in several places"),
    /** Studied by somebody who does not run it. */
    EVALUATED("évaluation indépendante", "independent evaluation");

    private final Message label;

    EvidenceLevel(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
