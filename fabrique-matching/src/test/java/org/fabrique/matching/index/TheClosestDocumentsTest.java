package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Weights;
import org.junit.jupiter.api.Test;

class TheClosestDocumentsTest {

    private static final Gist BEES = gist("rucher");
    private static final Gist BIKES = gist("vélo");
    private static final Gist MORE_BIKES = gist("vélo, vélo, vélo");

    @Test
    void areThoseThatMeetWhatCountsMost() {
        InTurn both = InTurn.of(List.of(BEES, BIKES), 0);

        assertThat(closest(both, 1, sought(BEES, 0.9), sought(BIKES, 0.2))).containsExactly(0);
        assertThat(closest(both, 1, sought(BEES, 0.2), sought(BIKES, 0.9))).containsExactly(1);
    }

    @Test
    void areThoseInWhichItIsWorthMost() {
        InTurn bikes = InTurn.of(List.of(BIKES, MORE_BIKES, BIKES), 0);

        assertThat(closest(bikes, 1, sought(BIKES, 0.5))).containsExactly(1);
    }

    @Test
    void areNoMoreThanThoseThatMeetAnything() {
        InTurn all = InTurn.of(List.of(BEES, BIKES, BEES), 0);

        assertThat(closest(all, 10, sought(BEES, 0.5))).containsExactlyInAnyOrder(0, 2);
        assertThat(closest(all, 10, sought(gist("paquebot"), 0.5))).isEmpty();
    }

    @Test
    void keepTheirPlacesInALongList() {
        int size = 30_000;
        List<Gist> gists = Stream.of(
                        Collections.nCopies(size - 1, BIKES),
                        List.of(BEES),
                        Collections.nCopies(size - 1, BIKES),
                        List.of(BEES))
                .flatMap(List::stream)
                .toList();
        InTurn snapshot = InTurn.of(gists, 0);

        assertThat(snapshot.size()).isEqualTo(2 * size);
        assertThat(closest(snapshot, 10, sought(BEES, 0.5))).containsExactlyInAnyOrder(size - 1, 2 * size - 1);
    }

    private static IntStream closest(InTurn snapshot, int atMost, Sought... sought) {
        return snapshot.closest(new Question(List.of(sought), List.of(), null), atMost, Integer::toString);
    }

    private static Sought sought(Gist gist, double amount) {
        return new Sought(gist.token(0), amount);
    }

    private static Gist gist(String words) {
        return Language.french().gist(List.of(words), Weights.whateverTheLength(1, 1));
    }
}
