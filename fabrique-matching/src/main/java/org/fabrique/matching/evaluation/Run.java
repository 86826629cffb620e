package org.fabrique.matching.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an engine answered to a set of queries: for each query, its documents in the order of their ranks.
 *
 * @param rankings the ranking of each query, in the order the queries were given
 */
public record Run(Map<String, List<Ranked>> rankings) {

    /**
     * One answer.
     *
     * @param rank from 1
     * @param score what the engine gave it; it does not decide the order
     */
    public record Ranked(String query, String document, int rank, double score) {

        /** Returns the line of a TREC run. */
        public String toTrec(String tag) {
            return "%s Q0 %s %d %s %s".formatted(query, document, rank, plain(score), tag);
        }

        private static String plain(double score) {
            return score == Math.rint(score) ? Long.toString((long) score) : Double.toString(score);
        }
    }

    public Run {
        Map<String, List<Ranked>> copy = new LinkedHashMap<>();
        rankings.forEach((query, answers) -> copy.put(query, List.copyOf(answers)));
        rankings = Collections.unmodifiableMap(copy);
    }

    /** Returns the run these answers make: each query's answers sorted by their rank. */
    public static Run of(Collection<Ranked> answers) {
        Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
        answers.forEach(each -> byQuery.computeIfAbsent(each.query(), query -> new ArrayList<>())
                .add(each));
        byQuery.values().forEach(ranking -> ranking.sort(Comparator.comparingInt(Ranked::rank)));
        return new Run(byQuery);
    }

    /** Returns the documents of a query, the best first; empty when the query has no answer. */
    public List<String> documents(String query) {
        return rankings.getOrDefault(query, List.of()).stream()
                .map(Ranked::document)
                .toList();
    }

    /** Returns the lines of the run in the TREC format, rank 1 first, without line ends. */
    public Stream<String> toTrec(String tag) {
        return rankings.values().stream().flatMap(List::stream).map(each -> each.toTrec(tag));
    }
}
