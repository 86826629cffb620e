package org.fabrique.examples.web.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Erased;

/**
 * What came of an erasure, and the texts that may still name the person. The list is kept nowhere: the page carries it.
 *
 * @param complete whether the record has left the files, too
 * @param redacted whether the words of one of them were withdrawn just now
 */
public record ErasedPage(boolean complete, List<Thing> mentions, boolean redacted) {

    static ErasedPage of(Visit visit, Erased erased) {
        Stream<String> names = erased.mentions().stream().map(mention -> mention.kind() + ":" + mention.id());
        return new ErasedPage(erased.complete(), things(visit, names), false);
    }

    /** Returns what is left to look at once the words of one text were withdrawn. */
    static ErasedPage without(Visit visit, Form form, String redacted) {
        Stream<String> names =
                form.all("mention").stream().filter(Thing::isName).filter(name -> !name.equals(redacted));
        return new ErasedPage(form.has("complete"), things(visit, names), true);
    }

    private static List<Thing> things(Visit visit, Stream<String> names) {
        return names.map(name -> Thing.of(visit, name)).toList();
    }
}
