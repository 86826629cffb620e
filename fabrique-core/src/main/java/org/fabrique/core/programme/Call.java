package org.fabrique.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.theme.ThemeCode;

/**
 * A call of a programme: on these themes, on an open topic, or both.
 * <p>
 * An open topic lets people come with what nobody thought of. To be eligible is not to be chosen.
 *
 * @param open the days on which one can answer
 * @param themes each once; empty only when the topic is open
 */
public record Call(String title, Period open, List<ThemeCode> themes, boolean openTopic) {

    public Call {
        title = Text.line(title, "title of a call");
        requireNonNull(open, "open");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        if (themes.isEmpty() && !openTopic) {
            throw new IllegalArgumentException("The call (%s) must have a theme or an open topic.".formatted(title));
        }
    }

    /** Tells whether something about these themes can answer the call on a day. */
    public boolean accepts(List<ThemeCode> about, LocalDate on) {
        return open.contains(on) && (openTopic || about.stream().anyMatch(themes::contains));
    }
}
