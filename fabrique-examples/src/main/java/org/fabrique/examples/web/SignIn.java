package org.fabrique.examples.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
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

    /**
     * Returns who asks through {@link org.fabrique.examples.web.api.Api}. A browser sends its cookies with whatever a page elsewhere
     * makes it ask, so none may count here: a program says who it is in a header, such as {@code Authorization: Bearer …}, which
     * no page elsewhere can add.
     *
     * @return {@link Actor#anybody()} when the request says nothing, and empty when it says what is not known
     */
    Optional<Actor> program(Context request);

    /** Returns the scheme by which a program says who it is, such as {@code Bearer}: what one that is not known is told. */
    String scheme();

    /** Returns who the one who asks may choose to be instead; none where people sign in. */
    List<Part> parts(Context request);
}
