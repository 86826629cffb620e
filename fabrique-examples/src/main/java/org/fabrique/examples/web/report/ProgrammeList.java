package org.fabrique.examples.web.report;

import java.util.Comparator;
import java.util.List;
import org.fabrique.core.programme.Programme;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.ProgrammeQuery;

/** The programmes the visitor sees, by name: a network has a few. */
public record ProgrammeList(List<Programme> programmes) {

    static ProgrammeList of(Visit visit) {
        return new ProgrammeList(all(visit));
    }

    static List<Programme> all(Visit visit) {
        return visit.workshop().programmes().list(ProgrammeQuery.all()).stream()
                .map(Versioned::value)
                .sorted(Comparator.comparing(Programme::name).thenComparing(Programme::id))
                .toList();
    }
}
