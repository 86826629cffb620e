package org.fabrique.matching.index;

import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;

/** Entries as they are at one moment, found by what an asking text says; each has a number. It is thread-safe. */
public interface Indexed {

    int size();

    /** Returns the numbers of all entries. */
    IntStream documents();

    /** Tells whether a number is that of an entry. */
    boolean has(int document);

    /** Returns in how many entries each token stands. */
    Frequencies frequencies();

    /** Returns the sum of what tells each entry from others: what tells all of them from others. */
    long prints();

    /**
     * Returns these as if some had never been there; the others keep their numbers.
     *
     * @param gists of all entries, asked in ascending order
     * @param each of all entries, what tells it from others
     */
    Indexed without(IntStream documents, IntFunction<Gist> gists, IntToLongFunction each);

    /**
     * Returns the entries for which the sum of what they meet is the highest, at most so many; of equal ones those of the
     * first identity.
     *
     * @param identity of each entry
     * @throws CancellationException when the search should stop
     */
    IntStream closest(Question question, int atMost, IntFunction<String> identity);
}
