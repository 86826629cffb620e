package org.fabrique.matching.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Does what may fail on disk or in memory; a failure is unchecked. */
final class Io {

    private Io() {}

    interface Task<T> {
        T done() throws IOException;
    }

    static <T> T done(Task<T> task) {
        try {
            return task.done();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
