package org.fabrique.core.solution;

import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.Message;
import org.fabrique.core.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/** What a solution can require of a place, and the kind of local resource that may answer it. */
public enum RequirementKind {
    PARTNER("partner", ResourceKind.PARTNER, "partenaire", "partner"),
    SKILL("skill", ResourceKind.SKILL, "compétence", "skill"),
    FUNDING("funding", ResourceKind.FUNDING, "financement", "funding"),
    PREMISES("premises", ResourceKind.PREMISES, "lieu", "premises"),
    VOLUNTEERS("volunteers", ResourceKind.VOLUNTEERS, "bénévoles", "volunteers"),
    LOCAL("local", ResourceKind.IN_KIND, "condition locale", "local condition"),
    AUTHORISATION("authorisation", null, "autorisation", "authorisation"),
    SCALE("scale", null, "taille ou durée", "scale or time");

    private final String code;
    private final @Nullable ResourceKind answeredBy;
    private final Message label;

    RequirementKind(String code, @Nullable ResourceKind answeredBy, String fr, String en) {
        this.code = code;
        this.answeredBy = answeredBy;
        this.label = Message.of(fr, en);
    }

    public String code() {
        return code;
    }

    public Message label() {
        return label;
    }

    /** Returns the kind of local resource that may answer it; empty when none can. */
    public Optional<ResourceKind> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public static Optional<RequirementKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
