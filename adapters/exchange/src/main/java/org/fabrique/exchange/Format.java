package org.fabrique.exchange;

/**
 * How things are written in a file. A {@link Sheet} says what stands there, a format how: each has the same sheets, and
 * carries what it can of them.
 * <p>
 * It is said, never guessed: a file in another format is refused.
 */
public sealed interface Format permits CsvForm, XlsxForm, GeoJson, GoGoCarto, Pair {}
