package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Words of one sense, and those that evoke it, as a concept of a SKOS thesaurus has them.
 * <p>
 * It says nothing of which of the labels is preferred, nor in which direction a near concept lies: the engine reads a text
 * and writes none.
 *
 * @param labels what says the same: the preferred and the alternative labels
 * @param near what only evokes it: the labels of broader, narrower and related concepts
 */
public record Concept(List<String> labels, List<String> near) {

    public Concept {
        labels = List.copyOf(labels);
        near = List.copyOf(near);
    }

    /** Returns the concept that these labels say. */
    public static Concept of(String preferred, String... alternatives) {
        List<String> labels = new ArrayList<>(List.of(preferred));
        Collections.addAll(labels, alternatives);
        return new Concept(labels, List.of());
    }

    /** Returns this concept with the labels of broader, narrower or related ones, which evoke it. */
    public Concept near(String... evoking) {
        return new Concept(labels, List.of(evoking));
    }
}
