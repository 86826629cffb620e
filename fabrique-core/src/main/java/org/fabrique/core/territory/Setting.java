package org.fabrique.core.territory;

import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.Message;

/**
 * The kinds of place a solution was tried in or is wanted in. A territory can have several, and of each it can be
 * unknown whether it holds.
 */
public enum Setting {
    RURAL("rural", "rural", "rural"),
    URBAN("urbain", "urbain", "urban"),
    METROPOLIS("metropole", "métropole", "metropolis"),
    PRIORITY_DISTRICT("qpv", "quartier prioritaire", "priority district"),
    MOUNTAIN("montagne", "montagne", "mountain"),
    COAST("littoral", "littoral", "coast"),
    OVERSEAS("outre-mer", "outre-mer", "overseas");

    private final String code;
    private final Message label;

    Setting(String code, String fr, String en) {
        this.code = code;
        this.label = Message.of(fr, en);
    }

    /** Returns the code files use, such as {@code outre-mer}. */
    public String code() {
        return code;
    }

    public Message label() {
        return label;
    }

    public static Optional<Setting> ofCode(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code.equals(code))
                .findFirst();
    }
}
