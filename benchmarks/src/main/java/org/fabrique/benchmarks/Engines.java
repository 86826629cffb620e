package org.fabrique.benchmarks;

import java.util.stream.Stream;
import org.fabrique.core.solution.Solution;

/** Plain Lucene and Fabrique over the same solutions, kept in the same way, each built with all processors. */
interface Engines {

    /** Returns what the engines are built of. */
    Solutions made(Pages pages, int count);

    Asked lucene(Solutions solutions);

    Asked fabrique(Solutions solutions);

    /** The solutions of one measure; every stream gives the same. */
    @FunctionalInterface
    interface Solutions {

        Stream<Solution> all();
    }
}
