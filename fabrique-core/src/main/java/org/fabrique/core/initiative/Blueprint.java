package org.fabrique.core.initiative;

import org.fabrique.core.durability.BusinessModel;
import org.fabrique.core.durability.InnovationReview;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * The activity as it is drawn before it exists, on one of two routes: modelled anew, or adapted from a known solution.
 *
 * @param adaptation the known solution and what became of it, or null as long as the activity is modelled anew
 * @param businessModel what it should live on, or null while nobody has said
 * @param review how far it is a social innovation, or null while nobody has looked
 */
public record Blueprint(
        @Nullable Adaptation adaptation,
        @Nullable BusinessModel businessModel,
        @Nullable InnovationReview review) {

    public static Blueprint blank() {
        return new Blueprint(null, null, null);
    }

    public static Blueprint adapting(SolutionId known) {
        return blank().withAdaptation(Adaptation.of(known));
    }

    public Blueprint withAdaptation(Adaptation record) {
        return new Blueprint(record, businessModel, review);
    }

    public Blueprint withBusinessModel(BusinessModel foreseen) {
        return new Blueprint(adaptation, foreseen, review);
    }

    public Blueprint withReview(InnovationReview looked) {
        return new Blueprint(adaptation, businessModel, looked);
    }

    /** Returns the trace of it without its words: the lineage and the amounts. */
    Blueprint redacted() {
        return new Blueprint(
                adaptation == null ? null : Adaptation.of(adaptation.from()),
                businessModel == null ? null : businessModel.redacted(),
                null);
    }
}
