package org.fabrique.matching.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/**
 * Reads the lines of a TREC run: {@code query Q0 document rank score tag}, separated by white space.
 * <p>
 * The order is that of the ranks; equal ranks keep the order of the lines. Blank lines are passed over.
 */
public final class RunFormat {

    private static final int FIELDS = 6;

    private final String file;
    private final List<Run.Ranked> answers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private RunFormat(String file) {
        this.file = file;
    }

    /**
     * Reads the lines of a run.
     *
     * @param file the name of the file, for the problems
     * @return one run, or every problem
     */
    public static Loaded<Run> parse(String file, Stream<String> lines) {
        RunFormat reader = new RunFormat(file);
        Numbered.of(lines).filter(line -> !line.text().isBlank()).forEach(reader::read);
        return reader.problems.isEmpty() ? Loaded.of(List.of(Run.of(reader.answers))) : Loaded.refused(reader.problems);
    }

    private void read(Numbered line) {
        String[] cells = line.text().strip().split("\\s+");
        if (cells.length != FIELDS) {
            wrong(
                    "SHAPE",
                    line,
                    "",
                    line.text(),
                    "six champs : requête Q0 document rang score nom.",
                    "six fields are expected: query Q0 document rank score tag.");
            return;
        }
        Optional<Integer> rank = Numbers.whole(cells[3]).filter(number -> number >= 0);
        Optional<Double> score = Numbers.finite(cells[4]);
        if (rank.isEmpty()) {
            wrong("WRONG_TYPE", line, "rank", cells[3], "un rang entier est attendu.", "a whole rank is expected.");
        }
        if (score.isEmpty()) {
            wrong("WRONG_TYPE", line, "score", cells[4], "un nombre est attendu.", "a number is expected.");
        }
        if (!seen.add(List.of(cells[0], cells[2]))) {
            wrong(
                    "DUPLICATE_ID",
                    line,
                    "document",
                    cells[2],
                    "ce document est déjà classé pour cette requête.",
                    "this document is already ranked for this query.");
        }
        rank.ifPresent(at -> score.ifPresent(points -> answers.add(new Run.Ranked(cells[0], cells[2], at, points))));
    }

    private void wrong(String code, Numbered line, String field, String value, String fr, String en) {
        problems.add(Problem.of(code, Place.line(file, line.number(), field), value, fr, en));
    }
}
