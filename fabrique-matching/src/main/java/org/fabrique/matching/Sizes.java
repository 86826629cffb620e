package org.fabrique.matching;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.Message;

/** Sizes people tell apart, each with its words. */
enum Sizes {
    POPULATIONS(
            band(2_000, "moins de 2 000 habitants", "under 2,000 inhabitants"),
            band(10_000, "de 2 000 à 10 000 habitants", "2,000 to 10,000 inhabitants"),
            band(50_000, "de 10 000 à 50 000 habitants", "10,000 to 50,000 inhabitants"),
            band(200_000, "de 50 000 à 200 000 habitants", "50,000 to 200,000 inhabitants"),
            band(Integer.MAX_VALUE, "plus de 200 000 habitants", "over 200,000 inhabitants")),
    TOWNS(
            band(10_000, "aucune ville de plus de 10 000 habitants", "no town over 10,000"),
            band(100_000, "une ville de 10 000 à 100 000 habitants", "a town of 10,000 to 100,000"),
            band(Integer.MAX_VALUE, "une ville de plus de 100 000 habitants", "a city over 100,000"));

    private record Band(int toExclusive, Message words) {}

    private final List<Band> bands;

    Sizes(Band... bands) {
        this.bands = List.of(bands);
    }

    /** Returns the words for two numbers of one size; none when their sizes differ. */
    Stream<Message> common(int one, int other) {
        return Stream.of(words(one)).filter(words(other)::equals);
    }

    private Message words(int number) {
        return bands.stream()
                .filter(band -> number < band.toExclusive())
                .findFirst()
                .map(Band::words)
                .orElseThrow();
    }

    private static Band band(int toExclusive, String fr, String en) {
        return new Band(toExclusive, Message.of(fr, en));
    }
}
