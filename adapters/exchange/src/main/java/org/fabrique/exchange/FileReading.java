package org.fabrique.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.json.JsonLines;
import org.fabrique.json.Limits;
import org.fabrique.persistence.Held;
import org.jspecify.annotations.Nullable;

/** One reading of a store file, from its first line to its last. Once a line is wrong, nothing more is given. */
final class FileReading {

    /** A line is a document of at most 10 MB, and what is told about it. */
    private static final int LONGEST_LINE = 20_000_000;

    private static final int LONGEST_HEADER = 1_000;
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern OTHER_FORMAT =
            Pattern.compile("\\{\"type\":\"fabrique-store\",\"format\":([2-9]|[1-9][0-9]{1,8})[,}].*");

    private static final JsonLines JSON = JsonLines.standard()
            .withLimits(Limits.standard().withDocumentBytes(LONGEST_LINE).withDepth(70));

    private final String file;
    private final LineStream lines;
    private final Consumer<? super Held> visitor;
    private final Tally tally = new Tally();
    private final List<Problem> problems = new ArrayList<>();

    FileReading(String file, LineStream lines, Consumer<? super Held> visitor) {
        this.file = file;
        this.lines = lines;
        this.visitor = visitor;
    }

    /**
     * Reads the whole file.
     *
     * @throws InvalidInput when something in it is wrong
     */
    void read() throws IOException {
        requireOurs(lines.next(LONGEST_HEADER));
        byte[] last = next();
        if (last == null) {
            throw stopped(FileProblems.cut(here()));
        }
        Place place = here();
        for (byte[] behind = next(); behind != null; behind = next()) {
            held(last, place);
            last = behind;
            place = here();
        }
        end(last, place);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private byte @Nullable [] next() throws IOException {
        byte[] line = lines.next(LONGEST_LINE);
        if (line != null && line.length > LONGEST_LINE) {
            throw stopped(FileProblems.tooLong(here(), LONGEST_LINE));
        }
        return line;
    }

    private void requireOurs(byte @Nullable [] line) {
        String first = line == null ? "" : new String(line, StandardCharsets.UTF_8);
        Matcher other = OTHER_FORMAT.matcher(first);
        if (other.matches()) {
            throw stopped(FileProblems.tooNew(Place.line(file, 1, ""), other.group(1)));
        }
        if (!first.equals(Tally.HEADER)) {
            throw stopped(FileProblems.notAStoreFile(Place.line(file, 1, "")));
        }
    }

    private void held(byte[] line, Place place) {
        tally.add(line);
        Loaded<Held> read = JSON.readLine(file, place.line(), line, HeldJson::read);
        read.problems().stream().map(FileReading::withoutTheWhole).forEach(problems::add);
        if (problems.size() >= MOST_PROBLEMS) {
            throw stopped(FileProblems.more(place));
        }
        if (problems.isEmpty()) {
            read.values().forEach(visitor);
        }
    }

    /** A value that stands where a whole thing should may be anything, a person's name as well. */
    private static Problem withoutTheWhole(Problem problem) {
        return problem.place().field().equals("/value")
                ? new Problem(problem.code(), problem.place(), "", problem.expected())
                : problem;
    }

    private void end(byte[] line, Place place) {
        String found = new String(line, StandardCharsets.UTF_8);
        if (!found.startsWith(Tally.END)) {
            problems.add(FileProblems.cut(place));
            return;
        }
        String end = tally.end(tally.digest());
        if (!found.equals(end)) {
            problems.add(FileProblems.altered(place, found, end));
        } else if (lines.isCut()) {
            problems.add(FileProblems.cut(place));
        }
    }

    private Place here() {
        return Place.line(file, Math.max(lines.number(), 1), "");
    }

    private InvalidInput stopped(Problem problem) {
        problems.add(problem);
        return new InvalidInput(problems);
    }
}
