package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.json.JsonForm;
import org.fabrique.json.JsonLines;

/** Files of needs, one on each line. */
final class NeedFiles {

    private NeedFiles() {}

    /** Reads several files as one; a need that stands in two of them is refused. */
    static <T> Loaded<T> read(List<Path> files, JsonForm<T> form, Function<T, Need> need) {
        List<T> known = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            Loaded<T> read = JsonLines.standard().read(file, form);
            problems.addAll(read.problems());
            for (T each : read.values()) {
                String id = need.apply(each).id().value();
                if (ids.add(id)) {
                    known.add(each);
                } else {
                    problems.add(twice(file, id));
                }
            }
        }
        return new Loaded<>(known, problems);
    }

    private static Problem twice(Path file, String id) {
        return Problem.of(
                "DUPLICATE_ID",
                Place.file(file.toString()),
                id,
                "ce besoin est donné deux fois",
                "this need is given twice");
    }
}
