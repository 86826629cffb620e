package org.fabrique.matching;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** Candidates by all criteria, the best first. No more of them are judged than it takes to know who is next. */
final class BestFirst implements Iterator<Ranking.Scored> {

    private final List<Ranking.Scored> candidates;
    private final int most;
    private final UnaryOperator<Ranking.Scored> judge;
    private final PriorityQueue<Ranking.Scored> judged;
    private int next;

    /**
     * @param candidates with the points of their words, the most first
     * @param most what all other criteria can add at most
     */
    BestFirst(
            List<Ranking.Scored> candidates,
            int most,
            UnaryOperator<Ranking.Scored> judge,
            Comparator<Ranking.Scored> order) {
        this.candidates = candidates;
        this.most = most;
        this.judge = judge;
        this.judged = new PriorityQueue<>(order);
    }

    @Override
    public boolean hasNext() {
        return next < candidates.size() || !judged.isEmpty();
    }

    @Override
    public Ranking.Scored next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (next < candidates.size() && (judged.isEmpty() || canPass(judged.element()))) {
            judged.add(judge.apply(candidates.get(next)));
            next++;
        }
        return judged.remove();
    }

    /** Tells whether who is not judged yet can come before the best so far; of equals the first identity does. */
    private boolean canPass(Ranking.Scored best) {
        return candidates.get(next).points() + most >= best.points();
    }
}
