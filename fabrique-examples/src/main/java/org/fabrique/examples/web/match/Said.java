package org.fabrique.examples.web.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.Confirmation;

/**
 * What people confirmed of the requirements of solutions, as it stands behind the question mark of an address: whoever is given
 * the address is given the same answer. A field is called {@code said.} and a requirement, and holds {@code yes} or {@code no}.
 * A requirement is told by its solution and a sum of its words: when they change, nobody has confirmed them.
 */
final class Said {

    private static final String PREFIX = "said.";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Map<String, String> answers;

    private Said(Map<String, String> answers) {
        this.answers = answers;
    }

    static Said of(Form asked) {
        return new Said(asked.names().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> asked.chose(name, YES) || asked.chose(name, NO))
                .sorted()
                .collect(Collectors.toMap(
                        name -> name, asked::text, (one, other) -> one, java.util.LinkedHashMap::new)));
    }

    /** Returns the name of the field for a requirement of a solution. */
    static String field(SolutionId solution, Requirement requirement) {
        CRC32 sum = new CRC32();
        sum.update((requirement.kind() + " " + requirement.text()).getBytes(StandardCharsets.UTF_8));
        return PREFIX + solution + "." + Long.toHexString(sum.getValue());
    }

    /** Returns what was confirmed, of solutions that are there. */
    List<Confirmation> of(Stream<Solution> solutions) {
        return solutions
                .flatMap(solution -> solution.requirements().stream()
                        .filter(requirement -> answers.containsKey(field(solution.id(), requirement)))
                        .map(requirement -> new Confirmation(
                                solution.id(),
                                requirement.text(),
                                YES.equals(answers.get(field(solution.id(), requirement))))))
                .toList();
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }

    String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Returns the part of an address that says it, beginning with {@code &}; empty when nothing was said. */
    String query() {
        return answers.entrySet().stream()
                .map(answer -> "&" + Visit.url(answer.getKey()) + "=" + answer.getValue())
                .collect(Collectors.joining());
    }

    /** Returns what was said of other solutions than those a page asks about. */
    Map<String, String> beside(List<String> fields) {
        Map<String, String> rest = new java.util.LinkedHashMap<>(answers);
        rest.keySet().removeAll(fields);
        return rest;
    }
}
