package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.RecordQuality;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.Rule.Judged;
import org.jspecify.annotations.Nullable;

/**
 * The ready-made rules. What a record does not say is unknown, never broken and never obeyed.
 * <pre>{@code
 * MatchingEngine engine = MatchingEngine.standard()
 *         .requiring(Rules.provenAtLeast(EvidenceLevel.FIGURES).or(Rules.evidenceSince(Year.of(2020))))
 *         .excluding(Rules.isOneOf(List.of(alreadyTried)));
 * }</pre>
 */
public final class Rules {

    private static final int WHOLE = 100;

    private Rules() {}

    /**
     * The solution runs or ran within an area, of what its record names. Unknown when no place of the record lies within
     * and the record names none, one that cannot be told, or one that lies only partly within.
     */
    public static Rule runsWithin(TerritoryCode area) {
        return Rule.of(
                "runs-within(%s)".formatted(area),
                (need, solution, context) -> within(
                        solution.trackRecord().implementations().stream()
                                .map(Implementation::territory)
                                .toList(),
                        new Area(area, context.gazetteer()),
                        Message.of("Menée dans", "Run in"),
                        Message.of("Menée dans : %s", "Run within: %s"),
                        Message.of("Menée seulement hors de : %s", "Run only outside: %s"),
                        Message.of(
                                "On ne sait pas si elle est menée dans : %s",
                                "Not known whether it is run within: %s")));
    }

    /**
     * The need is felt within an area, whatever the solution. Unknown when its territory is absent, cannot be told, or lies
     * only partly within.
     */
    public static Rule feltWithin(TerritoryCode area) {
        return Rule.of(
                "felt-within(%s)".formatted(area),
                (need, solution, context) -> within(
                        Collections.singletonList(need.territory()),
                        new Area(area, context.gazetteer()),
                        Message.of("Besoin ressenti dans", "Need felt in"),
                        Message.of("Besoin ressenti dans : %s", "Need felt within: %s"),
                        Message.of("Besoin ressenti hors de : %s", "Need felt outside: %s"),
                        Message.of(
                                "On ne sait pas si le besoin est ressenti dans : %s",
                                "Not known whether the need is felt within: %s")));
    }

    /** The solution is about one of these themes of the Carrefour. Unknown when its record names none. */
    public static Rule about(Collection<ThemeCode> themes) {
        return about(themes, ThemeScheme.carrefour());
    }

    /**
     * The solution is about one of these themes, or a part of one. Unknown when its record names none, or only one that they are
     * a part of.
     *
     * @param scheme gives the hierarchy, and the labels for the reasons; the code does not tell it, so use one scheme
     */
    public static Rule about(Collection<ThemeCode> themes, ThemeScheme scheme) {
        Set<ThemeCode> asked = some(themes, "themes");
        return names(
                "about(%s)".formatted(codes(asked)),
                Solution::themes,
                named -> oneOf(asked.stream()
                        .map(theme -> Criteria.isAbout(theme, named, scheme))
                        .toList()),
                Message.of("Thèmes", "Themes"),
                Criteria.labels(List.copyOf(asked), scheme));
    }

    /** The solution serves one of these audiences, or everyone. Unknown when its record names none. */
    public static Rule serves(Collection<Audience> audiences) {
        Set<Audience> asked = some(audiences, "audiences");
        Set<String> keys = asked.stream().map(Criteria::key).collect(Collectors.toSet());
        List<Audience> ordered = List.copyOf(asked);
        return names(
                "serves(%s)".formatted(codes(asked)),
                Solution::audiences,
                audience -> Truth.of(
                        keys.contains(Criteria.key(audience)) || Criteria.EVERYONE.contains(Criteria.key(audience))),
                Message.of("Publics", "Audiences"),
                Message.of(Criteria.names(ordered, Message::fr), Criteria.names(ordered, Message::en)));
    }

