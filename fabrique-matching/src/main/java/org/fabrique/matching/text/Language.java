package org.fabrique.matching.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.theme.ThemeCode;

/** All the engine knows of words: how to read French, synonym sets, families, and words without a topic. */
public final class Language {

    private static final Language FRENCH = new Language();

    private final FrenchText french = new FrenchText(Resources.words("empty-words.txt"));
    private final Thesaurus thesaurus = Thesaurus.parse(Resources.lines("thesaurus.txt").stream(), french);
    private final Families families = Families.parse(Resources.lines("families.tsv"), french, thesaurus);
    private final Set<String> circumstances = stems(String.join(" ", Resources.words("circumstances.txt")));
    private final Set<String> questionStems = stems(String.join(" ", Resources.words("question-words.txt")));

    private Language() {}

    /** Returns the French that comes with the engine; it never changes. */
    public static Language french() {
        return FRENCH;
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

    /** Reads the words by which a solution is told, all alike. */
    public List<Asked> told(String name, String description) {
        return new Asking(french, thesaurus, Set.of(), Set.of(), Set.of())
                .read(name, 1)
                .read(description, 1)
                .asked();
    }

    /** Reads the words of a name, without those that make a question. */
    public List<Asked> named(String name) {
        return new Asking(french, thesaurus, questionStems, Set.of(), Set.of())
                .read(name, 1)
                .asked();
    }

    /** Returns the index of texts of a number of fields each. */
    public TextIndex index(List<List<String>> texts, int fields) {
        return TextIndex.of(texts, fields, french, thesaurus);
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
