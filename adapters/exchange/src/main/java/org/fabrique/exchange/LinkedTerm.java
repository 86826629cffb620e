package org.fabrique.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a name stands for in a document of linked data.
 *
 * @param iri an address, or a keyword such as {@code @id}; null when the name stands for nothing
 * @param reverse whether it is said of the value, of whom the node is the value
 * @param containers how its values stand: {@code @list} when their order counts, {@code @language} when each stands under its
 *     language; of others nothing depends here
 * @param language that of its texts; null when nobody says
 */
record LinkedTerm(
        @Nullable String iri,
        boolean reverse,
        Set<String> containers,
        @Nullable String language) {

    static LinkedTerm of(@Nullable String iri, @Nullable String language) {
        return new LinkedTerm(iri, false, Set.of(), language);
    }

    boolean isList() {
        return containers.contains("@list");
    }

    boolean isByLanguage() {
        return containers.contains("@language");
    }

    boolean is(String keyword) {
        return keyword.equals(iri);
    }
}
