package org.fabrique.examples.web.privacy;

import java.util.List;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.Persons;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;

/**
 * What erasing a person would remove, and what it would leave.
 *
 * @param kept the record this was decided of
 * @param toTell the other fabriques that know the person
 * @param changed whether the record was written again since the visitor looked
 */
public record ErasurePage(Versioned<Person> kept, Erasure erasure, List<String> toTell, boolean changed) {

    static ErasurePage of(Visit visit, StakeholderId id, boolean changed) {
        Persons persons = visit.workshop().persons();
        Erasure erasure = persons.erasure(id, PersonList.POLICY);
        return new ErasurePage(
                persons.get(id),
                erasure,
                erasure.toTell().stream()
                        .map(each -> each.fabrique() == null
                                ? String.valueOf(each.network())
                                : visit.fabrique(each.fabrique()))
                        .toList(),
                changed);
    }

    public Person person() {
        return kept.value();
    }

    /** Returns what a part is, in words. */
    public String told(Visit visit, Erasure.Part part) {
        return switch (part.kind()) {
            case PERSONAL_DATA -> data(visit, part.name());
            case PROCESSING -> visit.say(Purpose.valueOf(part.name()).label());
            case LINK -> told(visit, Thing.of(visit, part.name()));
            case CONSENT -> part.name();
        };
    }

    private static String told(Visit visit, Thing thing) {
        return thing.told(visit) + " " + thing.identity();
    }

    private static String data(Visit visit, String component) {
        return switch (component) {
            case "name" -> visit.say("le nom", "the name");
            case "email" -> visit.say("l'adresse électronique", "the e-mail address");
            case "phone" -> visit.say("le téléphone", "the phone number");
            default -> component;
        };
    }
}
