package org.fabrique.examples.web;

import io.javalin.http.Context;
import java.util.List;
import org.fabrique.core.access.Actor;

/**
 * Tells who visits. Whether that is true is the host's to know: it brings its own, which reads a session of its own login and
 * gives {@link Actor#anybody()} to whom it does not know.
 */
public interface SignIn {

    /** Who somebody may be, and what that is called on the page. */
    record Part(String code, String fr, String en, Actor actor) {}

    /** Returns who asks. */
    Part who(Context request);

    /** Returns who the one who asks may choose to be instead; none where people sign in. */
    List<Part> parts(Context request);
}
