package org.fabrique.core.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;

/** What was given is wrong; nothing of it was kept. It carries every problem, in the order met. */
public final class InvalidInput extends FabriqueException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super("INVALID_INPUT", Message.of(told(problems, Locale.FRENCH), told(problems, Locale.ENGLISH)));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String told(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n"));
    }
}
