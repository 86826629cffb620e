package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * What came of the erasure of a person.
 *
 * @param act who erased, and when first
 * @param complete whether the record has left the files, too; until then it is in no answer any more, and the storage goes
 *     on when it is opened, or asked again
 * @param mentions the things whose words seem to name the person, for somebody to review, in the order of {@link
 *     Kind#all()} and of their registers
 */
public record Erased(StakeholderId person, Act act, boolean complete, List<Mention> mentions) {

    public Erased {
        requireNonNull(person, "person");
        requireNonNull(act, "act");
        mentions = List.copyOf(mentions);
    }

    public Erased completed() {
        return new Erased(person, act, true, mentions);
    }
}
