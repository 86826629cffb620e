package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that asks: which words count, how much, and in which ways another text may meet them.
 * <p>
 * Words that only make a question are not its topic.
 */
public final class Asking {

    /** How much a word of the title counts beside a word of the text. */
    public static final double TITLE = 1.5;

    private static final double FAMILY = 0.6;
    private static final double SET = 0.6;
    private static final double NEAR = 0.5;
    private static final double PAIR = 0.5;

    /** How much a word counts that says for whom or where: other criteria look at those. */
    private static final double CIRCUMSTANCE = 0.4;

    /** Nobody is told which pair was met. */
    private static final String NOT_TOLD = "";

    /** How many ways most words have. */
    private static final int FEW = 4;

    private final FrenchText french;
    private final Thesaurus thesaurus;
    private final Stems offTopic;
    private final Stems circumstances;
    private final Drafts words = new Drafts();
    private final Drafts pairs = new Drafts();

    /** One asked word, or pair, as far as it is read. */
    private static final class Draft {
        private final String surface;
        private final List<Asked.Way> ways = new ArrayList<>(FEW);
        private double weight;

        Draft(String surface) {
            this.surface = surface;
        }

        void weigh(double atLeast) {
            weight = Math.max(weight, atLeast);
        }

        /** Each token is one way, and the most it is worth counts. */
        void way(Asked.Way way) {
            for (int at = 0; at < ways.size(); at++) {
                if (ways.get(at).token() == way.token()) {
                    ways.set(at, both(ways.get(at), way));
                    return;
                }
            }
            ways.add(way);
        }

        private static Asked.Way both(Asked.Way one, Asked.Way other) {
            return new Asked.Way(one.token(), Math.max(one.weight(), other.weight()), one.evokes() && other.evokes());
        }

        Asked asked(boolean isPair) {
            return new Asked(surface, weight, isPair, ways);
        }
    }

    /** Drafts in the order they were met, each found again by its token. */
    private static final class Drafts {
        private final TokenTable tokens = TokenTable.forMany();
        private final List<Draft> drafts = new ArrayList<>();

        Draft draft(long token, String surface) {
            int number = tokens.add(token);
            if (number == drafts.size()) {
                drafts.add(new Draft(surface));
            }
            return drafts.get(number);
        }

        @Nullable
        Draft find(long token) {
            int number = tokens.find(token);
            return number == TokenTable.NONE ? null : drafts.get(number);
        }

        Stream<Asked> asked(boolean isPair) {
            return drafts.stream().map(draft -> draft.asked(isPair));
        }
    }

    /**
     * @param offTopic stems that make a question and have no topic
     * @param circumstances stems that say for whom or where, and not what is missing
     */
    Asking(FrenchText french, Thesaurus thesaurus, Stems offTopic, Stems circumstances) {
        this.french = french;
        this.thesaurus = thesaurus;
        this.offTopic = offTopic;
        this.circumstances = circumstances;
    }

    /** Reads one part of the text, whose words count this much. */
    public Asking read(String part, double weight) {
        return read(Sentence.of(french.words(part), thesaurus), weight);
    }

    /** Reads one part of the text, whose words count this much. */
    Asking read(Sentence part, double weight) {
        Word before = null;
        for (Word word : part.words()) {
            boolean counts = !offTopic.have(word);
            if (counts) {
                addWord(word, weight * worth(word));
            }
            if (before != null) {
                addPair(before, word, weight * Math.max(worth(before), worth(word)));
            }
            before = counts ? word : null;
        }
        part.hits().forEach(hit -> addSet(hit, part.words()));
        return this;
    }

    /** Returns the words, then the pairs, in the order they were met. */
    public List<Asked> asked() {
        return Stream.concat(words.asked(false), pairs.asked(true)).toList();
    }

    private double worth(Word word) {
        return circumstances.have(word) ? CIRCUMSTANCE : 1;
    }

    private void addWord(Word word, double weight) {
        Draft draft = words.draft(word.stemToken(), word.surface());
        draft.weigh(weight);
        draft.way(new Asked.Way(word.stemToken(), 1));
        draft.way(new Asked.Way(word.rootToken(), FAMILY));
    }

    private void addPair(Word first, Word second, double weight) {
        long token = Tokens.pair(first.stemToken(), second.stemToken());
        Draft draft = pairs.draft(token, NOT_TOLD);
        draft.weigh(weight * PAIR);
        draft.way(new Asked.Way(token, 1));
    }

    private void addSet(Thesaurus.Hit hit, List<Word> read) {
        double worth = SET * (hit.near() ? NEAR : 1) / Math.sqrt(hit.length());
        Asked.Way way = new Asked.Way(hit.token(), worth, hit.near());
        for (int at = hit.from(); at < hit.from() + hit.length(); at++) {
            Draft draft = words.find(read.get(at).stemToken());
            if (draft != null) {
                draft.way(way);
            }
        }
    }
}
