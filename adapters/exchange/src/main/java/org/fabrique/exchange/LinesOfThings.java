package org.fabrique.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.json.JsonLines;

/** Things of which each has a line of its own. */
record LinesOfThings<T>(Class<T> type, Path file, FileLimits limits, Troubles troubles) implements JsonThings<T> {

    private static final int LONGEST = 10_000_000;

    @Override
    public void each(Consumer<One<T>> visitor) {
        try (LineStream lines = new LineStream(file)) {
            read(lines, visitor);
        } catch (IOException unreadable) {
            troubles.add(FileProblems.unreadable(file.toString()));
        }
    }

    private void read(LineStream lines, Consumer<One<T>> visitor) throws IOException {
        long bytes = 0;
        int rows = 0;
        for (byte[] line = lines.next(LONGEST); line != null; line = lines.next(LONGEST)) {
            bytes += line.length + 1L;
            rows += isBlank(line) ? 0 : 1;
            Place place = Place.line(file.toString(), lines.number(), "");
            Optional<Problem> passed = passed(line, bytes, rows, place);
            if (passed.isPresent()) {
                troubles.add(passed.get());
                return;
            }
            if (!isBlank(line)) {
                visitor.accept(one(line, place));
            }
        }
    }

    /** Returns the limit that is passed. */
    private Optional<Problem> passed(byte[] line, long bytes, int rows, Place place) {
        if (line.length > LONGEST) {
            return Optional.of(FileProblems.tooLong(place, LONGEST));
        }
        if (bytes > limits.fileBytes()) {
            return Optional.of(RowProblems.tooLarge(file.toString(), limits.fileBytes()));
        }
        return rows > limits.rows() ? Optional.of(RowProblems.tooManyRows(place, limits.rows())) : Optional.empty();
    }

    private One<T> one(byte[] line, Place place) {
        byte[] json = place.line() == 1 ? withoutMark(line) : line;
        return One.of(
                place, JsonLines.standard().readLine(file.toString(), place.line(), json, object -> object.as(type)));
    }

    private static byte[] withoutMark(byte[] line) {
        return Encoding.startsWith(line, Encoding.MARK)
                ? Arrays.copyOfRange(line, Encoding.MARK.length, line.length)
                : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
