package org.fabrique.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;

/** The ready-made criteria that judge one pair by itself. Those that read words belong to the engine. */
public final class Criteria {

    /** What a solution open to everyone is worth for a need that names its audience. */
    private static final double OPEN_TO_ALL = 0.5;

    static final Set<String> EVERYONE = Set.of(InclusionAudience.EVERYONE.code(), "habitants");

    private static final Map<String, Message> LABELS = Map.of(
            "words", Message.of("Mots", "Words"),
            "families", Message.of("Famille", "Family"),
            "name", Message.of("Nom", "Name"),
            "themes", Message.of("Thèmes", "Themes"),
            "audiences", Message.of("Publics", "Audiences"),
            "setting", Message.of("Lieu", "Place"),
            "pastNeeds", Message.of("Besoins passés", "Past needs"),
            "meaning", Message.of("Sens", "Meaning"),
            "feedback", Message.of("Retours", "Feedback"));

    private Criteria() {}

    static Message label(String criterion) {
        return LABELS.getOrDefault(criterion, Message.of(criterion, criterion));
    }

    /**
     * Judges by the themes of the need that the solution is about: their share of all its themes. Unknown when one of
     * the two has no theme.
     * <p>
     * A theme of the need that the solution does not have counts as much as the closest one it has, by
     * {@link ThemeScheme#kinship}: 2/3 when that is the theme it is a part of, 1/2 when both are parts of one top theme.
     * In a scheme without hierarchy, as the Carrefour's, a theme counts wholly or not at all.
     *
     * @param scheme gives the hierarchy, and the labels for the reasons
     */
    public static Criterion sharedThemes(ThemeScheme scheme) {
        return new SharedThemes(scheme);
    }

    /**
     * Judges by the audiences of the need that the solution serves: their share of all its audiences, or half for a
     * solution open to everyone. Unknown when one of the two names no audience.
     */
    public static Criterion sharedAudiences() {
        return given((need, context) -> !need.audiences().isEmpty(), (need, solution, context) -> {
            if (need.audiences().isEmpty() || solution.audiences().isEmpty()) {
                return Assessment.unknown(audiencesUnknown(need));
            }
            Set<String> served = keys(solution.audiences());
            List<Audience> shared = need.audiences().stream()
                    .filter(audience -> served.contains(key(audience)))
                    .toList();
            double share = (double) shared.size() / need.audiences().size();
            boolean open = served.stream().anyMatch(EVERYONE::contains);
            return Assessment.of(
                    open ? Math.max(share, OPEN_TO_ALL) : share,
                    audiencesReason(shared, open),
                    texts(shared, Audience::value));
        });
    }

    /**
     * Judges by the kinds of place: of the kinds this territory is known to be, the share that the solution is known to
     * suit. Unknown when the territory is absent or not described, or when the solution does not say where it suits.
     */
    public static Criterion sameSetting() {
        return given((need, context) -> !settingsOf(need, context).isEmpty(), (need, solution, context) -> {
            List<Setting> here = settingsOf(need, context);
            if (here.isEmpty() || solution.settings().isEmpty()) {
                return Assessment.unknown(settingUnknown(need));
            }
            List<Setting> shared =
                    here.stream().filter(solution.settings()::contains).toList();
            double share = (double) shared.size() / here.size();
            return Assessment.of(share, settingReason(here, shared, solution), texts(shared, Setting::code));
        });
    }

    /**
     * Judges by how much the territory of the need resembles the one most like it among those where the solution runs or
     * ran. Unknown when the territory is absent or does not resolve, when no territory of the solution is known, or when
     * there is nothing to compare them by.
     */
    public static Criterion likeWhereItWorked() {
        return given(
                (need, context) -> need.territory() != null,
                (need, solution, context) -> likenesses(need, solution, context)
                        .min(Territories.MOST_ALIKE_FIRST)
                        .map(likeness -> Assessment.of(
                                likeness.share(),
                                Message.of(
                                        "Menée ailleurs : " + likeness.reason().fr() + ".",
                                        "Run elsewhere: " + likeness.reason().en() + "."),
                                List.of(likeness.there().name())))
                        .orElseGet(() -> Assessment.unknown(Message.of(
                                "Menée ailleurs : rien ne permet de comparer.",
                                "Run elsewhere: nothing to compare by."))));
    }

