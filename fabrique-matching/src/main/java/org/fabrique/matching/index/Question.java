package org.fabrique.matching.index;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What entries are looked for by.
 *
 * @param stop asked between two of what is sought whether the search should end
 */
public record Question(
        Collection<Sought> tokens,
        Collection<Sought> families,
        @Nullable BooleanSupplier stop) {}