    /** The solution is known to suit one of these kinds of place. Unknown when its record names none. */
    public static Rule suits(Collection<Setting> settings) {
        Set<Setting> asked = some(settings, "settings");
        return names(
                "suits(%s)".formatted(asked.stream().map(Setting::code).collect(Collectors.joining(","))),
                Solution::settings,
                setting -> Truth.of(asked.contains(setting)),
                Message.of("Milieux", "Settings"),
                Message.of(labels(asked, Setting::label, Message::fr), labels(asked, Setting::label, Message::en)));
    }

    /** The solution is one of these. Never unknown. */
    public static Rule isOneOf(Collection<SolutionId> solutions) {
        Set<SolutionId> asked = some(solutions, "solutions");
        return Rule.of(
                "is-one-of(%s)".formatted(codes(asked)),
                (need, solution, context) -> asked.contains(solution.id())
                        ? new Judged(Truth.YES, Message.of("Nommée par la règle.", "Named by the rule."))
                        : new Judged(Truth.NO, Message.of("Non nommée par la règle.", "Not named by the rule.")));
    }

    /**
     * It is known at least so well that the solution works. Unknown when nobody has graded it.
     *
     * @throws IllegalArgumentException when the least is to be unknown: that asks for nothing
     */
    public static Rule provenAtLeast(EvidenceLevel least) {
        if (least == EvidenceLevel.UNKNOWN) {
            throw new IllegalArgumentException("A rule that asks for no evidence says nothing.");
        }
        return Rule.of("proven-at-least(%s)".formatted(least), (need, solution, context) -> {
            EvidenceLevel level = solution.trackRecord().level();
            Truth known = level == EvidenceLevel.UNKNOWN ? Truth.UNKNOWN : Truth.of(level.compareTo(least) >= 0);
            return fact(known, "Preuve", "Evidence", level.label(), least.label());
        });
    }

    /** The facts that show it works are of this year or later. Unknown when they bear no year. */
    public static Rule evidenceSince(Year earliest) {
        requireNonNull(earliest, "earliest");
        return Rule.of("evidence-since(%s)".formatted(earliest), (need, solution, context) -> {
            Year year = solution.trackRecord().evidenceYear();
            return fact(
                    year == null ? Truth.UNKNOWN : Truth.of(!year.isBefore(earliest)),
                    "Année de la preuve",
                    "Year of the evidence",
                    year == null ? Message.of("inconnue", "unknown") : plain(year),
                    plain(earliest));
        });
    }

