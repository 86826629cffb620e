package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
            Comparator.comparingDouble((Kin kin) -> kin.kinship().closeness()).reversed();

    private final ThemeScheme scheme;

    SharedThemes(ThemeScheme scheme) {
        this.scheme = requireNonNull(scheme, "scheme");
    }

    /** A theme of the need, and the theme of the solution that is closest to it. */
    private record Kin(ThemeCode asked, ThemeCode answered, ThemeKinship kinship) {

        boolean is(ThemeKinship.Kind kind) {
            return kinship.kind() == kind;
        }
    }

    @Override
    public Assessment assess(Need need, Solution solution, LocalContext context) {
        if (need.themes().isEmpty() || solution.themes().isEmpty()) {
            return Assessment.unknown(unknown(need));
        }
        List<Kin> kin = need.themes().stream()
                .map(theme -> closest(theme, solution.themes()))
                .filter(each -> !each.is(ThemeKinship.Kind.NONE))
                .sorted(CLOSEST_FIRST)
                .toList();
        double sum =
                kin.stream().mapToDouble(each -> each.kinship().closeness()).sum();
        return Assessment.of(
                Math.min(1, sum / need.themes().size()),
                reason(kin),
                Criteria.texts(kin, each -> each.answered().value()).stream()
                        .distinct()
                        .toList());
    }

    /** Of equals the first by code: the order in which a solution names its themes does not matter. */
    private Kin closest(ThemeCode asked, List<ThemeCode> answered) {
        if (answered.contains(asked)) {
            return new Kin(asked, asked, ThemeKinship.SAME);
        }
        return answered.stream()
                .sorted()
                .map(each -> new Kin(asked, each, scheme.kinship(asked, each)))
                .min(CLOSEST_FIRST)
                .orElseThrow();
    }

    private Message reason(List<Kin> kin) {
        return kin.isEmpty()
                ? Message.of("Thèmes : aucun en commun.", "Themes: none in common.")
                : Message.of(
                        told(kin, Message::fr, "Thèmes en commun : ", each -> "Thème " + each + " : ", " (pour "),
                        told(kin, Message::en, "Themes in common: ", each -> "A " + each + " theme: ", " (for "));
    }

    private String told(
            List<Kin> kin,
            Function<Message, String> language,
            String shared,
            UnaryOperator<String> akin,
            String asked) {
        List<ThemeCode> same = kin.stream()
                .filter(each -> each.is(ThemeKinship.Kind.SAME))
                .map(Kin::asked)
                .toList();
        Stream<String> first = same.isEmpty() ? Stream.of() : Stream.of(shared + labels(same, language) + ".");
        Stream<String> others = kin.stream()
                .filter(each -> !each.is(ThemeKinship.Kind.SAME))
                .map(each -> akin.apply(language.apply(each.kinship().kind().label()))
                        + labels(List.of(each.answered()), language)
                        + asked
                        + labels(List.of(each.asked()), language)
                        + ").");
        return Stream.concat(first, others).collect(Collectors.joining(" "));
    }

    private String labels(List<ThemeCode> codes, Function<Message, String> language) {
        return Criteria.labels(codes, scheme, language);
    }

    private static Message unknown(Need need) {
        return need.themes().isEmpty()
                ? Message.of("Thèmes : le besoin n'en a pas encore.", "Themes: the need has none yet.")
                : Message.of("Thèmes : la solution n'en dit rien.", "Themes: the solution says nothing.");
    }
}
