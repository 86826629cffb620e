package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Weights;

/**
 * Proposes themes for the words of a need, and says what caused them. A person confirms.
 * <p>
 * By itself it recognises the label of a theme, what its gloss names and the words listed for it, with their families
 * and synonyms: {@code n} words that no other theme has give the confidence {@code n / (n + 1.5)}. Once it learnt from
 * known solutions, half of the confidence is that, and half is the share of a theme among the solutions that the words
 * resemble, each by the square of how much; a theme that none of them bears keeps what its words give. docs/decisions/0005
 * shows how well it does.
 * <p>
 * This type is immutable and thread-safe.
 */
public final class ThemeTagger {

    /** The least confidence of a proposal. */
    public static final double FLOOR = 0.4;

    private static final Weights WEIGHTS = Weights.whateverTheLength(0.5, 1.5, 1, 1);
    private static final double HALF_SURE = 1.5;
    private static final int MOST_REASONS = 5;

    private static final ThemeTagger CARREFOUR =
            of(ThemeScheme.carrefour(), Language.french().themeWords());

    private final List<Theme> themes;
    private final List<Gist> gists;
    private final Catalogue known;

    /** The themes that known solutions bear. */
    private final Set<ThemeCode> taught;

    private ThemeTagger(List<Theme> themes, List<Gist> gists, Catalogue known) {
        this.themes = themes;
        this.gists = gists;
        this.known = known;
        this.taught = known.solutions().stream()
                .flatMap(solution -> solution.themes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the tagger of the 40 themes of the Carrefour des innovations sociales, with the words that come with it. */
    public static ThemeTagger carrefour() {
        return CARREFOUR;
    }

    /**
     * Returns the tagger of another scheme.
     *
     * @param words words by the theme they speak of; a theme without any is known by its French label and its gloss
     */
    public static ThemeTagger of(ThemeScheme scheme, Map<ThemeCode, List<String>> words) {
        List<Gist> gists = scheme.themes().stream()
                .map(theme -> fields(theme, words.getOrDefault(theme.code(), List.of())))
                .map(fields -> Language.french().gist(fields, WEIGHTS))
                .toList();
        return new ThemeTagger(scheme.themes(), gists, Catalogue.of(List.of()));
    }

    /**
     * Returns this tagger with the themes of known solutions to learn from. Each is looked at for each text: some hundreds
     * do, such as those of the starter catalogue.
     */
    public ThemeTagger learning(Catalogue solutions) {
        return new ThemeTagger(themes, gists, solutions);
    }

    /** Returns the themes a text speaks of, the surest first and equals by code; none below {@link #FLOOR}. */
    public List<ThemeProposal> propose(String title, String text) {
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        List<Asked> asked = Language.french().asked(title, text, List.of());
        Evidence evidence = new Evidence(Frequencies.of(gists), asked);
        Votes votes = Votes.of(asked, known);
        List<ThemeProposal> proposals = new ArrayList<>();
        for (int at = 0; at < gists.size(); at++) {
            double worth = evidence.met(gists.get(at)).words() * evidence.perfect() / ownWord();
            ThemeCode theme = themes.get(at).code();
            double told = worth / (worth + HALF_SURE);
            double confidence = taught.contains(theme) ? (told + votes.share(theme)) / 2 : told;
            if (confidence >= FLOOR) {
                proposals.add(new ThemeProposal(theme, confidence, words(evidence, at), votes.alike(theme)));
            }
        }
        return proposals.stream().sorted(ThemeProposal.SUREST_FIRST).toList();
    }

    /** What a word is worth that one theme has and no other. */
    private double ownWord() {
        return Math.log(1 + (themes.size() - 0.5) / 1.5);
    }

    private List<String> words(Evidence evidence, int theme) {
        return evidence.gains(gists.get(theme)).stream()
                .map(Evidence.Gain::surface)
                .limit(MOST_REASONS)
                .toList();
    }

    private static List<String> fields(Theme theme, List<String> words) {
        return List.of(theme.label().fr(), theme.gloss().replace(",", " ;"), String.join(" ; ", words));
    }

    /** How much each known solution resembles a text, those that do most first. */
    private record Votes(List<Vote> votes) {

        static Votes of(List<Asked> asked, Catalogue known) {
            Families.Reading reading = Language.french().families().read(asked, Families.Side.NEED);
            Gists gists = known.holdings().gists();
            List<Vote> votes = known.holdings()
                    .all()
                    .mapToObj(number -> Vote.of(known.holdings().solution(number), gists.of(number), reading))
                    .filter(vote -> vote.weight() > 0)
                    .sorted(Vote.HEAVIEST_FIRST)
                    .toList();
            return new Votes(votes);
        }

        double share(ThemeCode theme) {
            double all = votes.stream().mapToDouble(Vote::weight).sum();
            double those = votes.stream()
                    .filter(vote -> vote.themes().contains(theme))
                    .mapToDouble(Vote::weight)
                    .sum();
            return all == 0 ? 0 : those / all;
        }

        List<SolutionId> alike(ThemeCode theme) {
            return votes.stream()
                    .filter(vote -> vote.themes().contains(theme))
                    .map(Vote::solution)
                    .limit(MOST_REASONS)
                    .toList();
        }
    }

    /** One known solution, and the square of how much it resembles a text. */
    private record Vote(SolutionId solution, List<ThemeCode> themes, double weight) {

        private static final Comparator<Vote> HEAVIEST_FIRST =
                Comparator.comparingDouble(Vote::weight).reversed().thenComparing(Vote::solution);

        static Vote of(Solution known, Gist gist, Families.Reading reading) {
            double alike = gist.agreement(reading);
            return new Vote(known.id(), known.themes(), alike * alike);
        }
    }
}
