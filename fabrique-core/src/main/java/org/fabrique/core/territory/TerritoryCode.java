package org.fabrique.core.territory;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The official code of a territory with its level, such as {@code dep:23} for the Creuse or {@code com:23096} for
 * Guéret.
 * <p>
 * A code only names a territory. It does not say where the territory lies, what it contains, nor that it exists: that
 * is for the {@link Gazetteer}. The level is part of the name, because one official number often has two bearers: a
 * commune and the delegated commune that was its centre.
 * <p>
 * {@code parse(code.toString())} gives the same code. This type is immutable and thread-safe.
 */
public record TerritoryCode(Level level, String value) implements Comparable<TerritoryCode> {

    private static final Comparator<TerritoryCode> ORDER =
            Comparator.comparing(TerritoryCode::level).thenComparing(TerritoryCode::value);

    public TerritoryCode {
        requireNonNull(level, "level");
        requireNonNull(value, "value");
        if (!level.accepts(value)) {
            throw new IllegalArgumentException(
                    "The value (%s) is not the code of a territory of level %s.".formatted(value, level.prefix()));
        }
    }

    public static TerritoryCode commune(String value) {
        return new TerritoryCode(Level.COMMUNE, value);
    }

    public static TerritoryCode intercommunality(String siren) {
        return new TerritoryCode(Level.INTERCOMMUNALITY, siren);
    }

    public static TerritoryCode department(String value) {
        return new TerritoryCode(Level.DEPARTMENT, value);
    }

    public static TerritoryCode region(String value) {
        return new TerritoryCode(Level.REGION, value);
    }

    public static TerritoryCode formerRegion(String value) {
        return new TerritoryCode(Level.FORMER_REGION, value);
    }

    public static TerritoryCode priorityDistrict(String value) {
        return new TerritoryCode(Level.PRIORITY_DISTRICT, value);
    }

    public static TerritoryCode zone(String slug) {
        return new TerritoryCode(Level.ZONE, slug);
    }

    /** Tells whether the text has the form of a code of this level; not whether such a territory exists. */
    public static boolean isValid(Level level, String value) {
        return level.accepts(value);
    }

    /** Tells whether {@link #parse} reads the text; not whether such a territory exists. */
    public static boolean isValid(String text) {
        int colon = text.indexOf(':');
        return Level.ofPrefix(text.substring(0, Math.max(colon, 0)))
                .filter(level -> level.accepts(text.substring(colon + 1)))
                .isPresent();
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text is not a level, a colon and a code of that level
     */
    public static TerritoryCode parse(String text) {
        int colon = text.indexOf(':');
        Level level = Level.ofPrefix(text.substring(0, Math.max(colon, 0)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The territory (%s) must be a level and a code, such as dep:23 or com:23096.".formatted(text)));
        return new TerritoryCode(level, text.substring(colon + 1));
    }

    @Override
    public int compareTo(TerritoryCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return level.prefix() + ":" + value;
    }
}
