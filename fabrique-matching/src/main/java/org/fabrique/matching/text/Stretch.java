package org.fabrique.matching.text;

/**
 * A part of a text that meets an asked word.
 *
 * @param fromInclusive where it begins, in chars of the text
 * @param toExclusive where it ends
 * @param asked the asked word it meets, as it was written
 */
public record Stretch(int fromInclusive, int toExclusive, String asked) {}
