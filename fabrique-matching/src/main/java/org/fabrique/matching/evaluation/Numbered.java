package org.fabrique.matching.evaluation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A line of a file and its number, from 1. */
record Numbered(int number, String text) {

    static Stream<Numbered> of(Stream<String> lines) {
        AtomicInteger number = new AtomicInteger();
        return lines.sequential().map(text -> new Numbered(number.incrementAndGet(), text));
    }
}
