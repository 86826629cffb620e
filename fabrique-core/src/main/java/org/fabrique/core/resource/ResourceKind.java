package org.fabrique.core.resource;

import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.Message;

/** What a place can put on the table. */
public enum ResourceKind {
    PREMISES("premises", "lieu", "premises"),
    SKILL("skill", "compétence", "skill"),
    FUNDING("funding", "financement", "funding"),
    IN_KIND("in_kind", "apport en nature", "contribution in kind"),
    VOLUNTEERS("volunteers", "bénévoles", "volunteers"),
    PARTNER("partner", "partenaire", "partner");

    private final String code;
    private final Message label;

    ResourceKind(String code, String fr, String en) {
        this.code = code;
        this.label = Message.of(fr, en);
    }

    public String code() {
        return code;
    }

    public Message label() {
        return label;
    }

    public static Optional<ResourceKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
