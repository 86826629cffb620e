package org.fabrique.examples.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.XlsxForm;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is chosen, checked, and taken in by whoever may: all of it, or nothing. */
class ATableImportedTest {

    private static final String ANIMATOR = "fabrique_animator.fabrique-limousin";
    private static final String MEMBER = "fabrique_member.fabrique-limousin";
    private static final FabriqueId LIMOUSIN = new FabriqueId("fabrique-limousin");
    private static final FabriqueId TOULOUSE = new FabriqueId("fabrique-toulouse");

    @AutoClose
    private final Served served = Served.demonstration();

    private final Visitor visitor = served.visitor(ANIMATOR);

    @Test
    void isCheckedThenTakenIn() {
        long before = needs();
        Page checked = check("id;title;themes;heardOn\nn-1;Plus d'épicerie;COH;28/03/2018\nn-2;Plus de car;MOB;2018\n");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text(".done")).contains("Rien n'est écrit encore", "2 lignes nouvelles", "0 inchangée");
        assertThat(needs()).as("after the check").isEqualTo(before);
        Page done = visitor.send(checked, "/import", Map.of());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.path()).startsWith("/import/done?sheet=needs&added=2");
        assertThat(done.text(".done")).contains("besoins : 2 nouvelles lignes, 0 changée, 0 inchangée");
        Need kept = need("n-1");
        assertThat(kept.fabrique()).as("of the visitor").isEqualTo(LIMOUSIN);
        assertThat(kept.title()).isEqualTo("Plus d'épicerie");
        assertThat(served.everything()
                        .needs()
                        .history(kept.id())
                        .get(0)
                        .act()
                        .by()
                        .value())
                .isEqualTo("demo." + ANIMATOR);
        assertThat(visitor.open(done.html().select(".actions a").attr("href")).text("tbody"))
                .contains("Plus d'épicerie", "Plus de car");
    }

    @Test
    void tellsWhatWouldBeNewChangedAndUnchanged() {
        take("id;title;statement\nn-1;Un;\nn-2;Deux;\n");
        Page checked = check("id;title;status\nn-1;Un;\nn-2;Deux bis;\nn-3;Trois;\n");
        assertThat(checked.text(".done")).contains("1 ligne nouvelle", "1 changée", "1 inchangée", "status");
        visitor.send(checked, "/import", Map.of());
        assertThat(need("n-2").title()).isEqualTo("Deux bis");
        Page again = check("id;title\nn-1;Un\n");
        assertThat(again.text(".done")).contains("tout est déjà gardé ainsi");
        assertThat(again.html().select("form[action=/import]")).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndWritesNothing() {
        long before = needs();
        String table =
                "id;title;themes;territory\nn-1;Une épicerie;COH;\nn-2;;VOITURE;dep:99\nn-1;Encore;;\nn-4;<b>gras</b>;<i>x</i>;\n";
        Page wrong = check(table);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("section.trouble tbody tr")).hasSize(5);
        assertThat(wrong.text("section.trouble tbody tr:contains(VOITURE)")).startsWith("3 themes VOITURE");
        assertThat(wrong.text("section.trouble tbody tr:contains(dep:99)")).startsWith("3 territory dep:99");
        assertThat(wrong.text("section.trouble tbody tr:contains(déjà à la ligne 2)"))
                .startsWith("4 id cet");
        assertThat(wrong.text("section.trouble tbody")).contains("<i>x</i>");
        assertThat(wrong.html().select("main i, main b")).isEmpty();
        assertThat(wrong.html().select("form[action=/import]")).as("no way on").isEmpty();
        assertThat(wrong.answer().body()).doesNotContain(System.getProperty("java.io.tmpdir"));
        Page forced = visitor.send(wrong, "/import/check", Map.of(), "n.csv", bytes(table));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(post("/import", "needs", table).status()).isEqualTo(422);
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void isReadAsItIsSaidToBeWritten() {
        Map<String, String> plain = Map.of("sheet", "needs", "texts", "plain", "separator", "comma");
        Page checked = visitor.send(
                visitor.open("/import"),
                "/import/check",
                plain,
                "n.csv",
                bytes("id,title,heardOn\nn-1,Un besoin,2018-03-28\n"));
        assertThat(checked.text(".done")).contains("1 ligne nouvelle");
        assertThat(checked.html().select("details[open] #separator [selected]").val())
                .isEqualTo("comma");
        visitor.send(checked, "/import", Map.of());
        assertThat(need("n-1").capture().on()).hasToString("2018-03-28");
        byte[] windows = "id;title\nn-2;Un café\n".getBytes(Charset.forName("windows-1252"));
        Page refused = visitor.send(visitor.open("/import"), "/import/check", Map.of("sheet", "needs"), "n", windows);
        assertThat(refused.text("section.trouble")).contains("windows-1252");
        Page read = visitor.send(refused, "/import/check", Map.of("charset", "windows-1252"), "n", windows);
        assertThat(read.text(".done")).contains("1 ligne nouvelle");
    }

    @Test
    void mayBeAWorkbook(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("needs.xlsx");
        Need need = Need.captured(new NeedId("n-1"), LIMOUSIN, "=1+1 cafés");
        Sheet.needs().write(List.of(need)::forEach, XlsxForm.french(), file);
        Page checked = visitor.send(
                visitor.open("/import"),
                "/import/check",
                Map.of("sheet", "needs"),
                "\"><script>.exe",
                Files.readAllBytes(file));
        assertThat(checked.text(".done")).contains("1 ligne nouvelle");
        assertThat(checked.answer().body()).as("its name is not read").doesNotContain(".exe");
        visitor.send(checked, "/import", Map.of());
        assertThat(need("n-1").title()).isEqualTo("=1+1 cafés");
    }

    @Test
    void isRefusedWhenItIsSomethingElse() {
        for (String other :
                List.of("{\"type\":\"FeatureCollection\",\"features\":[]}", "{\"type\":\"fabrique-store\"")) {
            Page page = check(other);
            assertThat(page.status()).as(other).isEqualTo(422);
            assertThat(page.text("section.trouble tbody")).as(other).contains("CSV ou XLSX est attendu");
        }
        assertThat(check("nom;titre\nx;y\n").text("section.trouble")).contains("colonne id manque");
        assertThat(check("\u0089PNG\r\n\u001a\n\u0000\u0000").status()).isEqualTo(422);
        assertThat(check("PK\u0003\u0004 not a workbook").status()).isEqualTo(422);
        Page empty = check("");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("#file-wrong")).contains("pas vide");
        Page none = visitor.send(visitor.open("/import"), "/import/check", Map.of("sheet", "persons"));
        assertThat(none.text(".trouble li")).contains("un choix est attendu");
    }

    @Test
    void thatIsTooLargeIsToldSo() {
        Page page = visitor.send(
                visitor.open("/import"), "/import/check", Map.of("sheet", "needs"), "n.csv", new byte[22_000_000]);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text("main")).contains("20 Mo");
        Page broken = visitor.send(
                "/import/check",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString("--x\r\nno end")));
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void thatIsLargeIsChosenAgain() {
        String table = "id;title;request\nn-1;Un;" + "a".repeat(19_000) + "\n"
                + IntStream.range(2, 40)
                        .mapToObj(each -> "n-%d;Un;%s\n".formatted(each, "b".repeat(19_000)))
                        .collect(Collectors.joining());
        Page checked = check(table);
        assertThat(checked.html().select("[name=content]")).isEmpty();
        Page forgotten = visitor.send(checked, "/import", Map.of());
        assertThat(forgotten.status()).isEqualTo(422);
        assertThat(forgotten.html().select("#sheet [selected]").val()).isEqualTo("needs");
        Page done = visitor.send(checked, "/import", Map.of(), "n.csv", bytes(table));
        assertThat(done.text(".done")).contains("39 nouvelles lignes");
    }

    @Test
    void fromElsewhereIsNotRead() {
        long before = needs();
        Page unsealed = visitor.post(
                "/import", Map.of("sheet", List.of("needs")), "n.csv", bytes("id;title\nn-1;Sans sceau\n"));
        assertThat(unsealed.status()).isEqualTo(403);
        String ofAnother = served.visitor(ANIMATOR)
                .open("/import")
                .html()
                .select("[name=seal]")
                .val();
        Page sealedByAnother = visitor.post(
                "/import",
                Map.of("seal", List.of(ofAnother), "sheet", List.of("needs")),
                "n.csv",
                bytes("id;title\nn-1;Sceau d'un autre\n"));
        assertThat(sealedByAnother.status()).isEqualTo(403);
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void writesForOtherFabriquesNothing() {
        capture("n-9", TOULOUSE, "Un besoin de Toulouse", Visibility.NETWORK);
        long before = needs();
        String table = "id;fabrique;title\nn-1;fabrique-limousin;Le nôtre\nn-2;fabrique-toulouse;Le leur\n"
                + "n-9;fabrique-toulouse;Un besoin changé\n";
        Page refused = check(table);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("section.trouble tbody tr")).hasSize(2);
        assertThat(refused.text("section.trouble tbody tr:contains(n-2)")).contains("interdit : créer");
        assertThat(refused.text("section.trouble tbody tr:contains(n-9)")).contains("interdit : modifier");
        assertThat(post("/import", "needs", table).status()).isEqualTo(422);
        assertThat(needs()).as("all or nothing").isEqualTo(before);
        assertThat(need("n-9").title()).isEqualTo("Un besoin de Toulouse");
        assertThat(check("id;fabrique;title\nn-9;fabrique-toulouse;Un besoin de Toulouse\n")
                        .text(".done"))
                .as("what stays as it is needs no right")
                .contains("1 inchangée");
    }

    @Test
    void showsNothingOfWhatIsHidden() {
        capture("n-9", TOULOUSE, "Un secret", Visibility.PRIVATE);
        String guess = "id;fabrique;title\nn-9;fabrique-limousin;Un secret\n";
        Page told = check(guess);
        assertThat(told.text("section.trouble tbody"))
                .isEqualTo("— id n-9 cet identifiant est déjà celui d'autre chose");
        assertThat(post("/import", "needs", guess).status()).isEqualTo(422);
        assertThat(need("n-9").fabrique()).isEqualTo(TOULOUSE);
        served.everything()
                .persons()
                .add(new Person(new StakeholderId("p-9"), TOULOUSE, "Zsuzsanna Canari", null, null));
        assertThat(check("id;title;heardFrom\nn-1;Un besoin;p-9\n").text("section.trouble tbody"))
                .startsWith("2 heardFrom")
                .contains("rien n'a cet identifiant");
        Page initiative =
                check("initiatives", "id;title;needs;method;openedOn\ni-9;Une idée;n-9;canonical;28/03/2018\n");
        assertThat(initiative.text("section.trouble tbody")).startsWith("2 needs");
        Page organisation = check("organisations", "id;name;kind\np-9;Une association;association\n");
        assertThat(organisation.text("section.trouble tbody")).contains("p-9", "celui d'autre chose");
    }

    @Test
    void isSharedOnlyByWhoMayShare() {
        capture("n-9", LIMOUSIN, "Un besoin", Visibility.PRIVATE);
        String table = "id;title;visibility\nn-9;Un besoin;network\n";
        Visitor member = served.visitor(MEMBER);
        Page refused =
                member.send(member.open("/import"), "/import/check", Map.of("sheet", "needs"), "n.csv", bytes(table));
        assertThat(refused.text("section.trouble tbody")).contains("n-9", "interdit : partager");
        assertThat(need("n-9").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(take(table).status()).isEqualTo(200);
        assertThat(need("n-9").visibility()).isEqualTo(Visibility.NETWORK);
    }

    @Test
    void offersEachRoleWhatItMayWrite() {
        assertThat(offered(ANIMATOR))
                .containsExactly("organisations", "fabriques", "needs", "resources", "solutions", "initiatives");
        assertThat(offered(MEMBER)).containsExactly("organisations", "needs", "resources", "solutions", "initiatives");
        assertThat(offered("network_animator")).containsExactly("organisations", "fabriques", "solutions");
        for (String part : List.of("partner.fabrique-limousin", "privacy_officer", "public")) {
            Visitor other = served.visitor(part);
            Page page = other.open("/import");
            assertThat(page.status()).as(part).isEqualTo(404);
            assertThat(page.html().select("nav a[href=/import]")).as(part).isEmpty();
            assertThat(other.open("/import/needs/template").status()).as(part).isEqualTo(404);
            String seal = other.open("/needs").html().select("[name=seal]").val();
            assertThat(other.post(
                                    "/import",
                                    Map.of("seal", List.of(seal), "sheet", List.of("needs")),
                                    "n.csv",
                                    bytes("id;title\nn-1;Un\n"))
                            .status())
                    .as(part)
                    .isEqualTo(404);
        }
        Page form = visitor.open("/import");
        assertThat(form.html().select("nav a[href=/import]").attr("aria-current"))
                .isEqualTo("page");
        assertThat(served.visitor("network_animator")
                        .open("/import/needs/template")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ofEachKindIsTakenIn() {
        assertThat(take("organisations", "id;name;kind\no-1;Un atelier;association\n")
                        .text(".done"))
                .contains("organisations : 1 nouvelle ligne");
        assertThat(served.everything().organisations().count(OrganisationQuery.all()))
                .isPositive();
        take("resources", "id;kind;label;territory\nr-1;premises;Une boutique;dep:23\n");
        take("solutions", "id;name\ns-1;Une épicerie\n");
        assertThat(served.everything().solutions().list(SolutionQuery.all()).stream()
                        .filter(kept -> kept.value().id().value().equals("s-1"))
                        .map(kept -> kept.value().fabrique()))
                .containsExactly(LIMOUSIN);
        long before = served.everything().initiatives().count(InitiativeQuery.all());
        take("id;title\nn-1;Un besoin\n");
        take("initiatives", "id;title;needs;method;openedOn\ni-9;Une idée;n-1;canonical;28/03/2018\n");
        assertThat(served.everything().initiatives().count(InitiativeQuery.all()))
                .isEqualTo(before + 1);
        assertThat(check("fabriques", "id;name\nfabrique-limousin;Notre fabrique\n")
                        .text(".done"))
                .contains("1 changée");
        assertThat(check("fabriques", "id;name\nfabrique-nouvelle;Une autre\n").text("section.trouble"))
                .contains("interdit : créer");
        Visitor network = served.visitor("network_animator");
        Page founded = network.send(
                network.open("/import"),
                "/import/check",
                Map.of("sheet", "fabriques"),
                "f.csv",
                bytes("id;name\nfabrique-nouvelle;Une autre\n"));
        assertThat(network.send(founded, "/import", Map.of()).text(".done")).contains("1 nouvelle ligne");
        assertThat(served.everything().fabriques().list(FabriqueQuery.all()))
                .extracting(kept -> kept.value().name())
                .contains("Une autre");
    }

    @Test
    void beginsWithAnEmptyTable() {
        Page form = visitor.open("/import");
        assertThat(form.text("section[aria-labelledby=columns] tr:contains(entryPoint)"))
                .contains("porte d'entrée", "orphan-idea");
        assertThat(form.text("section[aria-labelledby=columns] tr:has(code:containsOwn(title))"))
                .contains("(obligatoire)");
        Page template = visitor.open("/import/needs/template");
        assertThat(template.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"needs.csv\"");
        assertThat(template.answer().body())
                .startsWith("\uFEFFid;fabrique;title")
                .doesNotContain("status");
        assertThat(check(template.answer().body()).text(".done")).contains("0 ligne nouvelle");
        assertThat(visitor.open("/import/persons/template").status()).isEqualTo(404);
        assertThat(visitor.open("/import/done?sheet=nothing&added=1&changed=0&same=0")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.open("/import/done?sheet=needs&added=many&changed=0&same=0")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isToldInEnglish() {
        visitor.speaking("en");
        assertThat(check("id;title;themes\nn-1;;X\n").text("section.trouble"))
                .contains("Nothing is written", "Line Column Value What is wrong")
                .doesNotContain("Rien");
        Page checked = check("id;title\nn-1;Un\n");
        assertThat(checked.text(".done")).contains("1 new row", "0 changed");
        assertThat(visitor.send(checked, "/import", Map.of()).text("h1")).isEqualTo("The table is imported");
    }

    @Test
    void ofThousandsOfRowsIsTakenIntoAFile(@TempDir Path folder) {
        try (SqliteStorage storage = SqliteStorage.at(folder.resolve("t.db"));
                Served onDisk = Served.of(storage)) {
            onDisk.everything().fabriques().add(Fabrique.named(LIMOUSIN, "Fabrique du Limousin"));
            Visitor animator = onDisk.visitor(ANIMATOR);
            String table = "id;title;themes\n"
                    + IntStream.range(0, 5_000)
                            .mapToObj("n-%1$d;Le besoin numéro %1$d;MOB\n"::formatted)
                            .collect(Collectors.joining());
            Page checked = animator.send(
                    animator.open("/import"), "/import/check", Map.of("sheet", "needs"), "n.csv", bytes(table));
            Page done = animator.send(checked, "/import", Map.of());
            assertThat(done.text(".done")).contains("5\u202F000 nouvelles lignes");
            assertThat(onDisk.everything().needs().count(NeedQuery.all())).isEqualTo(5_000);
        }
    }

    private List<String> offered(String part) {
        return served.visitor(part)
                .open("/import")
                .html()
                .select("#sheet option")
                .eachAttr("value");
    }

    private Page check(String table) {
        return check("needs", table);
    }

    private Page check(String sheet, String table) {
        return visitor.send(
                visitor.open("/import"), "/import/check", Map.of("sheet", sheet), "table.csv", bytes(table));
    }

    private Page take(String table) {
        return take("needs", table);
    }

    private Page take(String sheet, String table) {
        return visitor.send(check(sheet, table), "/import", Map.of());
    }

    private Page post(String path, String sheet, String table) {
        String seal = visitor.open("/import").html().select("[name=seal]").val();
        return visitor.post(path, Map.of("seal", List.of(seal), "sheet", List.of(sheet)), "table.csv", bytes(table));
    }

    private void capture(String id, FabriqueId fabrique, String title, Visibility visibility) {
        served.everything()
                .needs()
                .capture(Need.captured(new NeedId(id), fabrique, title).withVisibility(visibility));
    }

    private Need need(String id) {
        return served.everything().needs().get(new NeedId(id)).value();
    }

    private long needs() {
        return served.everything().needs().count(NeedQuery.all());
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
