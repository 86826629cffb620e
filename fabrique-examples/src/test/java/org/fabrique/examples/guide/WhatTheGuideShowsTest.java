package org.fabrique.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Obstacle;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Looked;
import org.fabrique.engine.NotFound;
import org.fabrique.engine.Watch;
import org.fabrique.engine.Workshop;
import org.fabrique.jdbc.PostgresOptions;
import org.fabrique.jdbc.PostgresStorage;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.Counterfactual;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Goal;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Rules;
import org.fabrique.matching.Situation;
import org.fabrique.matching.WhyNot;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of Java in docs/guide.md, in its order, each compiled, run and asked what it says. */
class WhatTheGuideShowsTest {

    private static final List<Solution> SOLUTIONS = StarterCatalogue.load();
    private static final FabriqueId CREUSE = new FabriqueId("creuse");
    private static final NeedDraft DOCTOR =
            NeedDraft.of("creuse", "Aller chez le médecin sans voiture").withTerritory("dep:23");

    private static final FrenchTerritories TERRITORIES = FrenchTerritories.load();

    private final FrenchTerritories territories = TERRITORIES;

    @TempDir
    Path folder;

    private SqliteStorage storage;
    private FabriqueEngine engine;
    private Workshop creuse;

    @BeforeEach
    void open() {
        storage = SqliteStorage.at(folder.resolve("open.db"));
        engine = FabriqueEngine.open(storage).with(territories);
        engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM)).solutions().addMissing(SOLUTIONS);
        creuse = engine.as(Actor.of(new ActorId("u-17"), ActorRole.FABRIQUE_ANIMATOR, CREUSE));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void opensAndLetsActorsIn() {
        Path file = folder.resolve("fabrique.db");
        // guide
        FrenchTerritories territories = FrenchTerritories.load(); // once, and shared
        FabriqueEngine engine = FabriqueEngine.open(SqliteStorage.at(file)).with(territories);
        Workshop host = engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM));
        host.solutions().addMissing(StarterCatalogue.load());
        Workshop creuse =
                engine.as(Actor.of(new ActorId("u-17"), ActorRole.FABRIQUE_ANIMATOR, new FabriqueId("creuse")));
        // guide
        assertThat(creuse.solutions().count(SolutionQuery.all())).isEqualTo(SOLUTIONS.size());
        engine.close();
    }

    @Test
    void tellsAllThatIsWrongInADraft() {
        List<String> shown = new ArrayList<>();
        // guide
        NeedDraft draft = NeedDraft.of("creuse", "Aller chez le médecin sans voiture")
                .withTerritory("dep:99")
                .withThemes(List.of("MOB", "VOITURE"));
        try {
            creuse.needs().capture(new NeedId("n-1"), draft);
        } catch (InvalidInput wrong) {
            wrong.problems().forEach(problem -> shown.add(problem.in(Locale.FRENCH)));
        }
        // guide
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "/territory : « dep:99 » ; ce territoire n'est pas connu",
                        "/themes/1 : « VOITURE » ; doit être un thème de « Carrefour des innovations sociales »");
        assertThat(creuse.needs().count(NeedQuery.all())).isZero();
    }

    @Test
    void refusesAStaleWrite() {
        NeedId id = creuse.needs().capture(new NeedId("n-1"), DOCTOR).value().id();
        List<String> shown = new ArrayList<>();
        // guide
        Versioned<Need> read = creuse.needs().get(id);
        creuse.needs().share(id, Visibility.NETWORK); // meanwhile, by somebody else
        Need corrected = read.value().withThemes(List.of(new ThemeCode("MOB")));
        try {
            creuse.needs().change(corrected, read.version());
        } catch (StaleWriteException conflict) {
            shown.add(conflict.in(Locale.FRENCH)); // show both, and let the person decide
        }
        // guide
        assertThat(shown).singleElement().asString().startsWith("besoin n-1 : version 1 attendue, 2 trouvée");
        assertThat(creuse.needs().get(id).value().themes()).isEmpty();
    }

    @Test
    void doesARequestOnce() {
        Need need = Need.captured(new NeedId("n-1"), CREUSE, "Aller chez le médecin sans voiture");
        // guide
        String key = "form-8f3a"; // made with the form, and sent again with it
        Versioned<Need> kept = creuse.once(key).needs().capture(need);
        // guide
        assertThat(creuse.once(key).needs().capture(need)).isEqualTo(kept);
        assertThat(creuse.needs().count(NeedQuery.all())).isEqualTo(1);
    }

    @Test
    void tellsWhatMayHappenNextAndWhyNot() {
        NeedId need = creuse.needs().capture(new NeedId("n-1"), DOCTOR).value().id();
        LocalDate day = LocalDate.of(2026, 12, 1);
        List<String> shown = new ArrayList<>();
        // guide
        Method method = Method.canonical();
        Initiative idea = Initiative.open(new InitiativeId("i-1"), CREUSE, "Transport solidaire", need, method, day);
        creuse.initiatives().open(idea);
        for (Move move : creuse.initiatives().moves(idea.id(), method, day)) {
            String why = move.blockedBy().stream().map(Obstacle::code).collect(Collectors.joining(", "));
            shown.add(move.kind().label().fr() + (move.enabled() ? "" : " : " + why));
        }
        // guide
        assertThat(shown)
                .containsExactly(
                        "avancer : GATE_NOT_PASSED",
                        "mettre en sommeil",
                        "abandonner",
                        "réorienter",
                        "confier à une structure existante : NO_EXISTING_STRUCTURE");
    }

    @Test
    void isToldWhatPeopleConfirmed() {
        NeedId id = creuse.needs().capture(new NeedId("n-1"), DOCTOR).value().id();
        SolutionId transport = new SolutionId("transport-solidaire-benevole");
        Match unknown = creuse.needs().match(id).matches().get(0);
        // guide
        List<Confirmation> said =
                List.of(new Confirmation(transport, "un noyau de conducteurs bénévoles disposant d'un véhicule", true));
        MatchResult result = creuse.needs().match(id, said);
        // guide
        Match best = result.matches().get(0);
        assertThat(best.solution().id()).isEqualTo(transport);
        assertThat(unknown.gaps()).extracting(Gap::state).doesNotContain(Gap.State.MET);
        assertThat(best.gaps()).extracting(Gap::state).contains(Gap.State.MET);
        assertThat(best.score()).isEqualTo(unknown.score());
    }

    @Test
    void tellsWhyNotAndWhatWouldChangeIt() {
        Need need = doctor();
        Catalogue catalogue = Catalogue.of(SOLUTIONS);
        MatchingEngine matching = MatchingEngine.standard();
        LocalContext here = LocalContext.of(territories);
        SolutionId asked = new SolutionId("autopartage-rural");
        // guide
        WhyNot why = matching.whyNot(need, asked, catalogue, here).orElseThrow();
        String told = why.told(Locale.FRENCH); // its rank, the points it loses and where, its whole match
        Counterfactual change = Counterfactual.of(matching, asked, Goal.top(1), catalogue, Situation.of(need, here))
                .orElseThrow(); // "it would be first if…": one or two changes at most, or none
        // guide
        assertThat(told).startsWith("Autopartage rural");
        assertThat(why.pointsBehindFirst()).isPositive();
        assertThat(change.told(Locale.FRENCH)).isEqualTo("""
                        Autopartage rural (entre habitants ou véhicule dédié) serait la première si :
                          · le besoin avait aussi pour thème : Climat""");
    }

    @Test
    void putsRulesBesideTheScores() {
        Need need = doctor();
        Catalogue catalogue = Catalogue.of(SOLUTIONS);
        // guide
        MatchingEngine strict = MatchingEngine.standard()
                .requiring(Rules.provenAtLeast(EvidenceLevel.FIGURES))
                .excluding(Rules.isOneOf(List.of(new SolutionId("autostop-organise"))));
        MatchResult result = strict.match(need, catalogue, LocalContext.of(territories));
        // guide
        assertThat(result.knockOuts().count()).isEqualTo(1);
        assertThat(result.matches().get(0).unjudged()).hasSize(1);
    }

    @Test
    void tellsWhatWouldBeMissed() {
        List<String> told = new ArrayList<>();
        creuse.needs().capture(new NeedId("n-1"), DOCTOR);
        engine.watch().look();
        engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM))
                .solutions()
                .add(Solution.of(new SolutionId("taxi"), "Aller chez le médecin en taxi partagé"));
        // guide
        Watch watch = engine.watch().telling("mail", alert -> told.add(alert.fabrique() + " : " + alert.kind()));
        Looked looked = watch.look();
        // guide
        assertThat(looked.raised()).isEqualTo(1);
        assertThat(told).hasSizeGreaterThan(1).containsOnly("creuse : SOLUTION_FITS");
    }

    @Test
    void keepsInPostgres() {
        // guide
        PostgresOptions options = PostgresOptions.of("jdbc:postgresql://localhost/fabriques", "fabrique", "secret")
                .withSchema("creuse");
        Storage storage = PostgresStorage.at(options).within(Duration.ofSeconds(10));
        // guide
        storage.close();
        assertThat(options).asString().contains("creuse").doesNotContain("secret");
    }

    @Test
    void erasesAPerson() {
        Person person = new Person(new StakeholderId("p-12"), CREUSE, "Zsuzsanna Canari", "z@example.org", null);
        creuse.persons().add(person);
        creuse.needs()
                .capture(Need.captured(new NeedId("n-1"), CREUSE, "Aller chez le médecin")
                        .qualified("Vu avec Zsuzsanna Canari"));
        // guide
        Erasure decided = creuse.persons().erasure(person.id(), RetentionPolicy.toStartFrom());
        Erased erased = creuse.persons().erase(decided);
        erased.mentions().stream()
                .filter(mention -> mention.kind().equals("need"))
                .forEach(mention -> creuse.needs().redact(new NeedId(mention.id()))); // once somebody has looked
        // guide
        assertThat(erased.complete()).isTrue();
        assertThat(erased.mentions()).hasSize(1);
        assertThat(creuse.needs().get(new NeedId("n-1")).value().wording().isRedacted())
                .isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> creuse.persons().get(person.id()));
    }

    private static Need doctor() {
        return Need.captured(new NeedId("n-1"), CREUSE, "Aller chez le médecin sans voiture")
                .withTerritory(TerritoryCode.department("23"));
    }
}
