package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.solution.SolutionId;

/** Counts what people said of the solutions of one answer. */
final class Review {

    private final List<Feedback> said;

    /** The last pin or exclusion of each solution, in the order they were said. */
    private final Map<SolutionId, Feedback> places = new LinkedHashMap<>();

    /** @param said what holds for the need, in the order it was said */
    Review(List<Feedback> said) {
        this.said = said;
        said.stream().filter(feedback -> feedback.kind().settlesThePlace()).forEach(feedback -> {
            places.remove(feedback.solution());
            places.put(feedback.solution(), feedback);
        });
    }

    Reviewed of(MatchResult result) {
        List<Match> left = result.matches().stream()
                .filter(match -> !is(match, Feedback.Kind.EXCLUDED))
                .map(this::counted)
                .toList();
        List<Match> ordered = pinnedFirst(ordered(left, isDiverse(result.matches())));
        return new Reviewed(result.withMatches(ordered), excluded(result.matches()), pinnedOutside(result.matches()));
    }

    /** An answer that stands in either order is taken for a diverse one, which most are. */
    private static boolean isDiverse(List<Match> matches) {
        return matches.equals(Diversity.of(bestFirst(matches)));
    }

    private static List<Match> ordered(List<Match> matches, boolean diverse) {
        return diverse ? Diversity.of(bestFirst(matches)) : bestFirst(matches);
    }

    private static List<Match> bestFirst(List<Match> matches) {
        return matches.stream().sorted(Match.BEST_FIRST).toList();
    }

    private List<Match> pinnedFirst(List<Match> matches) {
        List<SolutionId> order = List.copyOf(places.keySet());
        Comparator<Match> asPinned =
                Comparator.comparing(match -> order.indexOf(match.solution().id()));
        return Stream.concat(
                        matches.stream()
                                .filter(match -> is(match, Feedback.Kind.PINNED))
                                .sorted(asPinned),
                        matches.stream().filter(match -> !is(match, Feedback.Kind.PINNED)))
                .toList();
    }

    private List<Reviewed.Excluded> excluded(List<Match> matches) {
        return matches.stream()
                .filter(match -> is(match, Feedback.Kind.EXCLUDED))
                .sorted(Match.BEST_FIRST)
                .map(match -> new Reviewed.Excluded(
                        match,
                        Objects.requireNonNull(places.get(match.solution().id()))))
                .toList();
    }

    private List<Feedback> pinnedOutside(List<Match> matches) {
        List<SolutionId> found =
                matches.stream().map(match -> match.solution().id()).toList();
        return places.values().stream()
                .filter(feedback -> feedback.kind() == Feedback.Kind.PINNED)
                .filter(feedback -> !found.contains(feedback.solution()))
                .toList();
    }

    private boolean is(Match match, Feedback.Kind kind) {
        Feedback place = places.get(match.solution().id());
        return place != null && place.kind() == kind;
    }

    /** Returns the match with one more reason when something was said of it. */
    private Match counted(Match match) {
        List<Feedback.Kind> kinds = said.stream()
                .filter(feedback -> feedback.solution().equals(match.solution().id()))
                .map(Feedback::kind)
                .filter(kind -> !kind.settlesThePlace())
                .distinct()
                .sorted()
                .toList();
        if (kinds.isEmpty()) {
            return match;
        }
        List<Contribution> contributions = new ArrayList<>(match.contributions());
        contributions.add(contribution(kinds, match.score()));
        return Verdicts.judged(match.solution(), contributions, match.gaps()).withUnjudged(match.unjudged());
    }

    private static Contribution contribution(List<Feedback.Kind> kinds, int score) {
        int most = Math.min(FeedbackJournal.MOST_POINTS, score);
        int taken = Math.min(most, kinds.size() * FeedbackJournal.POINTS);
        Message reason = Message.of(
                "Retours : %s.".formatted(labels(kinds, Message::fr)),
                "Feedback: %s.".formatted(labels(kinds, Message::en)));
        return Contribution.takingAway(
                "feedback", taken, reason, kinds.stream().map(Enum::name).toList());
    }

    private static String labels(Collection<Feedback.Kind> kinds, Function<Message, String> language) {
        return kinds.stream().map(kind -> language.apply(kind.label())).collect(Collectors.joining(", "));
    }
}
