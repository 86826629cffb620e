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
            lines.add(ifLetThrough());
        }
        if (answer.isHeldBack()) {
            lines.add(say(
                    "  d'autres de sa famille sont devant : pour la diversité elle passe plus loin",
                    "  others of its family stand before it: for diversity it comes further down"));
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
            return say("%s : pas jugée, %s (%s).", "%s: not judged, %s (%s).").formatted(name, whyUnjudged(), judged());
        }
        String rank = say("%s : rang %d par les points sur %s, ", "%s: rank %d by points of %s, ")
                .formatted(name, answer.rank(), judged());
        return rank
                + (answer.place() == null
                        ? beyond()
                        : say("à la place %d de la liste.", "at place %d of the list.")
                                .formatted(answer.place()));
    }

    private String whyUnjudged() {
        if (!answer.match().isRead()) {
            return say("aucun mot à chercher dans ce besoin", "no word to look for in this need");
        }
        return answer.match().isMetByWords()
                ? say(
                        "elle n'est pas parmi les cent dont les mots sont les plus proches",
                        "it is not among the hundred whose words come closest")
                : say("ses mots ont trop peu à voir avec le besoin", "its words have too little to do with the need");
    }

    private String judged() {
        return counted(
                answer.judged(),
                Message.of("%d solution jugée", "%d solution judged"),
                Message.of("%d solutions jugées", "%d solutions judged"));
    }

    private String beyond() {
        return counted(
                answer.kept(),
                Message.of("hors de la seule gardée.", "beyond the only one kept."),
                Message.of("hors des %d gardées.", "beyond the %d kept."));
    }

    private String facts() {
        return answer.knockedOutBy().stream()
                .map(ruling -> ruling.reason().in(locale))
                .collect(Collectors.joining(" "));
    }

    private String ifLetThrough() {
        return answer.rankIfLetThrough() == null
                ? say(
                                "  sans règle contre elle, pas jugée non plus : ",
                                "  without a rule against it, not judged either: ")
                        + whyUnjudged()
                : say(
                                "  sans règle contre elle : rang %d par les points",
                                "  without a rule against it: rank %d by points")
                        .formatted(answer.rankIfLetThrough());
    }

    private void distances() {
        beside("la première : ", "the first: ", answer.first());
        if (!answer.isKept() && answer.kept() > 1) {
            beside("la dernière gardée : ", "the last kept: ", answer.lastKept());
        }
        if (answer.pointsShortOfFit() > 0) {
            lines.add(counted(
                    answer.pointsShortOfFit(),
                    Message.of("  à %d point de convenir", "  %d point short of fitting"),
                    Message.of("  à %d points de convenir", "  %d points short of fitting")));
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

    private String counted(int count, Message one, Message more) {
        return Counted.of(count, one, more).in(locale);
    }

    private String say(String fr, String en) {
        return Message.of(fr, en).in(locale);
    }
}
