package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows a need is real.
 *
 * @param text what it shows
 * @param source where it can be read, or null; a public figure has one, for nobody else could look it up
 * @param on when it was gathered, as far as it is known, or null
 */
public record Evidence(
        Kind kind,
        String text,
        @Nullable URI source,
        @Nullable PartialDate on) {

    /** The kinds of evidence practitioners bring. */
    public enum Kind {
        SURVEY("questionnaire", "survey"),
        INTERVIEWS("entretiens", "interviews"),
        DIAGNOSIS("diagnostic de territoire", "territorial diagnosis"),
        FIGURE("chiffre public", "public figure"),
        WORKSHOP("atelier", "workshop");

        private final Message label;

        Kind(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    public Evidence {
        requireNonNull(kind, "kind");
        text = Text.body(text, "evidence");
        if (kind == Kind.FIGURE && source == null) {
            throw new IllegalArgumentException("A public figure must name the source where it can be looked up.");
        }
    }
}
