package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.json.JsonObject;
import org.fabrique.matching.Experience;
import org.fabrique.matching.Vocabulary;

/**
 * A file of past needs: {@code {id[, title], text[, territory][, answers][, refusals]}} on each line, where answers are the
 * identities of solutions, and a refusal is {@code {solution, motive}}: what people did not want for the need, and why.
 */
final class PastFile {

    private static final int MOST = 100;

    private final KnownSolutions solutions;
    private final Gazetteer gazetteer;

    private PastFile(KnownSolutions solutions, Gazetteer gazetteer) {
        this.solutions = solutions;
        this.gazetteer = gazetteer;
    }

    /** One line. */
    record Past(Need need, List<SolutionId> answers, List<Refused> refusals) {
        Past {
            answers = List.copyOf(answers);
            refusals = List.copyOf(refusals);
        }

        /** In what part it answers nobody has said. */
        private List<Answer> told() {
            return answers.stream()
                    .map(each -> new Answer(need.id(), each, Answer.Part.UNKNOWN, null, null))
                    .toList();
        }

        private List<Experience.Refusal> refused() {
            return refusals.stream()
                    .map(each -> new Experience.Refusal(need.id(), each.solution(), each.motive()))
                    .toList();
        }
    }

    /** A solution that was not wanted. */
    record Refused(SolutionId solution, String motive) {}

    /** Reads several files as one. */
    static Loaded<Past> read(List<Path> files, KnownSolutions solutions, Gazetteer gazetteer) {
        return NeedFiles.read(files, new PastFile(solutions, gazetteer)::past, Past::need);
    }

    /** Returns what is learnt from past needs, read in the words of the catalogue. */
    static Experience experience(List<Past> past, Gazetteer gazetteer, Vocabulary words) {
        return new Experience(
                past.stream().map(Past::need).toList(),
                past.stream().flatMap(each -> each.told().stream()).toList(),
                past.stream().flatMap(each -> each.refused().stream()).toList(),
                gazetteer,
                words);
    }

    private Past past(JsonObject line) {
        ToldNeed told = ToldNeed.of(line, gazetteer);
        List<SolutionId> answers = line.all("answers", MOST, KnownSolutions.EXPECTED, solutions::parse);
        List<Refused> refusals = line.objects("refusals", MOST, this::refused);
        line.refuseUnknownFields();
        return new Past(told.need(), answers, refusals);
    }

    private Refused refused(JsonObject part) {
        Refused refused = new Refused(
                part.required("solution", KnownSolutions.EXPECTED, solutions::parse), part.requiredText("motive"));
        part.refuseUnknownFields();
        return refused;
    }
}
