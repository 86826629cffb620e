package org.fabrique.persistence.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.PersonQuery;
import org.junit.jupiter.api.Test;

/** What is personal stands in the person alone: not in texts, failures or cursors. */
abstract class PrivacyCases {

    private static final Person PERSON = Samples.person("p-1");

    private final Bench bench;

    PrivacyCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void aKeptPersonPrintsAsAnIdentity() {
        Versioned<Person> kept = bench.write(unit -> unit.persons().add(PERSON));
        requireNothingPersonal(kept.toString());
        requireNothingPersonal(bench.<List<Versioned<Person>>>read(view -> view.persons()
                        .list(PersonQuery.all(), PageRequest.first(5))
                        .items())
                .toString());
    }

    @Test
    void aRefusedAddTellsNothingPersonal() {
        bench.write(unit -> unit.persons().add(PERSON));
        tellsNothingPersonal(() -> bench.write(unit -> unit.persons().add(PERSON)));
    }

    @Test
    void aRefusedSaveTellsNothingPersonal() {
        bench.write(unit -> unit.persons().add(PERSON));
        tellsNothingPersonal(() -> bench.write(unit -> unit.persons().save(PERSON, 9)));
    }

    @Test
    void aMissingPersonTellsNothingPersonal() {
        tellsNothingPersonal(() -> bench.write(unit -> unit.persons().save(PERSON, 1)));
    }

    @Test
    void aCursorInAListOfPersonsHoldsNothingPersonal() {
        bench.write(unit -> {
            unit.persons().add(PERSON);
            return unit.persons().add(Samples.person("p-2"));
        });
        Cursor next = bench.<Cursor>read(view -> {
            Cursor cursor =
                    view.persons().list(PersonQuery.all(), PageRequest.first(1)).next();
            assertThat(cursor).isNotNull();
            return cursor;
        });
        byte[] inside = Base64.getUrlDecoder().decode(next.toString());
        requireNothingPersonal(new String(inside, UTF_8));
    }

    private static void tellsNothingPersonal(Runnable failing) {
        Throwable failure = catchThrowable(failing::run);
        assertThat(failure).isNotNull();
        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        requireNothingPersonal(told.toString());
    }

    private static void requireNothingPersonal(String text) {
        assertThat(text).doesNotContainIgnoringCase("Zsuzsanna").doesNotContainIgnoringCase("canari");
        assertThat(text).doesNotContain("99 99 99");
    }
}
