package org.fabrique.matching.index;

import static java.util.Objects.requireNonNullElseGet;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The tallies of some entries: as many as there ever were searches at once. It is thread-safe. */
final class Tallies {

    private final int documents;

    /** Those that no search uses now. */
    private final Queue<Tally> free = new ConcurrentLinkedQueue<>();

    /** @param documents how many there are */
    Tallies(int documents) {
        this.documents = documents;
    }

    /**
     * Returns the documents that have the most, at most so many; of equal ones those of the first identity.
     *
     * @param search adds up what they bring; a tally whose search fails is not used again
     */
    IntStream most(int atMost, IntFunction<String> identity, Consumer<Tally> search) {
        Tally tally = requireNonNullElseGet(free.poll(), () -> new Tally(documents));
        search.accept(tally);
        int[] most = tally.most(atMost, identity).toArray();
        tally.clear();
        free.add(tally);
        return IntStream.of(most);
    }
}
