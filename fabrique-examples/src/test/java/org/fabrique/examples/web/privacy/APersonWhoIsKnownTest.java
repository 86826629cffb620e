package org.fabrique.examples.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.examples.cli.Demonstration;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.PersonQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is known to a fabrique, asks what is held, takes it along, and is erased. */
class APersonWhoIsKnownTest {

    private static final String ANIMATOR = "fabrique_animator.fabrique-limousin";
    private static final String MEMBER = "fabrique_member.fabrique-limousin";
    private static final String OFFICER = "privacy_officer";
    private static final FabriqueId LIMOUSIN = new FabriqueId("fabrique-limousin");
    private static final FabriqueId TOULOUSE = new FabriqueId("fabrique-toulouse");
    private static final String NAME = "Zsuzsanna Canari";
    private static final String EMAIL = "zsuzsanna@example.org";
    private static final Person PERSON = new Person(new StakeholderId("p-1"), LIMOUSIN, NAME, EMAIL, null);
    private static final String PATH = "/privacy/p-1";

    @AutoClose
    private final Served served = Served.demonstration();

    private final Visitor visitor = served.visitor(ANIMATOR);

    @BeforeEach
    void isKnown() {
        served.everything().persons().add(PERSON);
        hearFrom(PERSON, new NeedId("n-1"), LIMOUSIN, "Plus de commerce au village");
    }

    @Test
    void isToldWhatIsHeldWhereAndWhy() {
        Page list = visitor.open("/privacy");
        assertThat(list.text("tbody tr:contains(" + NAME + ")"))
                .contains("Fabrique du Limousin", "écoute des besoins", "non");
        Page page = visitor.open(list.html().select("tbody a").attr("href"));
        assertThat(page.path()).isEqualTo(PATH);
        assertThat(page.text("section[aria-labelledby=held] dl"))
                .contains(NAME, EMAIL, "Téléphone pas gardé", "Fabrique du Limousin", "p-1");
        assertThat(page.text("section[aria-labelledby=why] tbody tr"))
                .startsWith("écoute des besoins besoin : Plus de commerce au village");
        assertThat(page.html().select("section[aria-labelledby=why] td a").attr("href"))
                .isEqualTo("/needs/n-1");
        assertThat(page.text("section[aria-labelledby=why] .hint")).contains("fondement juridique n'est pas gardé");
        assertThat(page.html().select("section[aria-labelledby=history] li")).hasSize(1);
    }

