package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/** All the engine knows of words: how to read French, synonym sets, families, and words without a topic. */
public final class Language {

    private static final int NO_FIELD = -1;
    private static final int NAME = 0;
    private static final int LEAD = 1;

    /** The families in the words of both sides, a line of {@link Families} each. */
    private static final List<String> LEXICON = Stream.of("families.tsv", "everyday-needs.tsv", "further-families.tsv")
            .flatMap(list -> Resources.lines(list).stream())
            .toList();

    private static final String EMPTY = "empty-words.txt";
    private static final String NOUNS = "nouns-among-empty-words.txt";
    private static final String CIRCUMSTANCES = "circumstances.txt";
    private static final String QUESTIONS = "question-words.txt";

    /** The words that are passed over, count less, or have a stem of their own. */
    private static final List<String> WORDS = Stream.of(EMPTY, NOUNS, CIRCUMSTANCES, QUESTIONS, FrenchStem.FORMS)
            .flatMap(list -> Resources.lines(list).stream())
            .toList();

    private static final Language FRENCH = new Language(
            new FrenchText(ToolWords.Lists.of(Resources.words(EMPTY), Resources.lines(NOUNS))),
            Resources.lines("thesaurus.txt"));

    private final FrenchText french;
    private final List<String> sets;
    private final Thesaurus thesaurus;
    private final Families families;
    private final Stems circumstances;
    private final Stems questions;
    private final long fingerprint;

    private Language(FrenchText french, List<String> sets) {
        this.french = french;
        this.circumstances = new Stems(french.words(String.join(" ", Resources.words(CIRCUMSTANCES))));
        this.questions = new Stems(french.words(String.join(" ", Resources.words(QUESTIONS))));
        this.sets = sets;
        this.thesaurus = Thesaurus.parse(sets.stream(), french);
        this.families = Families.parse(LEXICON, french, thesaurus);
        this.fingerprint = Stream.of(sets, LEXICON, WORDS).flatMap(List::stream).reduce(0L, Tokens::line, Tokens::pair);
    }

    private static String terms(String line) {
        return line.substring(line.lastIndexOf('\t') + 1);
    }

    /** Made at the first word that nobody knows. */
    private static final class Spellings {

        private static final Spelling FRENCH = Spelling.of(LEXICON.stream()
                .flatMap(line -> Language.FRENCH.french.words(terms(line)).stream())
                .collect(Collectors.toMap(Word::stem, word -> word, (one, other) -> one))
                .values());
    }

    /** Returns the French that comes with the engine; it never changes. */
    public static Language french() {
        return FRENCH;
    }

    /** Returns this language with more sets of expressions, each a line of {@link Thesaurus}. */
    public Language with(List<String> more) {
        return new Language(french, Stream.concat(sets.stream(), more.stream()).toList());
    }

    /** Returns what tells this language from others: whatever it reads differently changes it. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Tells whether a text has a word that carries a topic. */
    public boolean reads(String text) {
        return !french.words(text).isEmpty();
    }

    public Families families() {
        return families;
    }

    /**
     * Reads the words of a need.
     *
     * @param places the names of where it is felt, which are not its topic
     */
    public List<Asked> asked(String title, String text, Collection<String> places) {
        PlaceNames names = new PlaceNames(places, french, word -> families.know(word.stemToken()));
        Asking asking = new Asking(french, thesaurus, questions, circumstances)
                .read(names.blankedIn(title), text.isBlank() ? 1 : Asking.TITLE);
        return asking.read(names.blankedIn(text), 1).asked();
    }

    /**
     * Returns these words; one that neither the texts nor the families know is also met by the closest word of the
     * families, written behind it: {@code épicrie (épicerie)}.
     *
     * @param before done before each word is looked for among all there are; what it throws ends the reading
     */
    public List<Asked> spelled(List<Asked> asked, Frequencies texts, Runnable before) {
        List<Asked> spelled = new ArrayList<>(asked.size());
        for (Asked word : asked) {
            spelled.add(word.isPair() || isKnown(word, texts) ? word : spelled(word, before));
        }
        return spelled;
    }

    private boolean isKnown(Asked word, Frequencies texts) {
        for (Asked.Way way : word.ways()) {
            if (texts.holders(way.token()) > 0 || families.know(way.token())) {
                return true;
            }
        }
        return false;
    }

    private Asked spelled(Asked word, Runnable before) {
        before.run();
        return french.words(word.surface()).stream()
                .findFirst()
                .flatMap(read -> Spellings.FRENCH.closest(read.stem()))
                .map(word::spelled)
                .orElse(word);
    }

    /** Returns where the asked words stand in a text, or words of the same family or sense: in order, none overlapping. */
    public List<Stretch> stretches(List<Asked> asked, String text) {
        return new Stretches(asked, french, thesaurus).of(text);
    }

    /** Returns the gist of a text told in fields, without a name or families. */
    public Gist gist(List<String> fields, Weights weights) {
        List<List<Sentence>> told = told(fields, french::words);
        return Gist.of(tokens(told), weights, NO_FIELD, new long[0], families.silence());
    }

    /**
     * Returns the gist of a text told in fields, of which the first is its name and the second its first lines.
     *
     * @param family the family it is known to belong to, or null
     * @param known words read before; those met for the first time join them
     */
    public Gist gist(List<String> fields, Weights weights, @Nullable String family, Memo<Word> known) {
        List<List<Sentence>> told = told(fields, text -> french.words(text, known));
        Asking asking = new Asking(french, thesaurus, Stems.NONE, Stems.NONE);
        told.subList(NAME, LEAD + 1).forEach(field -> field.forEach(sentence -> asking.read(sentence, 1)));
        Families.Reading read = families.read(asking.asked(), Families.Side.SOLUTION);
        return Gist.of(
                tokens(told),
                weights,
                NAME,
                named(told.get(NAME)),
                family == null ? read : families.drawnTo(read, family));
    }

    /** The sentences of each field. */
    private List<List<Sentence>> told(List<String> fields, Function<String, List<Word>> read) {
        List<List<Sentence>> told = new ArrayList<>(fields.size());
        for (String field : fields) {
            List<Sentence> sentences = new ArrayList<>();
            for (String sentence : FieldTokens.sentences(field)) {
                sentences.add(Sentence.of(read.apply(sentence), thesaurus));
            }
            told.add(sentences);
        }
        return told;
    }

    private static FieldTokens tokens(List<List<Sentence>> told) {
        FieldTokens tokens = new FieldTokens(told.size(), words(told));
        for (int field = 0; field < told.size(); field++) {
            for (Sentence sentence : told.get(field)) {
                tokens.add(field, sentence);
            }
        }
        return tokens;
    }

    private static int words(List<List<Sentence>> told) {
        int words = 0;
        for (List<Sentence> field : told) {
            for (Sentence sentence : field) {
                words += sentence.words().size();
            }
        }
        return words;
    }

    /** The words of a name, each once, without those that make a question. */
    private long[] named(List<Sentence> name) {
        TokenTable named = TokenTable.forMany();
        for (Sentence sentence : name) {
            for (Word word : sentence.words()) {
                if (!questions.have(word)) {
                    named.add(word.stemToken());
                }
            }
        }
        return named.all();
    }

    /** Returns the words listed for the themes of the Carrefour des innovations sociales, by their codes. */
    public Map<ThemeCode, List<String>> themeWords() {
        return Resources.lines("themes-words.tsv").stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(cells -> new ThemeCode(cells[0]), cells -> List.of(cells[1].split(" ; "))));
    }
}
