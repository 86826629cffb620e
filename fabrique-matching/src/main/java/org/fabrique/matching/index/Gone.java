package org.fabrique.matching.index;

import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;

/**
 * Entries that are taken out of others, and all that goes with them.
 *
 * @param documents their numbers
 * @param counts less than 0
 * @param prints the sum of what told each of them from others
 */
record Gone(FixedBitSet documents, Frequencies.Counts counts, long prints) {

    /** @param all more than the highest number */
    static Gone of(IntStream documents, int all, IntFunction<Gist> gists, IntToLongFunction prints) {
        FixedBitSet gone = new FixedBitSet(Math.max(1, all));
        Frequencies.Counts counts = new Frequencies.Counts();
        long sum = 0;
        for (int document : documents.sorted().distinct().toArray()) {
            gone.set(document);
            counts.add(gists.apply(document), -1);
            sum += prints.applyAsLong(document);
        }
        return new Gone(gone, counts, sum);
    }
}
