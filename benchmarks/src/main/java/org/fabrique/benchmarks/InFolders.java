package org.fabrique.benchmarks;

import java.nio.file.Path;
import org.fabrique.matching.LiveCatalogue;
import org.fabrique.matching.Vocabulary;
import org.fabrique.matching.evaluation.Bm25;
import org.fabrique.matching.json.MatchingJson;

/** Written to two new folders and read through the memory map; the solutions are made one by one while either is built. */
record InFolders(Path folder) implements Engines {

    @Override
    public Solutions made(Pages pages, int count) {
        return () -> pages.solutions(count);
    }

    @Override
    public Asked lucene(Solutions solutions) {
        return Asked.of(
                Bm25.in(folder.resolve("lucene"), solutions.all().parallel().map(Bm25.Words::of)));
    }

    @Override
    public Asked fabrique(Solutions solutions) {
        LiveCatalogue live = LiveCatalogue.open(
                folder.resolve("fabrique"),
                Vocabulary.standard(),
                MatchingJson.standard().solutions(),
                LiveCatalogue.Source.of("made", solutions::all));
        return Asked.of(live.now(), live::close);
    }
}
