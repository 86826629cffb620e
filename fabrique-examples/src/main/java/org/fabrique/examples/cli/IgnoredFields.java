package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of the plain form that mean nothing to us: their names are told once, with how often they stood. */
final class IgnoredFields {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Collection<String> names) {
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
    }

    void tell(PrintWriter err, Speech speech) {
        if (!counts.isEmpty()) {
            String told = counts.entrySet().stream()
                    .map(each -> each.getKey() + " × " + each.getValue())
                    .collect(Collectors.joining(", "));
            err.println(speech.say("Champs ignorés : ", "Fields ignored: ") + told);
        }
    }
}
