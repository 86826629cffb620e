package org.fabrique.examples.web.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An initiative is moved, decided on, carried and handed over, in a browser without a script. */
class AnInitiativeOnItsWayTest {

    private static final String ANIMATOR = "fabrique_animator.fabrique-limousin";
    private static final String MEMBER = "fabrique_member.fabrique-limousin";
    private static final InitiativeId ID = new InitiativeId("i-1");
    private static final String PATH = "/initiatives/i-1";
    private static final Method METHOD = Method.handoverFirst();
    private static final LocalDate DAY = LocalDate.now();

    @AutoClose
    private final Served served = Served.demonstration();

    private Visitor visitor = served.visitor(ANIMATOR);

    @BeforeEach
    void serve() {
        open(METHOD, DAY.minusDays(30));
    }

    @Test
    void showsItsWayByItsOwnMethodWithTheGatesBetween() {
        decide(GateDecision.Verdict.GO);
        served.everything().initiatives().advance(ID, METHOD, DAY.minusDays(10));
        Page page = visitor.open(PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".track > li")).hasSize(METHOD.stages().size());
        assertThat(page.text("[aria-current=step]"))
                .contains("étude d'opportunité")
                .contains("en cours")
                .contains("quittée par : étude d'opportunité concluante — non décidé");
        assertThat(page.html().select(".track > li").get(0).text())
                .contains("passée, on peut y revenir")
                .contains("lancement de l'étude d'opportunité — poursuivre");
        assertThat(page.html().select(".track > li").get(2).text())
                .contains("transmission")
                .contains("peut suivre");
        assertThat(page.text("main")).contains("10 jours").contains("aucun porteur encore");
        assertThat(page.html().select("main a[href=/needs/besoin-limousin]")).hasSize(1);
    }

    @Test
    void showsEveryMoveThatIsPossibleAndAllThatStandsInTheWayOfTheOthers() {
        Page page = visitor.open(PATH);
        assertThat(page.html().select(".moves form").eachAttr("action"))
                .containsExactly(
                        PATH + "/moves/hold/ideation",
                        PATH + "/moves/abandon/ideation",
                        PATH + "/moves/redirect/ideation");
        assertThat(page.text(".obstacles"))
                .contains("La décision « lancement de l'étude d'opportunité » n'est pas prise.")
                .contains("Aucune entreprise ou collectivité existante");
    }

    @Test
    void goesOnOnceItsGateHasDecided() {
        Page decided = visitor.send(
                visitor.open(PATH),
                PATH + "/decisions",
                Map.ofEntries(
                        Map.entry("verdict", "GO"),
                        Map.entry("on", DAY.minusDays(3)),
                        Map.entry("reason", "Trois communes le confirment."),
                        Map.entry("criterion0", "Le besoin est réel"),
                        Map.entry("favourable0", "YES"),
                        Map.entry("evidence0", "Douze entretiens"),
                        Map.entry("reserves", "Revoir le budget\nVoir les taxis"),
                        Map.entry("nextReview", DAY.plusDays(60))));
        assertThat(decided.status()).isEqualTo(200);
        GateDecision written = now().journal().decisions().get(0);
        assertThat(written.verdict()).isEqualTo(GateDecision.Verdict.GO);
        assertThat(written.on()).isEqualTo(DAY.minusDays(3));
        assertThat(written.reserves()).containsExactly("Revoir le budget", "Voir les taxis");
        assertThat(written.answers().get(0).evidence()).isEqualTo("Douze entretiens");
        assertThat(written.nextReview()).isEqualTo(DAY.plusDays(60));
        assertThat(decided.text(".journal"))
                .contains("comité de pilotage, lancement de l'étude d'opportunité : poursuivre")
                .contains("Trois communes")
                .contains("Critère, favorable : Le besoin est réel — Douze entretiens")
                .contains("Réserve : Voir les taxis");

        Page moved = visitor.send(decided, PATH + "/moves/advance/opportunity_study", Map.of("on", DAY.minusDays(2)));
        assertThat(moved.text("[aria-current=step]")).contains("étude d'opportunité");
        assertThat(now().phase()).isEqualTo(Phase.OPPORTUNITY_STUDY);
        assertThat(now().journal().inPhaseSince()).isEqualTo(DAY.minusDays(2));
    }

    @Test
    void isNotMovedTwiceByAFormThatIsSentTwice() {
        decide(GateDecision.Verdict.GO);
        Page page = visitor.open(PATH);
        String advance = PATH + "/moves/advance/opportunity_study";
        visitor.send(page, advance, Map.of("motive", "Les élus sont prêts"));
        long version = version();
        Page again = visitor.send(page, advance, Map.of("motive", "Les élus sont prêts"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text(".trouble")).contains("a changé depuis").contains("demo." + ANIMATOR);
        assertThat(again.text(".since"))
                .contains("avancer : étude d'opportunité")
                .contains("Les élus sont prêts");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyWasFasterAndTakesItOnceItWasReadAgain() {
        Page page = visitor.open(PATH);
        served.everything().initiatives().seek(ID, new StakeholderId("coop"), DAY);
        String hold = PATH + "/moves/hold/ideation";
        Page late = visitor.send(page, hold, Map.of("motive", "La mairie attend"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".since")).contains("porteur pressenti : coop");
        assertThat(late.html().select("#move-hold-ideation").hasAttr("open")).isTrue();
        assertThat(late.html().select("#move-hold-ideation-motive").val()).isEqualTo("La mairie attend");
        assertThat(now().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(visitor.send(late, hold, Map.of()).status()).isEqualTo(200);
        assertThat(now().standing()).isEqualTo(Standing.ON_HOLD);
    }

    /** Each would be written long after its version was looked at: only who waits for the others sees theirs. */
    @Test
    void takesOneOfManyFormsThatArriveAtOnce() throws Exception {
        try (Served slow = served.withASlowClock(Duration.ofMillis(50))) {
            Visitor each = slow.visitor(ANIMATOR);
            Page page = each.open(PATH);
            Callable<Integer> seek =
                    () -> each.send(page, PATH + "/carrier", Map.of("change", "SEEK", "who", "coop", "on", DAY))
                            .status();
            assertThat(atOnce(8, seek)).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
            assertThat(now().journal().entries()).hasSize(2);
        }
    }

    private static List<Integer> atOnce(int times, Callable<Integer> asked) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(times);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : many.invokeAll(Collections.nCopies(times, asked))) {
                statuses.add(status.get());
            }
            Collections.sort(statuses);
            return statuses;
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void isRefusedWithEveryObstacleWhenAMoveCannotBeMade() {
        Page page = visitor.open(PATH);
        Page refused = visitor.post(
                PATH + "/moves/pass_on/ideation",
                sent(page, Map.of("on", DAY.minusYears(1).toString(), "motive", "La Poste s'en charge")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".trouble li").eachText())
                .hasSize(2)
                .anyMatch(obstacle -> obstacle.contains("précède la dernière date du journal"))
                .anyMatch(obstacle -> obstacle.contains("Aucune entreprise ou collectivité existante"));
        assertThat(now().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void saysWhichBodyDecidesWhenAnotherOneDid() {
        Page refused = visitor.send(
                visitor.open(PATH),
                PATH + "/decisions",
                Map.of("body", "JURY", "verdict", "STOP", "reason", "Le jury n'y croit pas"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".trouble")).contains("C'est à une autre instance de décider : comité de pilotage.");
        assertThat(refused.html().select("#decide-reason").val()).isEqualTo("Le jury n'y croit pas");
        assertThat(refused.html().select("#decide-body option[selected]").val()).isEqualTo("JURY");
    }

    @Test
    void isRefusedADecisionWithAllThatIsWrongBesideItsFields() {
        Page wrong = visitor.send(
                visitor.open(PATH),
                PATH + "/decisions",
                Map.of("reason", " ", "on", DAY, "nextReview", DAY.minusDays(1), "evidence0", "De quoi ?"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".trouble li a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#decide-verdict", "#decide-reason", "#decide-nextReview", "#decide-criterion0");
        assertThat(wrong.html().select("#decide-reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.html().select("#decide-reason-wrong")).hasSize(1);
        assertThat(wrong.html().select("#decide-evidence0").val()).isEqualTo("De quoi ?");
        assertThat(now().journal().entries()).hasSize(1);
    }

    @Test
    void asksForAMotiveWhereOneIsNeeded() {
        Page wrong = visitor.send(
                visitor.open(PATH), PATH + "/moves/abandon/ideation", Map.of("on", "un jour", "motive", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".trouble li")).hasSize(2);
        assertThat(wrong.html().select("#move-abandon-ideation-motive-wrong")).hasSize(1);
        assertThat(now().standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void isCarriedByNobodySomebodyThoughtOfThenSomebodyAppointedThenNobodyAgain() {
        Page sought = carry(visitor.open(PATH), Map.of("change", "SEEK", "who", "coop-1"));
        assertThat(sought.text(".facts")).contains("porteur pressenti : coop-1");
        Page appointed = carry(sought, Map.of("change", "APPOINT", "who", "mairie-1", "kind", "PUBLIC_BODY"));
        assertThat(appointed.text(".facts")).contains("porteur désigné : mairie-1 (collectivité");
        assertThat(appointed.html().select(".moves form").eachAttr("action"))
                .contains(PATH + "/moves/pass_on/ideation");
        Page nobody = carry(appointed, Map.of("change", "NOBODY"));
        assertThat(nobody.text(".facts")).contains("aucun porteur encore");
        assertThat(now().carrier()).isEqualTo(Carrier.none());
        assertThat(nobody.text(".journal")).contains("plus aucun porteur");
    }

    @Test
    void isNotCarriedByAName() {
        Page wrong = carry(visitor.open(PATH), Map.of("change", "SEEK", "who", "Marie Dupont"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#carry-who-wrong")).hasSize(1);
        assertThat(now().carrier()).isEqualTo(Carrier.none());
        assertThat(carry(visitor.open(PATH), Map.of()).html().select("#carry-change-wrong"))
                .hasSize(1);
    }

    @Test
    void isHandedOverInThePhaseItsMethodSays() {
        Page early = visitor.open(PATH);
        assertThat(early.text("main")).contains("La convention de transmission se signe en : transmission");
        assertThat(early.html().select("#agree")).isEmpty();
        comeToHandover();
        Page page = visitor.open(PATH);
        assertThat(page.text(".obstacles")).contains("Aucune convention de transmission n'est signée");
        assertThat(page.html().select("#agree-to").val()).isEqualTo("coop");
        Page wrong = visitor.send(page, PATH + "/agreement", Map.of("terms", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#agree-terms-wrong")).hasSize(1);
        Page agreed = visitor.send(page, PATH + "/agreement", Map.of("terms", "Le nom reste\nUn an d'appui"));
        assertThat(agreed.text(".journal")).contains("transmise à coop").contains("Convenu : Un an d'appui");
        assertThat(agreed.html().select(".moves form").eachAttr("action"))
                .contains(PATH + "/moves/advance/feasibility");
    }

    @Test
    void keepsADecisionThatWasRevokedStruckAndToldInWords() {
        decide(GateDecision.Verdict.GO);
        Page page = visitor.open(PATH);
        Page wrong = visitor.send(page, PATH + "/journal/1/revocation", Map.of("motive", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#revoke-1-motive-wrong")).hasSize(1);
        Page revoked = visitor.send(page, PATH + "/journal/1/revocation", Map.of("motive", "Le quorum manquait"));
        assertThat(revoked.html().select(".journal > li")).hasSize(3);
        assertThat(revoked.text(".journal s")).contains("poursuivre");
        assertThat(revoked.html().select(".journal > li").get(1).text()).startsWith("révoquée");
        assertThat(revoked.text(".journal"))
                .contains("décision de la ligne 2 révoquée")
                .contains("Le quorum manquait");
        assertThat(revoked.html().select("form[action$=revocation]")).isEmpty();
        assertThat(revoked.text(".obstacles")).contains("n'est pas prise");
        assertThat(now().journal().entries().get(2)).isInstanceOf(Entry.Revoked.class);
    }

    @Test
    void isMovedButNotDecidedOnByAMemberOfTheTeam() {
        decide(GateDecision.Verdict.GO);
        Visitor member = served.visitor(MEMBER);
        Page page = member.open(PATH);
        assertThat(page.html().select(".moves form")).isNotEmpty();
        assertThat(page.html().select("form[action$=/decisions], form[action$=/revocation]"))
                .isEmpty();
        assertThat(page.text("main")).contains("Vous ne pouvez pas noter de décision. Aucune règle ne le permet.");
        Page forced =
                member.post(PATH + "/journal/1/revocation", sent(page, Map.of("on", DAY.toString(), "motive", "Non")));
        assertThat(forced.status()).isEqualTo(403);
        Page decided = member.post(
                PATH + "/decisions",
                sent(
                        page,
                        Map.of(
                                "on", DAY.toString(),
                                "body", "STEERING_COMMITTEE",
                                "verdict", "STOP",
                                "reason", "Non")));
        assertThat(decided.status()).isEqualTo(403);
        assertThat(now().journal().decisions()).hasSize(1);
    }

    @Test
    void isReadAndNotTouchedByAnotherFabriqueOnceItIsShared() {
        served.everything().initiatives().share(ID, Visibility.NETWORK);
        Visitor elsewhere = served.visitor("fabrique_animator.fabrique-toulouse");
        Page page = elsewhere.open(PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(page.text("main")).contains("Vous ne pouvez pas la faire avancer.");
        assertThat(page.text("main")).doesNotContain("isolées");
        Page forced = elsewhere.post(
                PATH + "/moves/hold/ideation", sent(page, Map.of("on", DAY.toString(), "motive", "Pour voir")));
        assertThat(forced.status()).isEqualTo(403);
        assertThat(now().standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void doesNotExistForWhomItIsNotShown() {
        Visitor elsewhere = served.visitor("fabrique_animator.fabrique-toulouse");
        assertThat(elsewhere.open(PATH).status()).isEqualTo(404);
        String seal = elsewhere.open("/needs").html().select("[name=seal]").val();
        Page forced = elsewhere.post(
                PATH + "/moves/hold/ideation",
                Map.of("seal", List.of(seal), "version", List.of("1"), "on", List.of(DAY.toString())));
        assertThat(forced.status()).isEqualTo(404);
        assertThat(visitor.open("/initiatives/nowhere").status()).isEqualTo(404);
        assertThat(visitor.open("/initiatives/a%20b").status()).isEqualTo(404);
    }

    @Test
    void hasNoFormOnceItHasEnded() {
        visitor.send(
                visitor.open(PATH), PATH + "/moves/abandon/ideation", Map.of("motive", "Le besoin a trouvé réponse"));
        Page ended = visitor.open(PATH);
        assertThat(ended.text("main"))
                .contains("Elle est terminée : rien ne suit.")
                .contains("abandonnée");
        assertThat(ended.html().select("main form")).isEmpty();
    }

    @Test
    void showsWhatCameOfItAndWhatNobodyHasLookedAt() {
        comeToHandover();
        served.everything().initiatives().handOver(ID, METHOD, new StakeholderId("coop"), DAY, List.of("Tout"));
        Carrier.Kind body = Carrier.Kind.PUBLIC_BODY;
        served.everything().initiatives().appoint(ID, new StakeholderId("mairie"), body, DAY);
        Page page = visitor.open(PATH);
        visitor.send(page, PATH + "/moves/pass_on/handover", Map.of("motive", "La mairie la reprend"));
        served.everything()
                .initiatives()
                .endedAs(
                        ID,
                        List.of(Outcome.activity("Minibus <b>municipal</b>", new StakeholderId("mairie"))
                                .begun(DAY.minusYears(4))
                                .checked(DurabilityCheck.alive(
                                        DurabilityCheck.Anniversary.ONE_YEAR, DAY.minusYears(2)))));
        Page ended = visitor.open(PATH);
        assertThat(ended.text("main")).contains("reprise par une structure existante");
        assertThat(ended.text("section:has(#outcomes)"))
                .contains("Minibus <b>municipal</b>")
                .contains("Emplois (équivalents temps plein) inconnu");
        assertThat(ended.html().select("section:has(#outcomes) tbody tr").eachText())
                .anyMatch(row -> row.startsWith("un an en vie"))
                .anyMatch(row -> row.startsWith("trois ans inconnu : personne n'a regardé"))
                .anyMatch(row -> row.equals("cinq ans inconnu"));
    }

    @Test
    void isStillReadWhenItsMethodIsNotKnownHere() {
        Method own = new Method("maison", METHOD.label(), List.of(Stage.of(Phase.IDEATION), Stage.of(Phase.LAUNCH)));
        served.everything().initiatives().open(initiative("i-2", own, DAY));
        Page page = visitor.open("/initiatives/i-2");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main"))
                .contains("Sa méthode n'est pas connue ici")
                .contains("ouverte en : idéation");
        assertThat(page.html().select("main form")).isEmpty();
    }

    @Test
    void speaksEnglishAndShowsHostileTextHarmless() {
        visitor.speaking("en");
        Page page = visitor.open(PATH);
        visitor.send(page, PATH + "/moves/hold/ideation", Map.of("motive", "<img src=x onerror=alert(1)> \"'&"));
        Page held = visitor.open(PATH);
        assertThat(held.html().select("main img")).isEmpty();
        assertThat(held.html().select(".journal [lang=fr]").text()).isEqualTo("<img src=x onerror=alert(1)> \"'&");
        assertThat(held.text("main"))
                .contains("What may follow")
                .contains("on hold")
                .contains("The initiative is not active: it is on hold.")
                .contains("no carrier yet")
                .doesNotContain("sommeil")
                .doesNotContain("porteur");
    }

    // What is prepared and looked at.

    private void open(Method method, LocalDate on) {
        served.everything().initiatives().open(initiative(ID.value(), method, on));
    }

    private static Initiative initiative(String id, Method method, LocalDate on) {
        return Initiative.open(
                new InitiativeId(id),
                new FabriqueId("fabrique-limousin"),
                "Un minibus",
                new NeedId("besoin-limousin"),
                method,
                on);
    }

    private void decide(GateDecision.Verdict verdict) {
        served.everything()
                .initiatives()
                .decide(
                        ID,
                        METHOD,
                        GateDecision.of(
                                now().gate(METHOD).orElseThrow(), verdict, DAY.minusDays(20), "Le comité l'a dit."));
    }

    private void comeToHandover() {
        decide(GateDecision.Verdict.GO);
        served.everything().initiatives().advance(ID, METHOD, DAY.minusDays(20));
        decide(GateDecision.Verdict.GO);
        Carrier.Kind kind = Carrier.Kind.NEW_STRUCTURE;
        served.everything().initiatives().appoint(ID, new StakeholderId("coop"), kind, DAY.minusDays(10));
        served.everything().initiatives().advance(ID, METHOD, DAY.minusDays(10));
    }

    private Page carry(Page page, Map<String, ?> typed) {
        return visitor.send(page, PATH + "/carrier", typed);
    }

    /** What a form of the page would send that it does not offer. */
    private static Map<String, List<String>> sent(Page page, Map<String, String> typed) {
        Map<String, List<String>> fields = new java.util.HashMap<>();
        fields.put("seal", List.of(page.html().select("[name=seal]").val()));
        fields.put(
                "version",
                List.of(
                        page.html().select("main [name=version]").isEmpty()
                                ? "2"
                                : page.html()
                                        .select("main [name=version]")
                                        .first()
                                        .val()));
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    private Initiative now() {
        return served.everything().initiatives().get(ID).value();
    }

    private long version() {
        return served.everything().initiatives().get(ID).version();
    }
}
