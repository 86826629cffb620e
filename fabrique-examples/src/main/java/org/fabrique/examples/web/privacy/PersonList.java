package org.fabrique.examples.web.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.privacy.Retention;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.Persons;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.PersonQuery;

/**
 * The persons the visitor sees, and why they are kept.
 *
 * @param rows those to look at again first
 * @param keepers the fabriques for which the visitor may write a person down, by name
 * @param form what was typed of a new person
 */
public record PersonList(List<Row> rows, Map<FabriqueId, String> keepers, Form form, Problems problems) {

    /** For how long persons are kept here: values to start from, which a fabrique sets. */
    static final RetentionPolicy POLICY = RetentionPolicy.toStartFrom();

    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> !row.isDue())
            .thenComparing(row -> Text.folded(row.person().name()))
            .thenComparing(row -> row.person().id());

    /** A person, and the purposes it is kept for. */
    public record Row(Person person, String fabrique, List<Processing> why, boolean isDue) {}

    static PersonList of(Visit visit, Form form, Problems problems) {
        Persons persons = visit.workshop().persons();
        Map<StakeholderId, List<Processing>> why =
                persons.processings().stream().collect(groupingBy(Processing::person));
        Set<StakeholderId> due =
                persons.due(POLICY).stream().map(Processing::person).collect(toSet());
        List<Row> rows = persons.list(PersonQuery.all()).stream()
                .map(Versioned::value)
                .map(person -> new Row(
                        person,
                        visit.fabrique(person.controller()),
                        why.getOrDefault(person.id(), List.of()),
                        due.contains(person.id())))
                .sorted(ORDER)
                .toList();
        return new PersonList(rows, keepers(visit), form, problems);
    }

    private static Map<FabriqueId, String> keepers(Visit visit) {
        Map<FabriqueId, String> keepers = new TreeMap<>();
        visit.actor().fabriques().stream()
                .filter(each -> visit.may(Action.CREATE, SubjectKind.PERSON, each, Visibility.PRIVATE)
                        .allowed())
                .forEach(each -> keepers.put(each, visit.fabrique(each)));
        return keepers;
    }

    public long due() {
        return rows.stream().filter(Row::isDue).count();
    }

    /** Returns for how long persons are kept for each purpose, after they were last heard of. */
    public Map<Purpose, Retention> terms() {
        return POLICY.terms();
    }
}
