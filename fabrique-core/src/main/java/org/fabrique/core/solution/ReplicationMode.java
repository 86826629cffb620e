package org.fabrique.core.solution;

import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.Message;

/** How a solution spreads from one place to the next. */
public enum ReplicationMode {
    DISSEMINATION("dissemination", "dissémination libre", "free dissemination"),
    FEDERATION("federation", "fédération ou réseau", "federation"),
    LABEL("label", "label", "label"),
    LICENCE("licence", "licence", "licence"),
    FRANCHISE("franchise", "franchise sociale", "social franchise"),
    INTERNAL("internal", "essaimage interne", "internal growth"),
    UNKNOWN("unknown", "mode inconnu", "unknown");

    private final String code;
    private final Message label;

    ReplicationMode(String code, String fr, String en) {
        this.code = code;
        this.label = Message.of(fr, en);
    }

    public String code() {
        return code;
    }

    public Message label() {
        return label;
    }

    public static Optional<ReplicationMode> ofCode(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}
