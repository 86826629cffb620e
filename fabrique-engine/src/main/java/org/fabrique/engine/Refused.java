package org.fabrique.engine;

import org.fabrique.core.FabriqueException;
import org.fabrique.core.Refusal;

/** A rule of the domain does not allow what was asked; nothing was changed. */
public final class Refused extends FabriqueException {

    private static final long serialVersionUID = 1L;

    Refused(Refusal why) {
        super("RULE_VIOLATION", why.sentence(), why);
    }
}
