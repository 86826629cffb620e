package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who a program is, is said in a header and nowhere else; a page elsewhere cannot say it. */
class WhoeverAsksTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final String NEED = "{\"fabrique\": \"fabrique-limousin\", \"title\": \"D'ailleurs\"}";

    @AutoClose
    private static final Served served = Served.demonstration();

    @Test
    void isThePublicWhenNothingIsSaidWhateverTheCookies() {
        Program browser = Program.of(served).with("Cookie", "part=" + LIMOUSIN + "; language=fr");
        assertThat(browser.get("/needs").json().path("items").size()).isZero();
        assertThat(browser.get("/needs/besoin-limousin").text("/title")).isEqualTo("There is nothing at this address");
        assertThat(browser.post("/needs", NEED).status()).isEqualTo(403);
    }

    @Test
    void isRefusedWhenWhatIsSaidIsNotKnown() {
        Answer refused = Program.of(served).being("fabrique_animator.nowhere").get("/needs");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Fabrique-Part");
    }

    /** What a browser sends without asking first: another type of document, or none; and what it asks first. */
    @Test
    void isNoPageElsewhere() {
        long before = served.everything().needs().count(NeedQuery.all());
        Program page = Program.of(served).with("Origin", "https://example.org").with("Cookie", "part=" + LIMOUSIN);
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            assertThat(page.with("Content-Type", type).post("/needs", NEED).status())
                    .isEqualTo(415);
        }
        assertThat(page.with("Access-Control-Request-Method", "POST")
                        .with("Access-Control-Request-Headers", "fabrique-part")
                        .ask("OPTIONS", "/needs", null)
                        .status())
                .isEqualTo(405);
        assertThat(served.everything().needs().count(NeedQuery.all())).isEqualTo(before);
    }

    @Test
    void isToldWhatCanBeAskedWhereSomethingElseWas() {
        Answer refused = Program.of(served).ask("DELETE", "/needs", null);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, POST");
        assertThat(Program.of(served).get("/nowhere").text("/code")).isEqualTo("NOT_FOUND");
        assertThat(served.visitor(LIMOUSIN)
                        .answer("/api/v2/needs", HttpRequest.newBuilder())
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void isAskedToComeBackWhenTheStoreIsBusy() {
        try (Served busy = Served.of(new InMemoryStorage().within(Duration.ofNanos(1)))) {
            Answer later = Program.of(busy).get("/needs");
            assertThat(later.status()).isEqualTo(503);
            assertThat(later.header("Retry-After")).isEqualTo("1");
            assertThat(later.text("/type")).isEqualTo("urn:fabrique:problem:deadline-exceeded");
        }
    }

    @Test
    void isToldNothingOfTheInsideWhenItFails() {
        try (Served failing = Served.empty()) {
            failing.engine().close();
            HttpResponse<String> failed =
                    failing.visitor(LIMOUSIN).answer("/api/v1/solutions", HttpRequest.newBuilder());
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body())
                    .isEqualTo("{\"type\":\"urn:fabrique:problem:internal-server-error\","
                            + "\"title\":\"Cela n'a pas pu être fait\",\"status\":500,"
                            + "\"detail\":\"Cela n'a pas pu être fait\",\"code\":\"INTERNAL_SERVER_ERROR\"}");
        }
    }
}
