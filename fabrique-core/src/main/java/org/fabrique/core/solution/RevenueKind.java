package org.fabrique.core.solution;

import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.Message;

/** The four kinds of means a social enterprise mixes. */
public enum RevenueKind {
    MARKET("market", "ressources marchandes", "market"),
    PUBLIC("public", "ressources publiques", "public"),
    DONATION("donation", "dons", "donations"),
    NON_MONETARY("non_monetary", "ressources non monétaires", "non-monetary");

    private final String code;
    private final Message label;

    RevenueKind(String code, String fr, String en) {
        this.code = code;
        this.label = Message.of(fr, en);
    }

    public String code() {
        return code;
    }

    public Message label() {
        return label;
    }

    public static Optional<RevenueKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
