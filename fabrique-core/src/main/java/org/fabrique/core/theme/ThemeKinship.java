package org.fabrique.core.theme;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;

/**
 * How a second theme stands to a first one in the hierarchy of their scheme.
 *
 * @param kind what the second is to the first
 * @param closeness from 0 (nothing in common) to 1 (the same), by the rule of {@link ThemeScheme#kinship}
 */
public record ThemeKinship(Kind kind, double closeness) {

    /** The same theme. */
    public static final ThemeKinship SAME = new ThemeKinship(Kind.SAME, 1);

    /** Nothing in common. */
    public static final ThemeKinship NONE = new ThemeKinship(Kind.NONE, 0);

    /** What the second theme is to the first. */
    public enum Kind {
        SAME("en commun", "in common"),
        BROADER("plus large", "broader"),
        NARROWER("plus précis", "narrower"),
        NEIGHBOUR("voisin", "neighbouring"),
        NONE("sans rapport", "unrelated");

        private final Message label;

        Kind(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    public ThemeKinship {
        requireNonNull(kind, "kind");
        if (!(closeness >= 0 && closeness <= 1)) {
            throw new IllegalArgumentException("The closeness (%s) must be from 0 to 1.".formatted(closeness));
        }
    }
}
