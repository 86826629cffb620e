package org.fabrique.matching;

import org.fabrique.core.solution.Solution;

/**
 * How a {@link LiveCatalogue} writes its solutions beside its index, and reads them again: {@code fabrique-matching-json} has
 * one.
 * <p>
 * What is read must equal what was written. It must be thread-safe.
 */
public interface SolutionCodec {

    byte[] write(Solution solution);

    Solution read(byte[] written);
}
