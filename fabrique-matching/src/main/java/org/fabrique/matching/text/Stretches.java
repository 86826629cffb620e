package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where asked words stand in a text: the word itself, a word of its family, or an expression of a set it belongs
 * to. Where two overlap the earlier stays, and of two that begin together the longer.
 */
final class Stretches {

    private static final Comparator<Stretch> EARLIER_THEN_LONGER = Comparator.comparingInt(Stretch::fromInclusive)
            .thenComparing(Comparator.comparingInt(Stretch::toExclusive).reversed());

    private final FrenchText french;
    private final Thesaurus thesaurus;

    /** What each token meets: of two asked words the one it is closer to. */
    private final Map<Long, Met> met = new HashMap<>();

    Stretches(List<Asked> words, FrenchText french, Thesaurus thesaurus) {
        this.french = french;
        this.thesaurus = thesaurus;
        words.stream().filter(word -> !word.isPair()).forEach(this::add);
    }

    private record Met(String asked, double weight) {}

    List<Stretch> of(String text) {
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        for (String sentence : FieldTokens.sentences(text)) {
            meet(Placed.in(sentence, from, french), found);
            from += sentence.length();
        }
        found.sort(EARLIER_THEN_LONGER);
        return apart(found);
    }

    private void meet(List<Placed> placed, List<Stretch> found) {
        placed.forEach(each -> meet(each, found));
        List<Word> words = placed.stream().map(Placed::word).toList();
        thesaurus.hits(words).forEach(hit -> meet(hit, placed, found));
    }

    private void add(Asked word) {
        word.ways()
                .forEach(way -> met.merge(
                        way.token(),
                        new Met(word.surface(), way.weight()),
                        (one, other) -> other.weight() > one.weight() ? other : one));
    }

    private void meet(Placed each, List<Stretch> found) {
        Met word = met.getOrDefault(each.word().stemToken(), met.get(each.word().rootToken()));
        if (word != null) {
            found.add(new Stretch(each.fromInclusive(), each.toExclusive(), word.asked()));
        }
    }

    private void meet(Thesaurus.Hit hit, List<Placed> placed, List<Stretch> found) {
        Met set = met.get(hit.token());
        if (set != null) {
            int last = hit.from() + hit.length() - 1;
            found.add(new Stretch(
                    placed.get(hit.from()).fromInclusive(), placed.get(last).toExclusive(), set.asked()));
        }
    }

    private static List<Stretch> apart(List<Stretch> sorted) {
        List<Stretch> apart = new ArrayList<>();
        int end = 0;
        for (Stretch each : sorted) {
            if (each.fromInclusive() >= end) {
                apart.add(each);
                end = each.toExclusive();
            }
        }
        return apart;
    }
}
