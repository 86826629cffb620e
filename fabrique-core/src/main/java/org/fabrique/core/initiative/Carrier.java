package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fabrique.core.Message;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * Who carries an initiative. Nobody is a normal answer: the idea is separate from the person who carries it.
 */
public sealed interface Carrier {

    /** Returns who it is; empty while there is nobody. */
    Optional<StakeholderId> who();

    /** Tells whether somebody was appointed, and not only thought of. */
    default boolean isAppointed() {
        return this instanceof Appointed;
    }

    static Carrier none() {
        return new None();
    }

    static Carrier prospective(StakeholderId who) {
        return new Prospective(who);
    }

    static Carrier appointed(StakeholderId who, Kind kind) {
        return new Appointed(who, kind);
    }

    /** Nobody yet. */
    record None() implements Carrier {
        @Override
        public Optional<StakeholderId> who() {
            return Optional.empty();
        }
    }

    /** Somebody is thought of, and may already sit in the committee. */
    record Prospective(StakeholderId stakeholder) implements Carrier {
        public Prospective {
            requireNonNull(stakeholder, "stakeholder");
        }

        @Override
        public Optional<StakeholderId> who() {
            return Optional.of(stakeholder);
        }
    }

    /** Somebody was chosen. */
    record Appointed(StakeholderId stakeholder, Kind kind) implements Carrier {
        public Appointed {
            requireNonNull(stakeholder, "stakeholder");
            requireNonNull(kind, "kind");
        }

        @Override
        public Optional<StakeholderId> who() {
            return Optional.of(stakeholder);
        }
    }

    /** What kind of carrier was appointed. */
    enum Kind {
        ENTREPRENEUR("entrepreneur qualifié", "qualified entrepreneur"),
        EXISTING_ENTERPRISE("entreprise existante", "existing enterprise"),
        PUBLIC_BODY("collectivité ou établissement public", "public body"),
        PREFIGURATION_BODY("structure de préfiguration", "prefiguration body"),
        COLLECTIVE("collectif", "collective"),
        NEW_STRUCTURE("structure créée pour l'activité", "structure created for the activity"),
        UNKNOWN("nature non précisée", "kind not said");

        private final Message label;

        Kind(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }

        /** Tells whether it was there before the initiative, for sure. */
        boolean existedBefore() {
            return this == EXISTING_ENTERPRISE || this == PUBLIC_BODY;
        }
    }
}
