package org.fabrique.examples.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a form, read one by one: what is wrong with them is gathered, and told all at once.
 * <pre>{@code
 * Answers answers = new Answers(form, intake);
 * Optional<LocalDate> on = answers.day("on");
 * Optional<String> reason = answers.words("reason");
 * Step step = answers.make(() -> new Step(on.orElseThrow(), reason.orElseThrow()));
 * }</pre>
 * An answer that is wrong is empty, and so is one that may be left out and was.
 */
public final class Answers {

    private final Form form;
    private final Intake intake;
    private final List<Problem> problems = new ArrayList<>();

    public Answers(Form form, Intake intake) {
        this.form = form;
        this.intake = intake;
    }

    public Form form() {
        return form;
    }

    /** Reads a day that must be there. */
    public Optional<LocalDate> day(String field) {
        return read(field, form::day);
    }

    /** Reads a day that may be left out. */
    public Optional<LocalDate> dayIfSaid(String field) {
        return form.has(field) ? day(field) : Optional.empty();
    }

    /** Reads words that must be there. */
    public Optional<String> words(String field) {
        return kept(intake.words(field, form.text(field))).stream().findFirst();
    }

    /** Reads words that may be left out. */
    public Optional<String> wordsIfSaid(String field) {
        return form.has(field) ? words(field) : Optional.empty();
    }

    /** Reads one line of words that must be there. */
    public Optional<String> line(String field) {
        return words(field)
                .filter(words -> check(
                        words.lines().count() == 1 && words.chars().noneMatch(Character::isISOControl),
                        field,
                        "une seule ligne est attendue",
                        "a single line is expected"));
    }

    /** Reads words of which each line stands for itself; there may be none. */
    public List<String> lines(String field) {
        List<String> lines = form.lines(field);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> kept(intake.words(field + "/" + at, lines.get(at))))
                .flatMap(List::stream)
                .toList();
    }

    /** Reads what was chosen of a closed list, and must be. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        Optional<E> chosen = form.choice(field, type);
        check(chosen.isPresent(), field, "un choix est attendu", "a choice is expected");
        return chosen;
    }

    /** Reads the identity of somebody, who is never told by a name. */
    public Optional<StakeholderId> stakeholder(String field) {
        return form.optional(field)
                .filter(StakeholderId::isValid)
                .map(StakeholderId::new)
                .or(() -> {
                    wrong(
                            field,
                            "un identifiant est attendu, sans espace, ni nom ni adresse",
                            "an identity is expected, without spaces, neither a name nor an address");
                    return Optional.empty();
                });
    }

    /** Notes what is wrong with a field unless it is right, and tells whether it is. */
    public boolean check(boolean right, String field, String fr, String en) {
        if (!right) {
            wrong(field, fr, en);
        }
        return right;
    }

    /** Makes something of the answers, none of which is wrong. */
    public <T> T make(Supplier<T> made) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return made.get();
    }

    private void wrong(String field, String fr, String en) {
        problems.addAll(form.wrong(field, fr, en).problems());
    }

    private <T> Optional<T> read(String field, Function<String, @Nullable T> reading) {
        try {
            return Optional.of(requireNonNull(reading.apply(field)));
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    private <T> List<T> kept(Loaded<T> read) {
        problems.addAll(read.problems());
        return read.values();
    }
}
