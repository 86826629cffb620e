package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BestTest {

    @Property
    void areThoseThatSortingWouldPutFirst(
            @ForAll @Size(max = 60) List<@FloatRange(min = 0, max = 3) Float> numbers,
            @ForAll @IntRange(min = 1, max = 20) int atMost) {
        float[] rounded = new float[numbers.size()];
        for (int text = 0; text < rounded.length; text++) {
            rounded[text] = Math.round(numbers.get(text));
        }

        assertThat(Best.of(rounded, atMost).boxed())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, rounded.length)
                        .boxed()
                        .filter(text -> rounded[text] > 0)
                        .sorted(Comparator.comparing((Integer text) -> rounded[text])
                                .reversed())
                        .limit(atMost)
                        .toList());
    }
}
