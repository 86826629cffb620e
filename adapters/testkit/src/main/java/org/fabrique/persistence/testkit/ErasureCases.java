package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Reuse;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Mention;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.query.PersonQuery;
import org.junit.jupiter.api.Test;

/** Who is erased is in no answer any more, and whatever may still name them is told. */
abstract class ErasureCases {

    private static final Act OFFICER = Act.of(new ActorId("officer"), Instant.parse("2026-11-28T14:00:00Z"));
    private static final StakeholderId WHO = new StakeholderId("p-1");
    private static final Person PERSON =
            new Person(WHO, Samples.LIMOUSIN, "Zsuzsanna Canari", "z.canari@example.org", "+33 6 99 99 99 12");

    private final Bench bench;

    ErasureCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void whoWasErasedIsInNoAnswer() {
        bench.write(unit -> {
            unit.persons().add(PERSON);
            return unit.persons().add(Samples.person("p-2"));
        });
        erase();
        assertThat(bench.<Boolean>read(view -> view.persons().find(WHO).isPresent()))
                .isFalse();
        assertThat(bench.<Long>read(view -> view.persons().count(PersonQuery.all())))
                .isEqualTo(1);
    }

    @Test
    void theErasureTellsWhoWhenAndThatItIsComplete() {
        bench.write(unit -> unit.persons().add(PERSON));
        assertThat(erase()).isEqualTo(new Erased(WHO, OFFICER, true, List.of()));
    }

    @Test
    void erasingAgainTellsTheSame() {
        bench.write(unit -> unit.persons().add(PERSON));
        bench.add(named("n-1", "Vu avec Zsuzsanna Canari"));
        Erased first = erase();
        assertThat(bench.storage().erase(WHO, Bench.ACT)).isEqualTo(first);
        assertThat(first.mentions()).hasSize(1);
    }

    @Test
    void whoWasNeverThereCannotBeErased() {
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(this::erase)
                .matches(missing -> missing.id().equals("p-1"));
        Organisation organisation = Samples.organisations().get(0);
        bench.write(unit -> unit.organisations().add(organisation));
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> bench.storage().erase(organisation.id(), OFFICER));
    }

    @Test
    void theIdentityIsNeverGivenAgain() {
        bench.write(unit -> unit.persons().add(PERSON));
        erase();
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> bench.write(unit -> unit.persons().add(PERSON)));
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> bench.write(unit -> unit.persons().save(PERSON, 1)));
    }

    @Test
    void theHistoryTellsThatSomebodyIsGoneAndNothingMore() {
        bench.write(unit -> unit.persons().add(PERSON));
        bench.write(unit -> unit.persons().save(PERSON, 1));
        erase();
        List<Change> story = bench.read(view -> view.history().of(Kind.PERSONS, WHO));
        assertThat(story).extracting(Change::version).containsExactly(1L, 2L, 3L);
        assertThat(story).extracting(Change::erased).containsExactly(false, false, true);
        assertThat(story).extracting(Change::act).containsExactly(Bench.ACT, Bench.ACT, OFFICER);
    }

    /** However the person is written; whoever only has the same first name or a number that is near is not found. */
    @Test
    void everyMentionInWordsIsListedForReview() {
        bench.write(unit -> unit.persons().add(PERSON));
        bench.add(
                named("n-01", "Vu avec Zsuzsanna Canari"),
                named("n-02", "CANARI Zsuzsanna, présidente"),
                named("n-03", "zsuzsanna-canari"),
                named("n-04", "Zsuzsánna Cañari"),
                named("n-05", "écrire à Z.Canari@Example.org."),
                named("n-06", "appeler le 06 99 99 99 12"),
                named("n-07", "appeler le 0699999912"),
                named("n-08", "appeler le +33(0)6.99.99.99.12 le soir"),
                named("n-90", "Zsuzsanna Merle, le canari"),
                named("n-91", "appeler le 06 99 99 99 13"),
                named("n-92", "un canari"));
        bench.write(unit -> unit.initiatives().add(Samples.initiative("i-1", "Avec Zsuzsanna Canari")));
        assertThat(erase().mentions())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("01", "02", "03", "04", "05", "06", "07", "08")
                                        .map(number -> new Mention("need", "n-" + number)),
                                Stream.of(new Mention("initiative", "i-1")))
                        .toList());
    }

    @Test
    void aMentionIsListedWhateverKindOfThingHasTheWords() {
        bench.write(unit -> {
            unit.persons().add(PERSON);
            unit.gatherings().add(Samples.gatherings().get(0).withOutcome("Dit par Zsuzsanna Canari"));
            unit.tools().add(Samples.tools().get(0).reused(new Reuse(new FabriqueId("f"), null, "par Z. Canari")));
            unit.decisions().add(Samples.decisions().get(1).because("Écarté par Zsuzsanna Canari"));
            return unit.alerts().add(Samples.alerts().get(0));
        });
        assertThat(erase().mentions())
                .containsExactly(new Mention("gathering", "besancon"), new Mention("decision", "d-1"));
    }

    @Test
    void wordsOfOthersAreLeftAsTheyAre() {
        bench.write(unit -> unit.persons().add(PERSON));
        Need need = named("n-1", "Vu avec Zsuzsanna Canari");
        bench.add(need);
        erase();
        assertThat(bench.find(need.id())).contains(Bench.first(need));
    }

    @Test
    void answersToRequestsThatNameThePersonAreForgotten() {
        bench.write(unit -> unit.persons().add(PERSON));
        Once naming = Once.of("k-1", "body");
        Once other = Once.of("k-2", "body");
        naming.write(bench.storage(), Bench.ACT, unit -> "Zsuzsanna Canari");
        other.write(bench.storage(), Bench.ACT, unit -> "n-1");
        erase();
        assertThat(naming.write(bench.storage(), Bench.ACT, unit -> "again")).isEqualTo("again");
        assertThat(other.write(bench.storage(), Bench.ACT, unit -> "again")).isEqualTo("n-1");
    }

    @Test
    void isKeptWhenTheStorageIsOpenedAgain() {
        bench.write(unit -> unit.persons().add(PERSON));
        bench.add(named("n-1", "Vu avec Zsuzsanna Canari"));
        Erased first = erase();
        bench.reopen();
        assertThat(bench.<Boolean>read(view -> view.persons().find(WHO).isPresent()))
                .isFalse();
        assertThat(erase()).isEqualTo(first);
    }

    private Erased erase() {
        return bench.storage().erase(WHO, OFFICER);
    }

    private static Need named(String id, String statement) {
        return Samples.need(id, "Besoin " + id).withWording(new Wording("Besoin " + id, null, statement));
    }
}
