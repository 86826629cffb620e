package org.fabrique.examples.cli;

import java.util.function.Consumer;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.Held;

/** What is carried, counted as it goes by. */
final class Census implements Contents {

    private final Contents contents;
    private long things;
    private long lines;
    private long readers;
    private long answers;
    private long erasures;

    Census(Contents contents) {
        this.contents = contents;
    }

    @Override
    public void forEach(Consumer<? super Held> visitor) {
        things = lines = readers = answers = erasures = 0;
        contents.forEach(held -> {
            count(held);
            visitor.accept(held);
        });
    }

    private void count(Held held) {
        if (held instanceof Held.Thing) {
            things++;
        } else if (held instanceof Held.Line) {
            lines++;
        } else if (held instanceof Held.Bookmark) {
            readers++;
        } else if (held instanceof Held.Answer) {
            answers++;
        } else {
            erasures++;
        }
    }

    String told(Speech speech) {
        return speech.say(
                        "choses %d, lignes d'histoire %d, lecteurs %d, réponses gardées %d, effacements %d",
                        "things %d, lines of history %d, readers %d, answers kept %d, erasures %d")
                .formatted(things, lines, readers, answers, erasures);
    }
}
