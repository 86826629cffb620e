package org.fabrique.engine;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.Versioned;

/** All that an answer or a failure tells, in words: of a person too, whose own text form keeps silent. */
final class Told {

    private Told() {}

    static String by(Object answer) {
        if (answer instanceof Person person) {
            return "%s %s %s %s".formatted(person, person.name(), person.email(), person.phone());
        } else if (answer instanceof Versioned<?> thing) {
            return thing.version() + " " + by(thing.value());
        } else if (answer instanceof Page<?> page) {
            return by(page.items()) + page.next();
        } else if (answer instanceof Found found) {
            return found + by(found.thing());
        } else if (answer instanceof PersonalFile file) {
            return file + by(file.person());
        } else if (answer instanceof Collection<?> many) {
            return many.stream().map(Told::by).collect(Collectors.joining("\n"));
        }
        return String.valueOf(answer);
    }

    static String byFailure(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .map(Throwable::toString)
                .toList()
                .toString();
    }
}
