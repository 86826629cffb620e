package org.fabrique.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/** The answer to "why not this one?" told to a person. Programs read the answer itself. */
final class WhyNotText {

    private final WhyNot answer;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    WhyNotText(WhyNot answer, Locale locale) {
        this.answer = answer;
        this.locale = locale;
    }

    String lines() {
        lines.add(standing());
        if (answer.isKnockedOut()) {
            lines.add(withoutRules());
        }
        distances();
        losses();
        answer.missingEssentials()
                .forEach(gap -> lines.add(say("  essentiel et manquant : ", "  essential and missing: ")
                        + gap.requirement().text()));
        lines.add(answer.match().explain(locale));
        return String.join("\n", lines);
    }

    private String standing() {
        String name = answer.match().solution().name();
        if (answer.isKnockedOut()) {
            return say("%s : écartée par une règle. %s", "%s: knocked out by a rule. %s")
                    .formatted(name, facts());
        }
        if (answer.rank() == null) {
            return say(
                            "%s : pas jugée, ses mots ont trop peu à voir avec le besoin (%d solutions jugées).",
                            "%s: not judged, its words have too little to do with the need (%d solutions judged).")
                    .formatted(name, answer.judged());
        }
        return answer.place() == null
                ? say(
                                "%s : rang %d par les points sur %d solutions jugées, hors des %d gardées.",
                                "%s: rank %d by points of %d solutions judged, beyond the %d kept.")
                        .formatted(name, answer.rank(), answer.judged(), answer.kept())
                : say(
                                "%s : rang %d par les points sur %d solutions jugées, à la place %d de la liste.",
                                "%s: rank %d by points of %d solutions judged, at place %d of the list.")
                        .formatted(name, answer.rank(), answer.judged(), answer.place());
    }

    private String facts() {
        return answer.knockedOutBy().stream()
                .map(ruling -> ruling.reason().in(locale))
                .collect(Collectors.joining(" "));
    }

    private String withoutRules() {
        return answer.rankWithoutRules() == null
                ? say(
                        "  sans règle contre elle, pas jugée non plus : ses mots ont trop peu à voir avec le besoin",
                        "  without a rule against it, not judged either: its words have too little to do with the need")
                : say(
                                "  sans règle contre elle : rang %d par les points",
                                "  without a rule against it: rank %d by points")
                        .formatted(answer.rankWithoutRules());
    }

    private void distances() {
        beside("la première : ", "the first: ", answer.first());
        if (!answer.isKept() && answer.kept() > 1) {
            beside("la dernière gardée : ", "the last kept: ", answer.lastKept());
        }
        if (answer.pointsShortOfFit() > 0) {
            lines.add(say("  à %d points de convenir", "  %d points short of fitting")
                    .formatted(answer.pointsShortOfFit()));
        }
    }

    private void beside(String fr, String en, @Nullable Match other) {
        if (other != null && !other.equals(answer.match())) {
            String name = other.solution().name();
            lines.add("  "
                    + answer.beside(other, Message.of(fr + name, en + name)).in(locale));
        }
    }

    private void losses() {
        answer.losses()
                .forEach(loss -> lines.add(say("  -%d  %s Pour la première : %s", "  -%d  %s For the first: %s")
                        .formatted(
                                loss.points(),
                                loss.here().reason().in(locale),
                                loss.there().reason().in(locale))));
    }

    private String say(String fr, String en) {
        return Message.of(fr, en).in(locale);
    }
}