    /** A criterion that judges only the needs that say what it looks at. */
    private static Criterion given(BiPredicate<Need, LocalContext> judges, Criterion judged) {
        return new Criterion() {
            @Override
            public Assessment assess(Need need, Solution solution, LocalContext context) {
                return judged.assess(need, solution, context);
            }

            @Override
            public boolean judges(Need need, LocalContext context) {
                return judges.test(need, context);
            }
        };
    }

    private static Stream<Likeness> likenesses(Need need, Solution solution, LocalContext context) {
        Gazetteer places = context.gazetteer();
        return Stream.ofNullable(need.territory())
                .flatMap(code -> places.profile(code).stream())
                .flatMap(here -> solution.trackRecord().implementations().stream()
                        .flatMap(each -> Stream.ofNullable(each.territory()))
                        .flatMap(code -> places.profile(code).stream())
                        .flatMap(there -> Likeness.between(here, there).stream()));
    }

    private static List<Setting> settingsOf(Need need, LocalContext context) {
        return need.territory() == null
                ? List.of()
                : context.gazetteer()
                        .profile(need.territory())
                        .map(TerritoryProfile::knownSettings)
                        .orElse(List.of());
    }

    /** Tells whether what names a theme is about another: a part of it is, and what it is a part of may be. */
    static Truth isAbout(ThemeCode asked, ThemeCode named, ThemeScheme scheme) {
        return switch (scheme.kinship(asked, named).kind()) {
            case SAME, NARROWER -> Truth.YES;
            case BROADER -> Truth.UNKNOWN;
            case NEIGHBOUR, NONE -> Truth.NO;
        };
    }

    static Message labels(List<ThemeCode> codes, ThemeScheme scheme) {
        return Message.of(labels(codes, scheme, Message::fr), labels(codes, scheme, Message::en));
    }

    static String labels(List<ThemeCode> codes, ThemeScheme scheme, Function<Message, String> language) {
        return codes.stream()
                .map(code -> scheme.find(code)
                        .map(theme -> language.apply(theme.label()))
                        .orElse(code.value()))
                .collect(Collectors.joining(", "));
    }

    private static Message audiencesUnknown(Need need) {
        return need.audiences().isEmpty()
                ? Message.of("Publics : le besoin n'en nomme pas encore.", "Audiences: the need names none yet.")
                : Message.of("Publics : la solution n'en dit rien.", "Audiences: the solution says nothing of them.");
    }

    private static Message audiencesReason(List<Audience> shared, boolean open) {
        if (shared.isEmpty()) {
            return open
                    ? Message.of("Publics : ouverte à tous.", "Audiences: open to everyone.")
                    : Message.of("Publics : aucun en commun.", "Audiences: none in common.");
        }
        return Message.of(
                "Publics en commun : " + names(shared, Message::fr) + ".",
                "Audiences in common: " + names(shared, Message::en) + ".");
    }

    static String names(List<Audience> audiences, Function<Message, String> language) {
        return audiences.stream()
                .map(audience -> audience.coded()
                        .map(coded -> language.apply(coded.label()))
                        .orElse(audience.value()))
                .collect(Collectors.joining(", "));
    }

    private static Message settingUnknown(Need need) {
        return need.territory() == null
                ? Message.of("Territoire : non précisé.", "Territory: not given.")
                : Message.of("Territoire : rien ne permet de comparer.", "Territory: nothing to compare by.");
    }

    private static Message settingReason(List<Setting> here, List<Setting> shared, Solution solution) {
        return shared.isEmpty()
                ? Message.of(
                        "Territoire : ici %s ; connue ailleurs en %s."
                                .formatted(kinds(here, Message::fr), kinds(solution.settings(), Message::fr)),
                        "Territory: %s here; known elsewhere in %s."
                                .formatted(kinds(here, Message::en), kinds(solution.settings(), Message::en)))
                : Message.of(
                        "Territoire du même type : " + kinds(shared, Message::fr) + ".",
                        "Same kind of territory: " + kinds(shared, Message::en) + ".");
    }

    private static String kinds(List<Setting> settings, Function<Message, String> language) {
        return settings.stream().map(setting -> language.apply(setting.label())).collect(Collectors.joining(", "));
    }

    private static Set<String> keys(List<Audience> audiences) {
        return audiences.stream().map(Criteria::key).collect(Collectors.toSet());
    }

    static String key(Audience audience) {
        return audience.coded().map(InclusionAudience::code).orElseGet(() -> Text.folded(audience.value()));
    }

    static <T> List<String> texts(List<T> shared, Function<T, String> text) {
        return shared.stream().map(text).toList();
    }
}
