package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The catalogue is searched and read by a program, whoever it is. */
class SolutionsAskedInJsonTest {

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Program anybody = Program.of(served);

    @Test
    void areFoundByTheirWordsAndThemes() {
        Answer found = anybody.get("/solutions?words=transport%20solidaire&theme=MOB");
        assertThat(found.json().path("items").size()).isPositive();
        String id = found.text("/items/0/value/id");
        Answer one = anybody.get("/solutions/" + id);
        assertThat(one.text("/value/name"))
                .isEqualTo(served.everything()
                        .solutions()
                        .get(new SolutionId(id))
                        .value()
                        .name());
        assertThat(anybody.get("/solutions?words=transport%20solidaire&theme=DEC")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(anybody.get("/solutions/nothing").status()).isEqualTo(404);
    }

    @Test
    void areAllReadPageByPageEachOnceInTheSameOrder() {
        List<String> seen = new ArrayList<>();
        Answer page = anybody.get("/solutions?limit=40");
        while (!page.json().path("next").isMissingNode() && seen.size() < 1000) {
            seen.addAll(page.all("/items", "/value/id"));
            page = anybody.get("/solutions?limit=40&after=" + page.text("/next"));
        }
        seen.addAll(page.all("/items", "/value/id"));
        assertThat(seen)
                .hasSizeGreaterThan(80)
                .containsExactlyElementsOf(served.everything().solutions().list(SolutionQuery.all()).stream()
                        .map(kept -> kept.value().id().value())
                        .toList());
    }

    @Test
    void areNotPagedByACursorOfAnotherList() {
        String next = anybody.get("/solutions?limit=1").text("/next");
        for (String other : List.of("/solutions?theme=MOB&after=", "/needs?after=", "/initiatives?after=")) {
            Answer refused = anybody.get(other + next);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.text("/code")).as(other).isEqualTo("BAD_CURSOR");
        }
    }
}