    /**
     * The record tells at least so much of what it should. Unknown when no criterion concerns it.
     *
     * @param percent from 1 to 100, as {@link RecordQuality#percent} counts it
     * @param on the month in which records are looked at
     */
    public static Rule toldAtLeast(int percent, YearMonth on) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("A record is told to 1 to 100 percent, not %d.".formatted(percent));
        }
        return Rule.of("told-at-least(%d,%s)".formatted(percent, on), (need, solution, context) -> {
            OptionalInt told = RecordQuality.of(solution, on).percent();
            return fact(
                    told.isEmpty() ? Truth.UNKNOWN : Truth.of(told.getAsInt() >= percent),
                    "Fiche remplie, en %",
                    "Record told, in %",
                    told.isEmpty() ? Message.of("inconnu", "unknown") : plain(told.getAsInt()),
                    plain(percent));
        });
    }

    /**
     * No essential requirement is known to be missing here. Unknown when one of them is, or when the solution states no
     * requirement at all.
     */
    public static Rule nothingEssentialMissing() {
        return Rule.of("nothing-essential-missing", (need, solution, context) -> {
            List<Gap> gaps = new Gaps(need, context).of(solution);
            return judged(
                    essentials(gaps),
                    Message.of("Essentiel : présent%s", "Essential: met%s"),
                    Message.of("Essentiel et manquant : %s", "Essential and missing: %s"),
                    Message.of("Essentiel, à vérifier : %s", "Essential, to verify: %s"),
                    texts(gaps));
        });
    }

    private static Truth essentials(List<Gap> gaps) {
        if (hasEssential(gaps, Gap.State.MISSING)) {
            return Truth.NO;
        }
        return gaps.isEmpty() || hasEssential(gaps, Gap.State.UNKNOWN) ? Truth.UNKNOWN : Truth.YES;
    }

    private static boolean hasEssential(List<Gap> gaps, Gap.State state) {
        return gaps.stream().anyMatch(gap -> gap.requirement().essential() && gap.state() == state);
    }

    /** The essential requirements that decide: the missing, or else the unknown. */
    private static Message texts(List<Gap> gaps) {
        Gap.State state = hasEssential(gaps, Gap.State.MISSING) ? Gap.State.MISSING : Gap.State.UNKNOWN;
        String texts = gaps.stream()
                .filter(gap -> gap.requirement().essential() && gap.state() == state)
                .map(gap -> gap.requirement().text())
                .collect(Collectors.joining(" ; "));
        return gaps.isEmpty()
                ? Message.of("aucun prérequis n'est dit", "no requirement is told")
                : Message.of(texts, texts);
    }

    /** A rule on what a record names: it names one of those asked for, what may be one, none of them, or nothing at all. */
    private static <T> Rule names(
            String code, Function<Solution, List<T>> part, Function<T, Truth> isAsked, Message what, Message asked) {
        return Rule.of(
                code,
                (need, solution, context) -> judged(
                        oneOf(part.apply(solution).stream().map(isAsked).toList()),
                        Message.of(what.fr() + " : répond à %s", what.en() + ": meets %s"),
                        Message.of(what.fr() + " : ne répond pas à %s", what.en() + ": does not meet %s"),
                        Message.of(
                                what.fr() + " : la fiche ne le dit pas, pour %s",
                                what.en() + ": the record does not tell, for %s"),
                        asked));
    }

    private static Judged judged(Truth truth, Message yes, Message no, Message unknown, Message about) {
        Message sentence = switch (truth) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> unknown;
        };
        return new Judged(
                truth,
                Message.of(
                        sentence.fr().formatted(about.fr()) + ".", sentence.en().formatted(about.en()) + "."));
    }

    /** What was found of something that has a least. */
    private static Judged fact(Truth truth, String fr, String en, Message found, Message least) {
        return new Judged(
                truth,
                Message.of(
                        "%s : %s (demandé au moins : %s).".formatted(fr, found.fr(), least.fr()),
                        "%s: %s (at least %s is asked for).".formatted(en, found.en(), least.en())));
    }

    private static Message plain(Object value) {
        return Message.of(value.toString(), value.toString());
    }

    /** Whether one of some places lies within; of those that lie partly within, the first is told. */
    private static Judged within(
            List<@Nullable TerritoryCode> places, Area area, Message in, Message yes, Message no, Message unknown) {
        Truth truth = oneOf(
                places.stream().map(place -> area.positionOf(place).within()).toList());
        Message doubt = places.stream()
                .filter(place -> area.positionOf(place) == Area.Position.PARTLY)
                .findFirst()
                .map(place -> partly(in, new Area(requireNonNull(place), area.gazetteer())))
                .orElse(unknown);
        return judged(truth, yes, no, doubt, plain(area.name()));
    }

    private static Message partly(Message in, Area around) {
        String place = around.name().replace("%", "%%");
        return Message.of(
                in.fr() + " " + place + ", dont une partie seulement est dans : %s",
                in.en() + " " + place + ", which lies only partly within: %s");
    }

    /** Tells whether one of some is true; of none at all nobody knows. */
    static Truth oneOf(List<Truth> some) {
        if (some.contains(Truth.YES)) {
            return Truth.YES;
        }
        return some.isEmpty() || some.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NO;
    }

    private static <T> String labels(
            Collection<T> things, Function<T, Message> label, Function<Message, String> language) {
        return things.stream().map(label).map(language).collect(Collectors.joining(", "));
    }

    private static String codes(Collection<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** Puts what is asked for in its own order; nothing would make a rule that holds nowhere. */
    private static <T extends Comparable<T>> Set<T> some(Collection<T> asked, String what) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("A rule of no %s says nothing.".formatted(what));
        }
        return new TreeSet<>(asked);
    }
}
