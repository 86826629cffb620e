package org.example.tool;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {"fabrique.db=", "spring.security.user.name=u-17", "spring.security.user.password=for-tests"})
@AutoConfigureRestTestClient
class ANeedAskedOverHttpTest {

    private static final String DOCTOR = """
            {"fabrique": "creuse", "title": "Aller chez le médecin sans voiture", "territory": "dep:23", "themes": ["MOB"]}""";

    @Autowired
    private RestTestClient nobody;

    private RestTestClient animator;

    @BeforeEach
    void signIn() {
        animator = nobody.mutate()
                .defaultHeaders(headers -> headers.setBasicAuth("u-17", "for-tests"))
                .build();
    }

    @Test
    void isAnsweredWithAVerdictASolutionAndItsReasons() {
        BodyContentSpec answer = answered(get(animator, captured()));

        answer.jsonPath("$.verdict").isEqualTo("adapt");
        answer.jsonPath("$.matches[0].solution.name").isEqualTo("Transport solidaire par chauffeurs bénévoles");
        answer.jsonPath("$.matches[0].contributions[?(@.criterion == 'themes')].reason.fr")
                .isEqualTo("Thèmes en commun : Mobilité.");
        answer.jsonPath("$.matches[0].gaps[0].state").isEqualTo("unknown");
    }

    @Test
    void isNotFoundWhenThereIsNone() {
        BodyContentSpec problem = refused(get(animator, "/needs/n-404/matches"), 404);

        problem.jsonPath("$.code").isEqualTo("NOT_FOUND");
    }

    @Test
    void looksToWhoMayNotSeeItAsIfThereWereNone() {
        BodyContentSpec problem = refused(get(nobody, captured()), 404);

        problem.jsonPath("$.code").isEqualTo("NOT_FOUND");
        problem.jsonPath("$.matches").doesNotExist();
    }

    @Test
    void isNotKeptForWhoHasNotSignedIn() {
        BodyContentSpec problem = refused(post(nobody, DOCTOR), 403);

        problem.jsonPath("$.code").isEqualTo("FORBIDDEN");
    }

    @Test
    void isToldAllThatIsWrongWithItAtOnce() {
        BodyContentSpec problem = refused(post(animator, "{\"fabrique\": \"creuse\", \"territory\": \"dep:99\"}"), 422);

        problem.jsonPath("$.code").isEqualTo("INVALID_INPUT");
        problem.jsonPath("$.errors[0].pointer").isEqualTo("#/title");
        problem.jsonPath("$.errors[1].pointer").isEqualTo("#/territory");
    }

    private String captured() {
        URI address = post(animator, DOCTOR)
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
        return String.valueOf(address);
    }

    private static BodyContentSpec answered(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentType(APPLICATION_JSON)
                .expectBody();
    }

    private static BodyContentSpec refused(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(APPLICATION_PROBLEM_JSON)
                .expectBody();
    }

    private static ResponseSpec post(RestTestClient who, String need) {
        return who.post().uri("/needs").contentType(APPLICATION_JSON).body(need).exchange();
    }

    private static ResponseSpec get(RestTestClient who, String address) {
        return who.get().uri(address).exchange();
    }
}
