package org.fabrique.examples.web.privacy;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.PersonalFile;
import org.fabrique.engine.Persons;
import org.fabrique.examples.web.Answers;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.json.FabriqueJson;

/** The pages of the persons a fabrique answers for. Addresses and names of files hold identities, never names. */
public final class PrivacyPages implements Pages {

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/privacy", PrivacyPages::list);
        routes.post("/privacy", PrivacyPages::writeDown);
        routes.post("/privacy/mentions", PrivacyPages::redact);
        routes.get("/privacy/{person}", PrivacyPages::one);
        routes.get("/privacy/{person}/file", PrivacyPages::file);
        routes.post("/privacy/{person}/heard", PrivacyPages::heardOf);
        routes.get("/privacy/{person}/erasure", PrivacyPages::erasure);
        routes.post("/privacy/{person}/erasure", PrivacyPages::erase);
    }

    private static void list(Context request) {
        Visit visit = Visit.of(request);
        requireReader(visit);
        visit.show("privacy/list", PersonList.of(visit, Form.holding(Map.of()), Problems.none()));
    }

    private static void requireReader(Visit visit) {
        if (!visit.may(Action.READ, SubjectKind.PERSON)) {
            throw new NotFoundResponse();
        }
    }

    private static void writeDown(Context request) {
        Visit visit = Visit.of(request);
        requireReader(visit);
        Form form = Form.of(request);
        try {
            Person person = person(new Answers(form, visit.house().engine().intake()));
            visit.workshop().persons().add(person);
            visit.goTo(path(person.id()));
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "privacy/list",
                    PersonList.of(visit, form, new Problems(wrong.problems())));
        }
    }

    private static Person person(Answers answers) {
        Form form = answers.form();
        Optional<String> name = answers.line("name");
        Optional<String> email = form.has("email") ? answers.line("email") : Optional.empty();
        Optional<String> phone = form.has("phone") ? answers.line("phone") : Optional.empty();
        return answers.make(() -> new Person(
                new StakeholderId("p-" + UUID.randomUUID()),
                form.id("fabrique", FabriqueId::new),
                name.orElseThrow(),
                email.orElse(null),
                phone.orElse(null)));
    }

    private static void one(Context request) {
        Visit visit = Visit.of(request);
        visit.show("privacy/one", PersonPage.of(visit, id(request)));
    }

    /** All that is held, to be handed over (RGPD, articles 15 and 20). */
    private static void file(Context request) {
        PersonalFile file = Visit.of(request).workshop().persons().file(id(request));
        request.contentType("application/json; charset=utf-8")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + Visit.url(id(request)) + ".json")
                .result(FabriqueJson.standard().writeIndented(file));
    }

    private static void heardOf(Context request) {
        Visit visit = Visit.of(request);
        visit.workshop().persons().heardOf(id(request));
        visit.goTo(path(id(request)));
    }

    private static void erasure(Context request) {
        Visit visit = Visit.of(request);
        visit.show("privacy/erasure", ErasurePage.of(visit, id(request), false));
    }

    /**
     * Erases what the visitor was shown, and nothing that was written since. Answers with what is left to look at, at once: no
     * address could lead there again.
     */
    private static void erase(Context request) {
        Visit visit = Visit.of(request);
        Persons persons = visit.workshop().persons();
        ErasurePage page = ErasurePage.of(visit, id(request), true);
        if (Form.of(request).number("version") != page.kept().version()) {
            visit.show(HttpStatus.CONFLICT, "privacy/erasure", page);
        } else {
            visit.show("privacy/erased", ErasedPage.of(visit, persons.erase(page.erasure())));
        }
    }

    private static void redact(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        String text = form.text("redact");
        if (!Thing.isName(text)) {
            throw form.wrong(
                    "redact", "un texte est attendu, comme need:35b2", "a text is expected, such as need:35b2");
        }
        Thing.redact(visit.workshop(), text);
        visit.show("privacy/erased", ErasedPage.without(visit, form, text));
    }

    static String path(StakeholderId id) {
        return "/privacy/" + Visit.url(id);
    }

    private static StakeholderId id(Context request) {
        return Seen.named(request, "person", StakeholderId::new);
    }
}
