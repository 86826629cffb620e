package org.fabrique.matching.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures a run against judgements, at a cut of {@code k} ranks.
 * <p>
 * Every measure is averaged over all judged queries; one without an answer counts zero. A document that stands twice in
 * a ranking counts at its first place only.
 */
public final class Evaluation {

    private final Run run;
    private final Judgements judgements;
    private final int k;

    private Evaluation(Run run, Judgements judgements, int k) {
        this.run = run;
        this.judgements = judgements;
        this.k = k;
    }

    /**
     * Returns the evaluation of a run.
     *
     * @param k how many ranks are looked at, at least 1
     */
    public static Evaluation of(Run run, Judgements judgements, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("The cut (%d) must be at least 1.".formatted(k));
        }
        return new Evaluation(run, judgements, k);
    }

    /** Returns the measures by name, such as {@code ndcg@10}, in a fixed order. */
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        ofEachQuery().forEach(each -> measures.put(each.name(), average(each.of())));
        measures.put("queries", (double) judgements.queries().size());
        return measures;
    }

    /** What is measured of one query, from 0 to 1, under its name. */
    record Measure(String name, ToDoubleFunction<String> of) {}

    /** Returns what is measured of each query, in a fixed order. */
    List<Measure> ofEachQuery() {
        return List.of(
                new Measure("ndcg@" + k, this::ndcg),
                new Measure("mrr@" + k, this::reciprocalRank),
                new Measure("recall@" + k, this::recall),
                new Measure("precision@" + k, query -> (double) hits(query) / k),
                new Measure("success@" + k, query -> hits(query) > 0 ? 1 : 0));
    }

    /** Normalised discounted cumulative gain of one query: linear gains, discount log2(rank + 1), from 0 to 1. */
    public double ndcg(String query) {
        List<Integer> ideal = judgements.ideal(query);
        return ideal.isEmpty() ? 0 : gain(grades(query)) / gain(ideal);
    }

    private double reciprocalRank(String query) {
        List<Integer> grades = grades(query);
        return IntStream.range(0, grades.size())
                .filter(at -> grades.get(at) > 0)
                .mapToDouble(at -> 1.0 / (at + 1))
                .findFirst()
                .orElse(0);
    }

    private double recall(String query) {
        int relevant = judgements.ideal(query).size();
        return relevant == 0 ? 0 : (double) hits(query) / relevant;
    }

    private long hits(String query) {
        return grades(query).stream().filter(grade -> grade > 0).count();
    }

    private List<Integer> grades(String query) {
        return run.documents(query).stream()
                .distinct()
                .limit(k)
                .map(document -> judgements.grade(query, document))
                .toList();
    }

    private double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(k, grades.size()))
                .mapToDouble(at -> grades.get(at) / log2(at + 2))
                .sum();
    }

    private double average(ToDoubleFunction<String> measure) {
        return judgements.queries().stream().mapToDouble(measure).average().orElse(0);
    }

    private static double log2(int number) {
        return Math.log(number) / Math.log(2);
    }
}
