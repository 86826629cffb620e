package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeKinship;
import org.fabrique.core.theme.ThemeScheme;

/** Judges by the themes of the need that the solution is about, or by the closest it has. */
final class SharedThemes implements Criterion {

    private static final Comparator<Kin> CLOSEST_FIRST =
            Comparator.comparingDouble(Kin::closeness).reversed();

    private final ThemeScheme scheme;

    SharedThemes(ThemeScheme scheme) {
        this.scheme = requireNonNull(scheme, "scheme");
    }

    ThemeScheme scheme() {
        return scheme;
    }

    /** A theme of the need, and the theme of the solution that is closest to it. */
    private record Kin(ThemeCode asked, ThemeCode answered, ThemeKinship kinship) {

        double closeness() {
            return kinship.closeness();
        }

        /** Of equals the first by code is closer: the order in which a solution names its themes does not matter. */
        boolean isCloserThan(Kin other) {
            return closeness() > other.closeness()
                    || (closeness() == other.closeness() && answered.compareTo(other.answered) < 0);
        }
    }

    @Override
    public Assessment assess(Need need, Solution solution, LocalContext context) {
        if (need.themes().isEmpty() || solution.themes().isEmpty()) {
            return Assessment.unknown(unknown(need));
        }
        List<Kin> shared = new ArrayList<>();
        List<Kin> near = new ArrayList<>();
        for (ThemeCode theme : need.themes()) {
            Kin kin = closest(theme, solution.themes());
            (kin.closeness() == 1 ? shared : near).add(kin);
        }
        near.removeIf(kin -> kin.closeness() == 0);
        near.sort(CLOSEST_FIRST);
        double sum = shared.size() + near.stream().mapToDouble(Kin::closeness).sum();
        return Assessment.of(Math.min(1, sum / need.themes().size()), reason(shared, near), words(shared, near));
    }

    @Override
    public boolean judges(Need need, LocalContext context) {
        return !need.themes().isEmpty();
    }

    private Kin closest(ThemeCode asked, List<ThemeCode> answered) {
        Kin closest = new Kin(asked, answered.get(0), scheme.kinship(asked, answered.get(0)));
        for (ThemeCode each : answered) {
            Kin kin = new Kin(asked, each, scheme.kinship(asked, each));
            closest = kin.isCloserThan(closest) ? kin : closest;
        }
        return closest;
    }

    private static List<String> words(List<Kin> shared, List<Kin> near) {
        return Stream.concat(shared.stream(), near.stream())
                .map(kin -> kin.answered().value())
                .distinct()
                .toList();
    }

    private Message reason(List<Kin> shared, List<Kin> near) {
        if (shared.isEmpty() && near.isEmpty()) {
            return Message.of("Thèmes : aucun en commun.", "Themes: none in common.");
        }
        List<Message> told = new ArrayList<>();
        if (!shared.isEmpty()) {
            List<ThemeCode> codes = shared.stream().map(Kin::asked).toList();
            told.add(Message.of(
                    "Thèmes en commun : " + labels(codes, Message::fr) + ".",
                    "Themes in common: " + labels(codes, Message::en) + "."));
        }
        near.forEach(kin -> told.add(reason(kin)));
        return told.stream()
                .reduce((one, next) -> Message.of(one.fr() + " " + next.fr(), one.en() + " " + next.en()))
                .orElseThrow();
    }

    private Message reason(Kin near) {
        Message kind = near.kinship().kind().label();
        List<ThemeCode> asked = List.of(near.asked());
        List<ThemeCode> answered = List.of(near.answered());
        return Message.of(
                "Thème " + kind.fr() + " : " + labels(answered, Message::fr) + " (pour " + labels(asked, Message::fr)
                        + ").",
                "A " + kind.en() + " theme: " + labels(answered, Message::en) + " (for " + labels(asked, Message::en)
                        + ").");
    }

    private String labels(List<ThemeCode> codes, Function<Message, String> language) {
        return Criteria.labels(codes, scheme, language);
    }

    private static Message unknown(Need need) {
        return need.themes().isEmpty()
                ? Message.of("Thèmes : le besoin n'en a pas encore.", "Themes: the need has none yet.")
                : Message.of("Thèmes : la solution n'en dit rien.", "Themes: the solution says nothing of them.");
    }
}
