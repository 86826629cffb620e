/**
 * Measures of speed, each beside a peer in the same run.
 * <p>
 * The entry point is JMH's own {@code org.openjdk.jmh.Main}; the README of the module tells how to run it.
 */
@NullMarked
package org.fabrique.benchmarks;

import org.jspecify.annotations.NullMarked;
