package org.example.tool;

import java.security.Principal;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who asks: Spring Security tells who that is, this tells the library in what quality they act. */
@Component
class Login {

    private final FabriqueId fabrique;

    Login(@Value("${fabrique.of}") FabriqueId fabrique) {
        this.fabrique = fabrique;
    }

    /** Whoever signs in animates the fabrique of this tool. A larger tool looks into its own table of people here. */
    Actor actor(@Nullable Principal signedIn) {
        return signedIn == null
                ? Actor.anybody()
                : Actor.of(new ActorId(signedIn.getName()), ActorRole.FABRIQUE_ANIMATOR, fabrique);
    }
}
