package org.fabrique.examples.web.privacy;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.privacy.Link;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.Persons;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Versioned;

/**
 * What is held about a person.
 *
 * @param fabrique who answers for the data
 * @param why for what it is held, and which things name it therefore
 * @param history who wrote the record
 * @param change whether the visitor may write it
 * @param take whether the visitor may know all of it and take it along, and why not
 * @param erase whether the visitor may erase it, and why not
 */
public record PersonPage(
        Versioned<Person> kept,
        String fabrique,
        List<Why> why,
        List<Change> history,
        Decision change,
        Decision take,
        Decision erase) {

    /**
     * One purpose a person is kept for.
     *
     * @param where the things that name the person for it; none where the visitor may not be told
     * @param reviewOn the first day it is looked at again
     */
    public record Why(Processing processing, List<Thing> where, LocalDate reviewOn, boolean isDue) {}

    static PersonPage of(Visit visit, StakeholderId id) {
        Persons persons = visit.workshop().persons();
        Versioned<Person> kept = persons.get(id);
        Decision take = decision(visit, Action.EXPORT, kept.value());
        List<Link> links = take.allowed() ? persons.file(id).where() : List.of();
        return new PersonPage(
                kept,
                visit.fabrique(kept.value().controller()),
                persons.processings().stream()
                        .filter(processing -> processing.person().equals(id))
                        .map(processing -> why(visit, processing, links))
                        .toList(),
                persons.history(id),
                decision(visit, Action.CHANGE, kept.value()),
                take,
                decision(visit, Action.ERASE, kept.value()));
    }

    private static Decision decision(Visit visit, Action action, Person person) {
        return visit.may(action, SubjectKind.PERSON, person.controller(), Visibility.PRIVATE);
    }

    private static Why why(Visit visit, Processing processing, List<Link> links) {
        LocalDate reviewOn = PersonList.POLICY.reviewOn(processing);
        List<Thing> where = links.stream()
                .filter(processing::covers)
                .map(Link::in)
                .distinct()
                .map(name -> Thing.of(visit, name))
                .toList();
        return new Why(processing, where, reviewOn, !visit.house().today().isBefore(reviewOn));
    }

    public Person person() {
        return kept.value();
    }

    public String path() {
        return PrivacyPages.path(person().id());
    }
}