    @Test
    void isWrittenDownUnderAnIdentityThatTellsNothing() {
        Page kept = visitor.send(
                visitor.open("/privacy"),
                "/privacy",
                Map.of("name", "Aminata <i>Diallo</i>", "email", "aminata@example.org"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.path()).matches("/privacy/p-[0-9a-f-]{36}");
        assertThat(kept.text("dl")).contains("Aminata <i>Diallo</i>", "aminata@example.org");
        assertThat(kept.html().select("main i")).isEmpty();
        assertThat(kept.text("section[aria-labelledby=why] tbody")).contains("suivi des contacts", "nulle part");
    }

    @Test
    void isNotWrittenDownWithWhatIsWrong() {
        Page wrong = visitor.send(
                visitor.open("/privacy"), "/privacy", Map.of("name", " ", "email", "a@example.org\nb@example.org"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".trouble li")).hasSize(2);
        assertThat(wrong.html().select("#name").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.html().select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(persons()).containsExactly(PERSON);
        Page elsewhere = visitor.send(
                visitor.open("/privacy"), "/privacy", Map.of("name", "Aminata", "fabrique", "fabrique-toulouse"));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(persons()).containsExactly(PERSON);
    }

    @Test
    void standsInNoAddress() {
        Page erasure = visitor.open(PATH + "/erasure");
        for (Page page : List.of(visitor.open("/privacy"), visitor.open(PATH), erasure, erased(erasure))) {
            Stream.of("href", "action", "formaction", "src")
                    .flatMap(where -> page.html().select("[" + where + "]").eachAttr(where).stream())
                    .forEach(address -> assertThat(address)
                            .doesNotContainIgnoringCase("zsuzsanna")
                            .doesNotContainIgnoringCase("canari"));
            assertThat(page.text("title")).doesNotContain("Zsuzsanna");
        }
    }

    @Test
    void takesAllOfItAlong() {
        Page page = visitor.open(PATH);
        Page file = visitor.open(page.html().select("a[download]").attr("href"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith("application/json");
        assertThat(header(file, "Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''p-1.json");
        assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
        assertThat(file.answer().body()).contains(NAME, EMAIL, "need:n-1", "hearing-needs");
    }

    @Test
    void isErasedOnceSomebodyHasReadWhatGoesAndWhatStays() {
        hearFrom(PERSON, new NeedId("n-2"), TOULOUSE, "Un local");
        Page asked = visitor.open(PATH + "/erasure");
        assertThat(asked.text("section[aria-labelledby=goes]"))
                .contains("le nom", "l'adresse électronique", "le téléphone", "écoute des besoins");
        assertThat(asked.text("section[aria-labelledby=stays]")).contains("besoin n-1", "L'histoire reste");
        assertThat(asked.text("section[aria-labelledby=tell] li")).contains("Toulouse");
        assertThat(persons()).as("so far").containsExactly(PERSON);
        Page done = erased(asked);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("h1")).isEqualTo("La personne est effacée");
        assertThat(done.text(".done")).contains("Elle a quitté les fichiers");
        assertThat(done.text(".empty")).contains("Aucun");
        assertThat(persons()).isEmpty();
    }

    @Test
    void isShownNowhereOnceErased() {
        Page asked = visitor.open(PATH + "/erasure");
        erased(asked);
        for (String path : List.of(PATH, PATH + "/file", PATH + "/erasure")) {
            assertThat(visitor.open(path).status()).as(path).isEqualTo(404);
            assertThat(served.visitor(OFFICER).open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(erased(asked).status()).as("sent again").isEqualTo(404);
        for (String path : List.of("/privacy", "/needs", "/needs/n-1", "/needs?words=Canari", PATH, PATH + "/file")) {
            assertThat(visitor.open(path).answer().body())
                    .as(path)
                    .doesNotContain("Zsuzsanna")
                    .doesNotContain(EMAIL);
        }
        assertThat(visitor.open("/privacy").text(".empty")).contains("Aucune personne n'est notée");
    }

    @Test
    void isNotErasedByWhoHasNotLooked() {
        Page asked = visitor.open(PATH + "/erasure");
        String seal = asked.html().select("[name=seal]").val();
        Page unseen = visitor.post(PATH + "/erasure", Map.of("seal", List.of(seal)));
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(persons()).containsExactly(PERSON);
        visitor.send(visitor.open(PATH), PATH + "/heard", Map.of());
        Page again = erased(asked);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]")).contains("Rien n'est effacé");
        assertThat(persons()).containsExactly(PERSON);
        assertThat(erased(again).status()).isEqualTo(200);
        assertThat(persons()).isEmpty();
    }

    @Test
    void leavesTextsThatNameItForSomebodyToRead() {
        served.everything()
                .needs()
                .capture(Need.captured(new NeedId("n-3"), LIMOUSIN, "Zsuzsanna Canari cherche un local"));
        served.everything().needs().capture(Need.captured(new NeedId("n-4"), TOULOUSE, "Rappeler Zsuzsanna Canari"));
        Page done = erased(visitor.open(PATH + "/erasure"));
        assertThat(done.text("form[action=/privacy/mentions] li:contains(local)"))
                .contains("Retirer ses mots");
        assertThat(done.text("form[action=/privacy/mentions] li:contains(besoin : n-4)"))
                .as("a need that is not shown")
                .contains("à demander à qui le tient")
                .doesNotContain("Rappeler");
        Page redacted = visitor.send(done, "/privacy/mentions", Map.of("redact", "need:n-3"));
        assertThat(redacted.status()).isEqualTo(200);
        assertThat(redacted.text(".done")).contains("Les mots de ce texte sont retirés");
        assertThat(redacted.text("ul")).doesNotContain("local").contains("n-4");
        assertThat(visitor.open("/needs/n-3").answer().body()).doesNotContain("Zsuzsanna");
        Page notOurs = visitor.send(redacted, "/privacy/mentions", Map.of("redact", "need:n-4"));
        assertThat(notOurs.status()).isEqualTo(404);
        Page nothing = visitor.send(redacted, "/privacy/mentions", Map.of("redact", "nothing"));
        assertThat(nothing.status()).isEqualTo(422);
    }

    @Test
    void isReadByATeamMemberWhoNeitherTakesAlongNorErases() {
        Visitor member = served.visitor(MEMBER);
        Page page = member.open(PATH);
        assertThat(page.text("dl")).contains(NAME);
        assertThat(page.html().select("a[download], a[href$=erasure]")).isEmpty();
        assertThat(page.text("section[aria-labelledby=held] .hint")).contains("Ce rôle n'emporte ni n'efface");
        assertThat(page.text("section[aria-labelledby=why] tbody")).contains("ce rôle ne le sait pas");
        assertThat(member.open(PATH + "/file").status()).isEqualTo(403);
        assertThat(member.open(PATH + "/erasure").status()).isEqualTo(403);
        Page own = visitor.open(PATH + "/erasure");
        String version = own.html().select("[name=version]").val();
        String seal = page.html().select("[name=seal]").val();
        assertThat(member.post(PATH + "/erasure", Map.of("seal", List.of(seal), "version", List.of(version)))
                        .status())
                .isEqualTo(403);
        assertThat(persons()).containsExactly(PERSON);
        Page heard = member.send(page, PATH + "/heard", Map.of());
        assertThat(heard.html().select("section[aria-labelledby=history] li")).hasSize(2);
    }

    @Test
    void isAnsweredForByThePrivacyOfficerWhoWritesNothing() {
        Visitor officer = served.visitor(OFFICER);
        Page list = officer.open("/privacy");
        assertThat(list.text("tbody")).contains(NAME);
        assertThat(list.html().select("form[action=/privacy]")).isEmpty();
        Page page = officer.open(PATH);
        assertThat(page.html().select("form[action$=heard]")).isEmpty();
        assertThat(page.text("section[aria-labelledby=why] td"))
                .as("a need of a fabrique")
                .contains("besoin : n-1")
                .doesNotContain("commerce");
        String seal = page.html().select("[name=seal]").val();
        assertThat(officer.post(PATH + "/heard", Map.of("seal", List.of(seal))).status())
                .isEqualTo(403);
        assertThat(officer.open(PATH + "/file").answer().body()).contains(NAME);
        assertThat(officer.send(officer.open(PATH + "/erasure"), PATH + "/erasure", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(persons()).isEmpty();
    }

    @Test
    void isNotThereForAnybodyElse() {
        for (String part : List.of("partner.fabrique-limousin", "network_animator", "public")) {
            Visitor other = served.visitor(part);
            for (String path : List.of("/privacy", PATH, PATH + "/file", PATH + "/erasure")) {
                Page page = other.open(path);
                assertThat(page.status()).as(part + path).isEqualTo(404);
                assertThat(page.answer().body()).doesNotContain("Zsuzsanna");
            }
            assertThat(other.open("/needs").html().select("nav a[href=/privacy]"))
                    .as(part)
                    .isEmpty();
        }
        Visitor elsewhere = served.visitor("fabrique_animator.fabrique-toulouse");
        assertThat(elsewhere.open("/privacy").answer().body()).doesNotContain("Zsuzsanna");
        assertThat(elsewhere.open(PATH).status()).isEqualTo(404);
        assertThat(elsewhere.open("/needs").html().select("nav a[href=/privacy]"))
                .isNotEmpty();
        assertThat(visitor.open("/privacy/a%20b").status()).isEqualTo(404);
    }

    @Test
    void isLookedAtAgainWhenItsTermHasEnded() {
        InMemoryStorage storage = new InMemoryStorage();
        FabriqueEngine longAgo =
                FabriqueEngine.open(storage).with(Clock.fixed(Instant.parse("2019-05-04T10:00:00Z"), ZoneOffset.UTC));
        Demonstration.tell(longAgo);
        try (Served later = Served.of(storage)) {
            longAgo.as(Actor.of(new ActorId("test"), ActorRole.SYSTEM))
                    .persons()
                    .add(PERSON);
            Visitor animator = later.visitor(ANIMATOR);
            assertThat(animator.open("/privacy").text("tbody tr:contains(" + NAME + ")"))
                    .contains("oui, le terme est passé");
            Page page = animator.open(PATH);
            assertThat(page.text("section[aria-labelledby=why] tbody"))
                    .contains("4 mai 2019", "4 mai 2022 (le terme est passé)");
            Page heard = animator.send(page, PATH + "/heard", Map.of());
            assertThat(heard.text("section[aria-labelledby=why] tbody")).doesNotContain("le terme est passé");
        }
    }

    @Test
    void isToldInEnglish() {
        visitor.speaking("en");
        Page list = visitor.open("/privacy");
        assertThat(list.text("h1")).isEqualTo("Privacy");
        assertThat(list.text("tbody")).contains("hearing needs").doesNotContain("écoute");
        assertThat(visitor.open(PATH).text("h2")).isEqualTo("The data Why, and until when Who wrote this record");
        Page asked = visitor.open(PATH + "/erasure");
        assertThat(asked.text("section[aria-labelledby=goes]")).contains("personal data: the e-mail address");
        assertThat(erased(asked).text("h1")).isEqualTo("The person is erased");
    }

    private Page erased(Page asked) {
        return visitor.send(asked, PATH + "/erasure", Map.of());
    }

    private void hearFrom(Person person, NeedId id, FabriqueId fabrique, String title) {
        served.everything()
                .needs()
                .capture(Need.captured(id, fabrique, title).withCapture(new Capture(null, person.id(), null, null)));
    }

    private List<Person> persons() {
        return served.everything().persons().list(PersonQuery.all()).stream()
                .map(Versioned::value)
                .toList();
    }

    private static String header(Page page, String name) {
        return String.join("; ", page.answer().headers().allValues(name));
    }
}
