package org.fabrique.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.matching.RunId;
import org.fabrique.matching.RunId.Part;

/** Whether an earlier answer is given again, and what differs when it is not. */
record RunCheck(RunId expected, RunId found) {

    private static final Message SAME =
            Message.of("Reproduit : même question, même réponse.", "Reproduced: the same question, the same answer.");
    private static final Message PROGRAM = Message.of(
            "Non reproduit : même question, autre réponse ; le programme a changé.",
            "Not reproduced: the same question, another answer; the program has changed.");

    List<Part> differences() {
        return expected.differences(found);
    }

    boolean isReproduced() {
        return differences().isEmpty();
    }

    String told(Locale locale) {
        if (isReproduced()) {
            return SAME.in(locale);
        }
        return differences().equals(List.of(Part.ANSWER)) ? PROGRAM.in(locale) : parts(locale);
    }

    private String parts(Locale locale) {
        Message begin = differences().contains(Part.ANSWER)
                ? Message.of("Non reproduit. Diffère : %s.", "Not reproduced. What differs: %s.")
                : Message.of(
                        "Même réponse à une autre question. Diffère : %s.",
                        "The same answer to another question. What differs: %s.");
        return begin.in(locale)
                .formatted(differences().stream()
                        .map(part -> part.label().in(locale))
                        .collect(Collectors.joining(", ")));
    }
}
