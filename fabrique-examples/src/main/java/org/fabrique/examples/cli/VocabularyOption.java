package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.matching.Vocabulary;
import picocli.CommandLine.Option;

/** The words that are added to those of the engine, for what is read by one command. */
final class VocabularyOption {

    @Option(
            names = "--vocabulary",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Vos mots (thésaurus en UTF-8), un ensemble par ligne : expression, expression ~ proche",
                "Your words (a thesaurus in UTF-8), one set a line: expression, expression ~ near"
            })
    private List<Path> files = new ArrayList<>();

    boolean isGiven() {
        return !files.isEmpty();
    }

    /** Returns the standard words with those of the files; what is wrong with them joins the problems. */
    Vocabulary read(List<Problem> problems) {
        Vocabulary words = Vocabulary.standard();
        for (Path file : files) {
            words = with(words, file, problems);
        }
        return words;
    }

    private static Vocabulary with(Vocabulary words, Path file, List<Problem> problems) {
        Loaded<String> lines = TextFile.lines(file);
        problems.addAll(lines.problems());
        try {
            return words.with(file.toString(), lines.values());
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return words;
        }
    }
}
