package org.fabrique.engine;

import java.util.List;

/**
 * What came of one look of the {@link Watch}.
 *
 * @param raised how many alerts are new
 * @param told how many times a listener was told of one
 * @param failures why listeners were not told of everything, or the scheduler could not look; they are for the log of the host
 */
public record Looked(int raised, int told, List<RuntimeException> failures) {

    public Looked {
        failures = List.copyOf(failures);
    }

    static Looked failed(RuntimeException why) {
        return new Looked(0, 0, List.of(why));
    }
}
