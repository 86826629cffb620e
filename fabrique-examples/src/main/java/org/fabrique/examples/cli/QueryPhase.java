package org.fabrique.examples.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.evaluation.Run;

/**
 * What {@code rank} does once everything is read: it matches each need with the catalogue, as many at once as there are
 * processors. The answers are in the order of the needs, however many were matched at once.
 */
public final class QueryPhase {

    private final MatchingEngine engine;
    private final Catalogue catalogue;
    private final LocalContext context;

    /** @param top how many answers to give to each need, at most */
    public QueryPhase(Catalogue catalogue, LocalContext context, int top) {
        this.engine = MatchingEngine.standard().withoutDiversity().keeping(top);
        this.catalogue = catalogue;
        this.context = context;
    }

    /**
     * Returns the answers to all needs, each ranked from 1.
     *
     * @param done is run after each need, by any thread
     */
    public List<Run.Ranked> rank(List<Need> needs, Runnable done) {
        return needs.parallelStream()
                .map(need -> {
                    List<Run.Ranked> ranked = rank(need);
                    done.run();
                    return ranked;
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<Run.Ranked> rank(Need need) {
        List<Match> matches = engine.match(need, catalogue, context).matches();
        return IntStream.range(0, matches.size())
                .mapToObj(at -> new Run.Ranked(
                        need.id().value(),
                        matches.get(at).solution().id().value(),
                        at + 1,
                        matches.get(at).score()))
                .toList();
    }
}
