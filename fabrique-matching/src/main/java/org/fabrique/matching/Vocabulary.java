package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.matching.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The words in which needs and solutions are read: those that come with the engine, and those a host adds.
 * <pre>{@code
 * Vocabulary words = Vocabulary.standard().with(Concept.of("tiers-lieu", "fablab").near("atelier partagé"));
 * Catalogue catalogue = Catalogue.of(solutions, words);
 * }</pre>
 * A catalogue has one vocabulary, and every need matched with it is read in the same. Nothing is added to what other
 * catalogues know. All families are read anew by the first who uses one, however many sets were added before: keep it. This
 * type is immutable and thread-safe; one vocabulary equals itself only.
 */
public final class Vocabulary {

    private static final String CODE = "BAD_THESAURUS";
    private static final Vocabulary STANDARD = new Vocabulary(List.of());

    /** The sets of the host, a line each. */
    private final List<String> added;

    /** The language once somebody used it. */
    private volatile @Nullable Language read;

    private Vocabulary(List<String> added) {
        this.added = added;
    }

    /** Returns the words that come with the engine. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * Returns this vocabulary with the sets of a thesaurus, one a line: {@code expression, expression ~ near, near}. What
     * stands before the tilde says the same; what stands after it, broader, narrower or related, only evokes it and counts
     * half. An expression of several words is recognised as a whole. Blank lines and lines that begin with a hash are passed
     * over.
     *
     * @param file the name of the file, for what is wrong
     * @throws InvalidInput with all lines that are no such set, up to 100 problems, then how many more there are
     */
    public Vocabulary with(String file, List<String> lines) {
        requireNonNull(file, "file");
        List<Problem> problems = new ArrayList<>();
        List<Concept> concepts = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                concepts.add(concept(line, Place.line(file, at + 1, ""), problems));
            }
        }
        return with(concepts, problems);
    }

    /**
     * Returns this vocabulary with these concepts.
     *
     * @throws InvalidInput with all that is wrong with them, up to 100 problems, then how many more there are
     */
    public Vocabulary with(List<Concept> concepts) {
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < concepts.size(); at++) {
            check(concepts.get(at), Place.field("concept %d".formatted(at + 1)), problems);
        }
        return with(concepts, problems);
    }

    /** Returns this vocabulary with one concept, as {@link #with(List)} does. */
    public Vocabulary with(Concept concept) {
        return with(List.of(concept));
    }

    Language language() {
        Language known = read;
        return known == null ? readOnce() : known;
    }

    /** Once for all who use it. */
    private synchronized Language readOnce() {
        Language known = read;
        if (known == null) {
            known = added.isEmpty() ? Language.french() : Language.french().with(added);
            read = known;
        }
        return known;
    }

    /** Tells whether both read every text alike. */
    boolean readsAs(Vocabulary other) {
        return this == other || language().fingerprint() == other.language().fingerprint();
    }

    private Vocabulary with(List<Concept> concepts, List<Problem> problems) {
        Problems.refuse(problems);
        return concepts.isEmpty()
                ? this
                : new Vocabulary(Stream.concat(added.stream(), concepts.stream().map(Vocabulary::line))
                        .toList());
    }

    private static Concept concept(String line, Place place, List<Problem> problems) {
        String[] sides = line.split("~", -1);
        if (sides.length > 2) {
            problems.add(Problem.of(CODE, place, line, "un seul ~ est attendu", "one ~ only is expected"));
        }
        Concept concept = new Concept(expressions(sides[0]), sides.length == 1 ? List.of() : expressions(sides[1]));
        check(concept, place, problems);
        return concept;
    }

    private static List<String> expressions(String side) {
        return side.isBlank()
                ? List.of()
                : Stream.of(side.split(",", -1)).map(String::strip).toList();
    }

    private static void check(Concept concept, Place place, List<Problem> problems) {
        List<String> all = Stream.concat(concept.labels().stream(), concept.near().stream())
                .toList();
        for (String expression : all) {
            if (!Language.french().reads(expression)) {
                problems.add(Problem.of(
                        CODE,
                        place,
                        expression,
                        "une expression d'un mot plein au moins est attendue",
                        "an expression of at least one content word is expected"));
            }
        }
        if (concept.labels().isEmpty() || all.size() < 2) {
            problems.add(Problem.of(
                    CODE,
                    place,
                    String.join(", ", all),
                    "deux expressions au moins sont attendues, dont une avant le ~",
                    "at least two expressions are expected, one of them before the ~"));
        }
    }

    private static String line(Concept concept) {
        return joined(concept.labels()) + " ~ " + joined(concept.near());
    }

    /** What ends an expression in a line ends none in a label. */
    private static String joined(List<String> labels) {
        return labels.stream().map(label -> label.replaceAll("[,~#\\s]+", " ")).collect(Collectors.joining(", "));
    }
}
