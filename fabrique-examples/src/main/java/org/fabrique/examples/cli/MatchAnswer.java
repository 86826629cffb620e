package org.fabrique.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.matching.KnockOuts;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.Snippet;
import org.fabrique.matching.Snippets;
import org.fabrique.matching.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * All that is answered to one need.
 *
 * @param words those in which the need and the solutions are read
 * @param top how many matches are shown
 * @param whyNot what was asked of one solution, or null when nothing was
 * @param peers the needs elsewhere, or null when none were given
 * @param supply whether the need is really unmet, or null when no services were given
 * @param check what came of an earlier run, or null when none was given
 */
record MatchAnswer(
        MatchResult result,
        LocalContext context,
        Vocabulary words,
        int top,
        @Nullable WhyNotAnswer whyNot,
        @Nullable PeersAnswer peers,
        @Nullable SupplyAnswer supply,
        @Nullable RunCheck check) {

    /** Tells whether nobody expected another answer. */
    boolean isExpected() {
        return check == null || check.isReproduced();
    }

    List<Match> shown() {
        return result.top(top);
    }

    List<Snippet> snippets(Match match) {
        return Snippets.of(result.need(), match.solution(), context, words);
    }

    String told(Locale locale) {
        Stream<String> matches = shown().stream().map(match -> told(match, locale));
        Stream<String> plan = result.top(1).stream().map(match -> match.plan().told(locale));
        Stream<String> rest = Stream.of(
                        whyNot == null ? null : whyNot.told(locale),
                        peers == null ? null : peers.told(locale),
                        supply == null ? null : supply.told(locale),
                        run(locale))
                .flatMap(Stream::ofNullable);
        return Stream.of(Stream.of(result.told().in(locale)), matches, knockedOut(locale), plan, rest)
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n"));
    }

    private String told(Match match, Locale locale) {
        return match.explain(locale)
                + Excerpt.of(match.solution(), snippets(match))
                        .map("\n  « %s »"::formatted)
                        .orElse("");
    }

    private Stream<String> knockedOut(Locale locale) {
        KnockOuts out = result.knockOuts();
        return out.count() == 0
                ? Stream.of()
                : Stream.of(Stream.concat(
                                Stream.of(Message.of("Écartées par une règle : %d", "Knocked out by a rule: %d")
                                        .in(locale)
                                        .formatted(out.count())),
                                out.first().stream()
                                        .limit(top)
                                        .map(each -> "  %4d/1000  %s — %s"
                                                .formatted(
                                                        each.score(),
                                                        each.name(),
                                                        each.because().stream()
                                                                .map(ruling -> ruling.reason()
                                                                        .in(locale))
                                                                .collect(Collectors.joining(" ")))))
                        .collect(Collectors.joining("\n")));
    }

    private String run(Locale locale) {
        String run = Message.of("Empreinte : %s", "Run: %s").in(locale).formatted(result.run());
        return check == null ? run : run + "\n" + check.told(locale);
    }
}
