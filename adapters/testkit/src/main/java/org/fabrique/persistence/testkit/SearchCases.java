package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.NetworkQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.Search;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;
import org.junit.jupiter.api.Test;

/** Things are found by their words and by when they changed, in the same way everywhere. */
abstract class SearchCases {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Bench bench;

    SearchCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void allWordsAreWantedInAnyOrder() {
        bench.add(Samples.need("n-1", "Une épicerie mobile"), Samples.need("n-2", "Une épicerie"));
        assertThat(saying("mobile épicerie")).containsExactly("n-1");
        assertThat(saying("épicerie")).containsExactly("n-2", "n-1");
        assertThat(saying("épicerie boulangerie")).isEmpty();
    }

    @Test
    void neitherCaseNorAccentsNorLigaturesMatter() {
        bench.add(Samples.need("n-1", "Le CŒUR de l'Île"));
        assertThat(saying("coeur ILE")).containsExactly("n-1");
        assertThat(saying("cœur île")).containsExactly("n-1");
    }

    @Test
    void aWordIsFoundByItsBeginningOnly() {
        bench.add(Samples.need("n-1", "Une épicerie"));
        assertThat(saying("épi")).containsExactly("n-1");
        assertThat(saying("icerie")).isEmpty();
    }

    @Test
    void whatWasAskedForAndWhatIsMissingAreSearchedToo() {
        Need need = Samples.need("n-1", "Titre").withWording(new Wording("Titre", "Un tiers-lieu", "Se retrouver"));
        bench.add(need);
        assertThat(saying("tiers lieu")).containsExactly("n-1");
        assertThat(saying("retrouver titre")).containsExactly("n-1");
    }

    @Test
    void aThingIsFoundByTheWordsItHasNow() {
        bench.add(Samples.need("n-1", "Avant"));
        bench.write(unit -> unit.needs().save(Samples.need("n-1", "Après"), 1));
        assertThat(saying("avant")).isEmpty();
        assertThat(saying("après")).containsExactly("n-1");
    }

    @Test
    void signsOfQueryLanguagesAreNothingButSigns() {
        bench.add(Samples.need("n-1", "Besoin"), Samples.need("n-2", "50 % d'aide_sociale"));
        for (String hostile : List.of(
                "besoin') OR ('1'='1",
                "besoin\"; DROP TABLE need; --",
                "b%",
                "b_soin",
                "\\b",
                "besoin & !aide",
                "NEAR(besoin aide)",
                "besoin* -aide",
                "${jndi:ldap://besoin}",
                "\u202Ebesoin",
                "{\"$ne\": 1}")) {
            assertThat(saying(hostile)).as(hostile).doesNotContain("n-2");
        }
        assertThat(saying("50% aide sociale")).containsExactly("n-2");
        assertThat(bench.<Long>read(view -> view.needs().count(NeedQuery.all())))
                .isEqualTo(2);
    }

    @Test
    void aPersonIsNotFoundByWords() {
        Person person = Samples.persons().get(0);
        bench.write(unit -> unit.persons().add(person));
        PersonQuery byName = PersonQuery.all().finding(Search.saying(person.name()));
        assertThat(bench.<Long>read(view -> view.persons().count(byName))).isZero();
        assertThat(bench.<Long>read(view -> view.persons().count(PersonQuery.all())))
                .isEqualTo(1);
    }

    @Test
    void solutionsAndOrganisationsAreFoundByTheirWords() {
        Solution solution = Samples.solutions().get(0);
        Organisation organisation = Samples.organisations().get(0);
        bench.write(unit -> {
            unit.solutions().add(solution);
            return unit.organisations().add(organisation);
        });
        SolutionQuery one = SolutionQuery.all().finding(Search.saying(solution.name()));
        OrganisationQuery other = OrganisationQuery.all().finding(Search.saying(organisation.name()));
        assertThat(bench.<Long>read(view -> view.solutions().count(one))).isEqualTo(1);
        assertThat(bench.<Long>read(view -> view.organisations().count(other))).isEqualTo(1);
    }

    @Test
    void whatPeopleGatheredSharedAndDecidedIsFoundByItsWords() {
        bench.write(unit -> {
            unit.networks().add(Samples.networks().get(0));
            unit.groups().add(Samples.groups().get(0));
            unit.gatherings().add(Samples.gatherings().get(0).withOutcome("Une tournée à reprendre"));
            unit.programmes().add(Samples.programmes().get(0));
            unit.tools().add(Samples.tools().get(0));
            unit.practices().add(Samples.practices().get(0));
            return unit.decisions().add(Samples.decisions().get(1).because("Trop loin de Guéret"));
        });
        bench.read(view -> {
            assertThat(view.networks().count(NetworkQuery.all().finding(Search.saying("réseau été"))))
                    .isEqualTo(1);
            assertThat(view.groups().count(GroupQuery.all().finding(Search.saying("groupe été"))))
                    .isEqualTo(1);
            assertThat(view.gatherings().count(GatheringQuery.all().finding(Search.saying("transfert tournée"))))
                    .isEqualTo(1);
            assertThat(view.programmes().count(ProgrammeQuery.all().finding(Search.saying("bien vieillir"))))
                    .isEqualTo(1);
            assertThat(view.tools().count(ToolQuery.all().finding(Search.saying("grille œufs"))))
                    .isEqualTo(1);
            assertThat(view.practices().count(PracticeQuery.all().finding(Search.saying("écouter œufs"))))
                    .isEqualTo(1);
            assertThat(view.decisions().count(DecisionQuery.all().finding(Search.saying("loin guéret"))))
                    .isEqualTo(1);
            return true;
        });
    }

