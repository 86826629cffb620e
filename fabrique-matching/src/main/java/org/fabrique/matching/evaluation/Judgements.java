package org.fabrique.matching.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people said of documents for queries: a grade from 0 (not relevant) upwards.
 * <p>
 * A document nobody judged for a query counts as not relevant.
 *
 * @param grades for each judged query, the grade of each judged document
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {

    public Judgements {
        Map<String, Map<String, Integer>> copy = new TreeMap<>();
        grades.forEach((query, documents) -> copy.put(query, Collections.unmodifiableMap(new TreeMap<>(documents))));
        grades = Collections.unmodifiableMap(copy);
    }

    /** Returns the judged queries, in the order of their identities. */
    public Set<String> queries() {
        return grades.keySet();
    }

    public int grade(String query, String document) {
        return grades.getOrDefault(query, Map.of()).getOrDefault(document, 0);
    }

    /** Returns the grades above zero of a query, the highest first. */
    List<Integer> ideal(String query) {
        return grades.getOrDefault(query, Map.of()).values().stream()
                .filter(grade -> grade > 0)
                .sorted(Collections.reverseOrder())
                .toList();
    }
}
