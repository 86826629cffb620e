package org.fabrique.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.Held;

/** What a store file holds; each time it is asked the whole file is read, and checked. */
final class FileContents implements Contents {

    private final Path file;

    FileContents(Path file) {
        this.file = file;
    }

    /** Throws {@link InvalidInput} when the file is wrong: at its end at the latest, once the digest is known. */
    @Override
    public void forEach(Consumer<? super Held> visitor) {
        try (LineStream lines = new LineStream(file)) {
            new FileReading(file.toString(), lines, visitor).read();
        } catch (IOException unreadable) {
            throw new InvalidInput(List.of(FileProblems.unreadable(file.toString())));
        }
    }
}
