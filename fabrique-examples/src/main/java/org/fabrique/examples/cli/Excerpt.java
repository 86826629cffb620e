package org.fabrique.examples.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.Snippet;
import org.jspecify.annotations.Nullable;

/** The stretch of a solution's text where most words of a need stand, each between brackets, on one line. */
final class Excerpt {

    private static final int LONGEST = 160;
    private static final int BEFORE = 30;

    private final String text;
    private final List<Snippet> snippets;

    private Excerpt(String text, List<Snippet> snippets) {
        this.text = text;
        this.snippets = snippets;
    }

    /** Returns the excerpt of the description, or else of the problem; empty when no word stands there. */
    static Optional<String> of(Solution solution, List<Snippet> snippets) {
        return in(Snippet.Field.DESCRIPTION, solution.description(), snippets)
                .or(() -> in(Snippet.Field.PROBLEM, solution.problem(), snippets));
    }

    private static Optional<String> in(Snippet.Field field, @Nullable String text, List<Snippet> all) {
        List<Snippet> here =
                all.stream().filter(snippet -> snippet.field() == field).toList();
        return text == null || here.isEmpty() ? Optional.empty() : Optional.of(new Excerpt(text, here).shown());
    }

    private String shown() {
        int begin = snippets.stream()
                .map(this::begin)
                .max(Comparator.comparingLong(this::wordsFrom))
                .orElseThrow();
        int end = end(begin);
        return (begin > 0 ? "… " : "") + PlainText.oneLine(marked(begin, end)) + (end < text.length() ? " …" : "");
    }

    /** Whole words begin and end it. */
    private int begin(Snippet first) {
        return text.lastIndexOf(' ', first.fromInclusive() - BEFORE) + 1;
    }

    private int end(int begin) {
        int space = text.indexOf(' ', begin + LONGEST);
        return space < 0 ? text.length() : space;
    }

    /** How many different words of the need an excerpt holds. */
    private long wordsFrom(int begin) {
        return within(begin, end(begin)).stream().map(Snippet::asked).distinct().count();
    }

    private List<Snippet> within(int begin, int end) {
        return snippets.stream()
                .filter(snippet -> snippet.fromInclusive() >= begin && snippet.toExclusive() <= end)
                .toList();
    }

    private String marked(int begin, int end) {
        StringBuilder marked = new StringBuilder();
        int at = begin;
        for (Snippet snippet : within(begin, end)) {
            marked.append(text, at, snippet.fromInclusive())
                    .append('[')
                    .append(snippet.surface())
                    .append(']');
            at = snippet.toExclusive();
        }
        return marked.append(text, at, end).toString();
    }
}
