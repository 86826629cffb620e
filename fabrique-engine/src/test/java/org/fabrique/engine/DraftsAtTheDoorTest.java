package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.intake.OrganisationDraft;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftsAtTheDoorTest {

    private static final NeedDraft SHOPS = NeedDraft.of("limousin", "Plus de commerce dans les villages")
            .withRequest("Les habitants âgés n'ont plus de commerce.")
            .withTerritory("dep:23")
            .withThemes(List.of("COR", "SEN"));

    private final FabriqueEngine engine =
            FabriqueEngine.open(new InMemoryStorage()).with(FrenchTerritories.load());
    private final Workshop limousin = actor(ActorRole.FABRIQUE_ANIMATOR, "limousin");
    private final Workshop bretagne = actor(ActorRole.FABRIQUE_ANIMATOR, "bretagne");
    private final Workshop network = actor(ActorRole.NETWORK_ANIMATOR, "reseau");

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aNeedAsTypedIsKeptAsAValueAndMatched() {
        network.solutions()
                .add(
                        new SolutionId("van"),
                        SolutionDraft.of("Épicerie itinérante")
                                .withDescription("Un camion vend de village en village ce que vendait le commerce."));

        Need kept = limousin.needs().capture(new NeedId("n-1"), SHOPS).value();
        MatchResult result = limousin.needs().match(kept.id());

        assertThat(kept.status()).isEqualTo(NeedStatus.CAPTURED);
        assertThat(kept.territory()).isEqualTo(TerritoryCode.department("23"));
        assertThat(result.matches())
                .extracting(match -> match.solution().name())
                .containsExactly("Épicerie itinérante");
    }

    @Test
    void allThatIsWrongIsToldInBothLanguagesAndNothingIsKept() {
        NeedDraft wrong = NeedDraft.of("limousin", " ").withTerritory("dep:99").withThemes(List.of("XYZ"));

        InvalidInput refusal =
                catchThrowableOfType(InvalidInput.class, () -> limousin.needs().capture(new NeedId("n-1"), wrong));

        assertThat(refusal.problems())
                .extracting(problem -> problem.place().field())
                .containsExactlyInAnyOrder("/title", "/territory", "/themes/0");
        assertThat(refusal.problems()).allSatisfy(DraftsAtTheDoorTest::isToldInBothLanguages);
        assertThat(limousin.needs().list(NeedQuery.all())).isEmpty();
    }

    @Test
    void wordsThatAnswerOneQuestionAreCheckedLikeThoseOfADraft() {
        limousin.needs().capture(new NeedId("n-1"), SHOPS);
        Method method = Method.canonical();
        InitiativeId shop = new InitiativeId("i-1");
        LocalDate day = LocalDate.of(2018, 3, 28);
        limousin.initiatives()
                .open(Initiative.open(shop, new FabriqueId("limousin"), "Camion", new NeedId("n-1"), method, day));
        Move hold = Move.asked(Move.Kind.HOLD, Phase.IDEATION, day);
        StakeholderId who = new StakeholderId("o-1");

        refuses(() -> limousin.needs().qualify(new NeedId("n-1"), " "), "/statement");
        refuses(() -> limousin.initiatives().take(shop, method, hold, " "), "/motive");
        refuses(() -> limousin.initiatives().revoke(shop, 1, day, "a\u0000b"), "/motive");
        refuses(
                () -> limousin.initiatives().handOver(shop, method, who, day, List.of(" ", "Oui", "")),
                "/terms/0",
                "/terms/2");
        refuses(() -> limousin.decisions().revoke(new MatchDecisionId("d-1"), who, day, "x".repeat(20_001)), "/motive");
        assertThat(limousin.needs().history(new NeedId("n-1"))).hasSize(1);
        assertThat(limousin.initiatives().history(shop)).hasSize(1);
    }

    private static void refuses(ThrowingCallable call, String... places) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, call);
        assertThat(refusal.problems())
                .extracting(problem -> problem.place().field())
                .containsExactly(places);
        assertThat(refusal.problems()).allSatisfy(DraftsAtTheDoorTest::isToldInBothLanguages);
    }

    @Test
    void aRightDraftForAnotherFabriqueIsForbidden() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> bretagne.needs().capture(new NeedId("n-1"), SHOPS));
        assertThat(limousin.needs().list(NeedQuery.all())).isEmpty();
    }

    @Test
    void theThemesOfTheHostAreAccepted() {
        ThemeScheme own = ThemeScheme.carrefour()
                .with(List.of(
                        new Theme(new ThemeCode("MER"), Message.of("Métiers de la mer", "Sea trades"), "", null)));
        NeedDraft boats = NeedDraft.of("bretagne", "Réparer les bateaux").withThemes(List.of("MER"));

        assertThat(engine.intake().need(new NeedId("n-2"), boats).isClean()).isFalse();
        assertThat(engine.with(own).intake().need(new NeedId("n-2"), boats).isClean())
                .isTrue();
    }

    @Test
    void anOrganisationIsCheckedByItsNumbers() {
        OrganisationDraft draft = OrganisationDraft.of("Une association", OrganisationKind.ASSOCIATION)
                .withSiren("123456789");

        assertThat(engine.intake().organisation(new StakeholderId("o-1"), draft).problems())
                .extracting(problem -> problem.place().field())
                .containsExactly("/siren");
    }

    private Workshop actor(ActorRole role, String id) {
        return engine.as(Actor.of(new ActorId(id), role, new FabriqueId(id)));
    }

    private static void isToldInBothLanguages(Problem problem) {
        assertThat(problem.in(Locale.FRENCH)).isNotBlank().isNotEqualTo(problem.in(Locale.ENGLISH));
    }
}
