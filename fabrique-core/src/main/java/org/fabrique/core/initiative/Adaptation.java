package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Text;
import org.fabrique.core.solution.SolutionId;

/**
 * How a known solution became one for here: the lineage, and what was learnt on the way, for the next who adapt it.
 *
 * @param from the known solution
 * @param kept what was taken as it is
 * @param changed what was done otherwise
 * @param found what only showed here
 * @param givenUp what was left out
 */
public record Adaptation(
        SolutionId from, List<String> kept, List<String> changed, List<String> found, List<String> givenUp) {

    public Adaptation {
        requireNonNull(from, "from");
        kept = texts(kept);
        changed = texts(changed);
        found = texts(found);
        givenUp = texts(givenUp);
    }

    public static Adaptation of(SolutionId from) {
        return new Adaptation(from, List.of(), List.of(), List.of(), List.of());
    }

    public Adaptation withKept(String... parts) {
        return new Adaptation(from, List.of(parts), changed, found, givenUp);
    }

    public Adaptation withChanged(String... parts) {
        return new Adaptation(from, kept, List.of(parts), found, givenUp);
    }

    public Adaptation withFound(String... parts) {
        return new Adaptation(from, kept, changed, List.of(parts), givenUp);
    }

    public Adaptation withGivenUp(String... parts) {
        return new Adaptation(from, kept, changed, found, List.of(parts));
    }

    private static List<String> texts(List<String> parts) {
        return parts.stream()
                .map(part -> Text.body(part, "part of an adaptation"))
                .toList();
    }
}
