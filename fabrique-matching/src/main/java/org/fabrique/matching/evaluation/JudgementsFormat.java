package org.fabrique.matching.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/**
 * Reads the lines of judgements: {@code query-id<TAB>doc-id<TAB>score}, with or without that header.
 * <p>
 * A score is a whole number; zero and less is not relevant. Blank lines are passed over.
 */
public final class JudgementsFormat {

    private static final int FIELDS = 3;

    private final String file;
    private final Map<String, Map<String, Integer>> grades = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private JudgementsFormat(String file) {
        this.file = file;
    }

    /**
     * Reads the lines of a file of judgements.
     *
     * @param file the name of the file, for the problems
     * @return the judgements, or every problem
     */
    public static Loaded<Judgements> parse(String file, Stream<String> lines) {
        JudgementsFormat reader = new JudgementsFormat(file);
        Numbered.of(lines)
                .filter(line -> !line.text().isBlank() && !isHeader(line))
                .forEach(reader::read);
        return reader.problems.isEmpty()
                ? Loaded.of(List.of(new Judgements(reader.grades)))
                : Loaded.refused(reader.problems);
    }

    private static boolean isHeader(Numbered line) {
        return line.number() == 1 && line.text().strip().endsWith("\tscore");
    }

    private void read(Numbered line) {
        String[] cells = line.text().split("\t", -1);
        if (cells.length != FIELDS || cells[0].isBlank() || cells[1].isBlank()) {
            wrong(
                    "SHAPE",
                    line,
                    "",
                    line.text(),
                    "trois champs séparés par des tabulations : requête, document, note.",
                    "three fields separated by tabs are expected: query, document, score.");
            return;
        }
        Optional<Integer> grade = Numbers.whole(cells[2].strip());
        if (grade.isEmpty()) {
            wrong(
                    "WRONG_TYPE",
                    line,
                    "score",
                    cells[2],
                    "un nombre entier est attendu.",
                    "a whole number is expected.");
            return;
        }
        judge(line, cells[0].strip(), cells[1].strip(), grade.get());
    }

    private void judge(Numbered line, String query, String document, int grade) {
        Integer earlier = grades.computeIfAbsent(query, each -> new TreeMap<>()).put(document, grade);
        if (earlier != null && earlier != grade) {
            wrong(
                    "DUPLICATE_ID",
                    line,
                    "doc-id",
                    document,
                    "ce document est déjà jugé autrement pour cette requête.",
                    "this document is already judged otherwise for this query.");
        }
    }

    private void wrong(String code, Numbered line, String field, String value, String fr, String en) {
        problems.add(Problem.of(code, Place.line(file, line.number(), field), value, fr, en));
    }
}
