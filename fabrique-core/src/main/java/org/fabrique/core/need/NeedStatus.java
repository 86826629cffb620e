package org.fabrique.core.need;

import java.util.EnumSet;
import java.util.Set;
import org.fabrique.core.Message;

/** How far a need has come. None of the statuses is an end: a need sleeps, it is not lost. */
public enum NeedStatus {
    CAPTURED("capté", "captured"),
    QUALIFIED("qualifié", "qualified"),
    PRIORITISED("priorisé", "prioritised"),
    IN_PROGRESS("en cours", "in progress"),
    PARTLY_ANSWERED("satisfait en partie", "partly answered"),
    ANSWERED("satisfait", "answered"),
    DORMANT("en sommeil", "dormant"),
    MERGED("regroupé", "merged");

    private final Message label;

    NeedStatus(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }

    /** Tells whether something is still missing: it is neither answered, nor spoken for by another need. */
    public boolean awaitsAnswer() {
        return this != ANSWERED && this != MERGED;
    }

    /** Tells whether what was asked for has been questioned: such a need says what is really missing. */
    boolean isQuestioned() {
        return this != CAPTURED && this != DORMANT && this != MERGED;
    }

    /** Returns the statuses that can follow this one. */
    public Set<NeedStatus> next() {
        return switch (this) {
            case CAPTURED -> EnumSet.of(QUALIFIED, DORMANT, MERGED);
            case QUALIFIED -> EnumSet.of(PRIORITISED, IN_PROGRESS, DORMANT, MERGED);
            case PRIORITISED -> EnumSet.of(QUALIFIED, IN_PROGRESS, DORMANT, MERGED);
            case IN_PROGRESS -> EnumSet.of(PRIORITISED, PARTLY_ANSWERED, ANSWERED, DORMANT, MERGED);
            case PARTLY_ANSWERED -> EnumSet.of(IN_PROGRESS, ANSWERED, DORMANT, MERGED);
            case ANSWERED -> EnumSet.of(IN_PROGRESS, PARTLY_ANSWERED);
            case DORMANT -> EnumSet.of(CAPTURED, QUALIFIED, PRIORITISED, IN_PROGRESS, MERGED);
            case MERGED -> EnumSet.of(CAPTURED, QUALIFIED);
        };
    }
}
