package org.fabrique.matching.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.theme.ThemeCode;

/** All the engine knows of words: how to read French, synonym sets, families, and words without a topic. */
public final class Language {

    private static final Language FRENCH = new Language(Resources.lines("thesaurus.txt"));

    private final FrenchText french = new FrenchText(Resources.words("empty-words.txt"));
    private final List<String> sets;
    private final Thesaurus thesaurus;
    private final Families families;
    private final Set<String> circumstances = stems(String.join(" ", Resources.words("circumstances.txt")));
    private final Set<String> questionStems = stems(String.join(" ", Resources.words("question-words.txt")));

    private Language(List<String> sets) {
        this.sets = sets;
        this.thesaurus = Thesaurus.parse(sets.stream(), french);
        this.families = Families.parse(
                Stream.of("families.tsv", "everyday-needs.tsv", "further-families.tsv")
                        .flatMap(list -> Resources.lines(list).stream())
                        .toList(),
                french,
                thesaurus);
    }

    /** Returns the French that comes with the engine; it never changes. */
    public static Language french() {
        return FRENCH;
    }

    /** Returns this language with more sets of expressions, each a line of {@link Thesaurus}. */
    public Language with(List<String> more) {
        return new Language(Stream.concat(sets.stream(), more.stream()).toList());
    }

    /** Tells whether a text has a word that carries a topic. */
    public boolean reads(String text) {
        return !french.words(text).isEmpty();
    }

    public Families families() {
        return families;
    }

    /** Reads the words of a need. */
    public List<Asked> asked(String title, String text, String place) {
        Asking asking = new Asking(french, thesaurus, questionStems, stems(place), circumstances);
        return (text.isBlank()
                        ? asking.read(title, 1)
                        : asking.read(title, Asking.TITLE).read(text, 1))
                .asked();
    }

    /**
     * Reads the words by which a solution is told, all alike.
     *
     * @param known words read before, by how they are written; those met for the first time join them
     */
    public List<Asked> told(String name, String description, Map<String, Word> known) {
        return new Asking(french, thesaurus, Set.of(), Set.of(), Set.of())
                .read(french.words(name, known), 1)
                .read(french.words(description, known), 1)
                .asked();
    }

    /**
     * Reads the words of a name, without those that make a question.
     *
     * @param known words read before, by how they are written; those met for the first time join them
     */
    public List<Asked> named(String name, Map<String, Word> known) {
        return new Asking(french, thesaurus, questionStems, Set.of(), Set.of())
                .read(french.words(name, known), 1)
                .asked();
    }

    /** Returns where the asked words stand in a text, or words of the same family or sense: in order, none overlapping. */
    public List<Stretch> stretches(List<Asked> asked, String text) {
        return new Stretches(asked, french, thesaurus).of(text);
    }

    /** Returns the index of texts, weighed in each of these ways. */
    public TextIndex index(List<List<String>> texts, List<Weights> weighings) {
        return TextIndex.of(texts, french, thesaurus, weighings);
    }

    /** Returns the words listed for the themes of the Carrefour des innovations sociales, by their codes. */
    public Map<ThemeCode, List<String>> themeWords() {
        return Resources.lines("themes-words.tsv").stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(cells -> new ThemeCode(cells[0]), cells -> List.of(cells[1].split(" ; "))));
    }

    private Set<String> stems(String text) {
        return french.words(text).stream().map(Word::stem).collect(Collectors.toSet());
    }
}
