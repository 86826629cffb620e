package org.fabrique.examples.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Somebody looks through the catalogue of known solutions, and reads a record. */
class TheCatalogueSearchedTest {

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Visitor visitor = served.visitor("fabrique_animator.fabrique-limousin");

    @Test
    void leadsThroughAllOfItPartByPartAndShowsEachOnce() {
        List<String> seen = new ArrayList<>();
        String next = "/solutions";
        while (next != null) {
            Page page = visitor.open(next);
            seen.addAll(page.html().select(".found a").eachAttr("href"));
            Element more = page.html().select("main > p > a[href*=after]").first();
            next = more == null ? null : more.attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                served.everything().solutions().count(SolutionQuery.all()));
    }

    @Test
    void isNarrowedByFacetsThatCountWhatTheyLeave() {
        SolutionSearch.FACETS.forEach(this::isNarrowedBy);
    }

    private void isNarrowedBy(String field) {
        Page all = visitor.open("/solutions");
        Element facet = all.html().select("details a[href*=" + field + "=]").last();
        int promised = Integer.parseInt(facet.parent().ownText().replaceAll("\\D", ""));
        Page narrowed = visitor.open(facet.attr("href"));
        assertThat(narrowed.text("main > p")).startsWith(promised + " solution");
        Element chosen = narrowed.html().select("details a[aria-current]").first();
        assertThat(chosen.text()).isEqualTo(facet.text());
        assertThat(visitor.open(chosen.attr("href")).text("main > p")).isEqualTo(all.text("main > p"));
    }

    @Test
    void saysThatNothingCorresponds() {
        assertThat(visitor.open("/solutions?words=xyzzy").text(".empty")).contains("Aucune solution");
        try (Served empty = Served.empty()) {
            assertThat(empty.visitor("public").open("/solutions").text(".empty"))
                    .contains("vide");
        }
    }

    @Test
    void showsAllThatTheRecordSays() {
        Solution solution = served.everything().solutions().list(SolutionQuery.all()).stream()
                .map(Versioned::value)
                .filter(each -> !each.requirements().isEmpty()
                        && !each.trackRecord().implementations().isEmpty())
                .findFirst()
                .orElseThrow();
        Page page = visitor.open("/solutions/" + solution.id());
        assertThat(page.text("h1")).isEqualTo(solution.name());
        solution.requirements()
                .forEach(each -> assertThat(page.text("[aria-labelledby=asks]")).contains(each.text()));
        solution.trackRecord()
                .implementations()
                .forEach(
                        each -> assertThat(page.text("[aria-labelledby=where]")).contains(each.place()));
    }

    @Test
    void makesNoLinkOfWhatABrowserWouldRun() {
        Solution hostile = Solution.of(new SolutionId("hostile"), "<img src=x onerror=alert(1)>")
                .withProvenance(new Provenance(List.of(URI.create("javascript:alert(1)")), null, null));
        served.everything().solutions().add(hostile);
        Page page = visitor.open("/solutions/hostile");
        assertThat(page.text("h1")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(page.html().select("main dd a, main img")).isEmpty();
        assertThat(page.text("main")).contains("javascript:alert(1)", "inconnu");
    }

    @Test
    void isVerifiedByWhoKeepsItOnly() {
        SolutionId id = served.everything()
                .solutions()
                .list(SolutionQuery.all())
                .get(0)
                .value()
                .id();
        Page page = served.visitor("network_animator").open("/solutions/" + id);
        Visitor network = served.visitor("network_animator");
        Page done = network.send(network.open("/solutions/" + id), "/solutions/" + id + "/verified", Map.of());
        assertThat(done.status()).isEqualTo(200);
        assertThat(served.everything().solutions().get(id).value().provenance().lastVerified())
                .isEqualTo(java.time.YearMonth.now());
        assertThat(page.html().select("form[action$=verified]")).isNotEmpty();
        assertThat(visitor.open("/solutions/" + id).html().select("form[action$=verified]"))
                .isEmpty();
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(visitor.open("/solutions/none").status()).isEqualTo(404);
    }
}
