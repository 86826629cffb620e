package org.fabrique.examples.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.engine.NotFound;

/** Things that others name: to whom they are not shown, they are not there. */
public final class Seen {

    private Seen() {}

    /** Returns the thing, or nothing when it does not exist in the eyes of whoever asks. */
    public static <T> Optional<T> by(Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    /** Returns the identity a part of the address gives; what can be none leads nowhere. */
    public static <I> I named(Context request, String part, Function<String, I> identity) {
        try {
            return identity.apply(request.pathParam(part));
        } catch (IllegalArgumentException none) {
            throw new NotFoundResponse();
        }
    }
}