    @Test
    void wordsThatWereWithdrawnAreNotFoundAnyMore() {
        Gathering told = Samples.gatherings().get(0).withOutcome("Une tournée à reprendre");
        MatchDecision decided = Samples.decisions().get(1).because("Trop loin de Guéret");
        bench.write(unit -> {
            unit.gatherings().add(told);
            return unit.decisions().add(decided);
        });
        bench.write(unit -> {
            unit.gatherings().save(told.redacted(), 1);
            return unit.decisions().save(decided.redacted(), 1);
        });
        bench.read(view -> {
            assertThat(view.gatherings().count(GatheringQuery.all().finding(Search.saying("tournée"))))
                    .isZero();
            assertThat(view.decisions().count(DecisionQuery.all().finding(Search.saying("guéret"))))
                    .isZero();
            return true;
        });
    }

    @Test
    void anAlertHasNoWordsToBeFoundBy() {
        bench.write(unit -> unit.alerts().add(Samples.alerts().get(0)));
        AlertQuery byIdentity = AlertQuery.all().finding(Search.saying("i"));
        assertThat(bench.<Long>read(view -> view.alerts().count(byIdentity))).isZero();
    }

    @Test
    void whatHasChangedSinceAMoment() {
        write(NOON.minusSeconds(1), "n-1");
        write(NOON, "n-2");
        write(NOON.plusNanos(1_000), "n-3");
        assertThat(finding(Search.changedSince(NOON))).containsExactly("n-2", "n-3");
        assertThat(finding(Search.changedSince(NOON.plusNanos(1)))).containsExactly("n-3");
        assertThat(finding(Search.changedSince(NOON.plusSeconds(9)))).isEmpty();
        assertThat(finding(Search.changedSince(Instant.MIN))).hasSize(3);
        assertThat(finding(Search.changedSince(Instant.MAX))).isEmpty();
    }

    @Test
    void aSaveMakesAThingChanged() {
        write(NOON.minusSeconds(1), "n-1");
        bench.write(act(NOON), unit -> unit.needs().save(Samples.need("n-1", "Besoin n-1"), 1));
        assertThat(finding(Search.changedSince(NOON))).containsExactly("n-1");
    }

    @Test
    void aSearchAddsUpWithFilters() {
        bench.add(
                Samples.need("n-1", "Une épicerie").withTerritory(Samples.CREUSE),
                Samples.need("n-2", "Une épicerie"),
                Samples.need("n-3", "Un garage").withTerritory(Samples.CREUSE));
        NeedQuery query = NeedQuery.all().in(List.of(Samples.CREUSE)).finding(Search.saying("épicerie"));
        assertThat(found(query)).containsExactly("n-1");
        assertThat(bench.<Long>read(view -> view.needs().count(query))).isEqualTo(1);
    }

    @Test
    void pagesOfASearchHoldWhatIsFoundAndNothingElse() {
        Stream.of("a", "b", "c", "d", "e").forEach(each -> {
            bench.add(Samples.need("n-" + each, "Épicerie " + each));
            bench.add(Samples.need("m-" + each, "Garage " + each));
        });
        NeedQuery query = NeedQuery.all().finding(Search.saying("épicerie"));
        Page<Versioned<Need>> first = page(query, PageRequest.first(3));
        assertThat(ids(first)).containsExactly("n-a", "n-b", "n-c");
        Cursor next = Objects.requireNonNull(first.next());
        assertThat(ids(page(query, PageRequest.first(3).next(next)))).containsExactly("n-d", "n-e");
    }

    private void write(Instant at, String id) {
        bench.write(act(at), unit -> unit.needs().add(Samples.need(id, "Besoin " + id)));
    }

    private static Act act(Instant at) {
        return Act.of(new ActorId("agathe"), at);
    }

    private List<String> saying(String text) {
        return finding(Search.saying(text));
    }

    private List<String> finding(Search search) {
        return found(NeedQuery.all().finding(search));
    }

    private List<String> found(NeedQuery query) {
        return ids(page(query, PageRequest.first(100)));
    }

    private Page<Versioned<Need>> page(NeedQuery query, PageRequest request) {
        return bench.read(view -> view.needs().list(query, request));
    }

    private static List<String> ids(Page<Versioned<Need>> page) {
        return page.items().stream().map(found -> found.value().id().toString()).toList();
    }
}
