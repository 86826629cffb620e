package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in the words of PAIR, and that it comes back. */
class ThingsAsLinkedDataTest {

    private static final FabriqueId BFC = new FabriqueId("bfc");
    private static final TerritoryCode GUERET = TerritoryCode.commune("23096");

    @TempDir
    Path folder;

    static Stream<Sheet<?, ?>> sheets() {
        return Sheet.all().stream();
    }

    /** Returns the lines behind the context. */
    private static <T> List<String> nodes(Sheet<?, T> sheet, List<T> things, Pair form) {
        return Tables.text(sheet, things, form)
                .lines()
                .filter(line -> line.startsWith("{\"@id\""))
                .toList();
    }

    @Test
    void aNeedIsAChallenge() {
        Need need = Need.captured(new NeedId("n-1"), BFC, "Se déplacer")
                .withTerritory(GUERET)
                .withThemes(List.of(new ThemeCode("MOB")))
                .withCapture(Capture.unknown());
        Pair located = Tables.PAIR.withPositions(territory ->
                Optional.ofNullable(Map.of(GUERET, new Position(46.169, 1.8713)).get(territory)));

        assertThat(nodes(Sheet.needs(), List.of(need), located)).containsExactly("""
                        {"@id":"https://fabrique.example/needs/n-1","@type":"pair:Challenge","pair:label":"Se déplacer",\
                        "fab:fabrique":"https://fabrique.example/fabriques/bfc",\
                        "pair:hasLocation":{"@id":"https://fabrique.example/territories/com:23096",\
                        "@type":"pair:PhysicalPlace","pair:identifier":"com:23096",\
                        "pair:latitude":46.169,"pair:longitude":1.8713},\
                        "pair:hasStatus":"https://fabrique.example/ns#need-captured",\
                        "pair:hasTopic":["https://fabrique.example/themes/MOB","http://metadata.un.org/sdg/11"],\
                        "fab:visibility":"private"}""");
    }

    @Test
    void theContextStandsInTheDocumentAndNamesNothingElsewhere() {
        String head = Tables.text(Sheet.needs(), List.of(), Tables.PAIR);
        assertThat(head)
                .startsWith("""
                        {"@context":{"pair":"http://virtual-assembly.org/ontologies/pair#",\
                        "fab":"https://fabrique.example/ns#","xsd":"http://www.w3.org/2001/XMLSchema#",\
                        "offeredBy":{"@reverse":"pair:offers","@type":"@id"},""")
                .contains(
                        "\"fab:budgetEuros\":{\"@type\":\"xsd:decimal\"}",
                        "\"fab:exclusions\":{\"@container\":\"@list\"}");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aLivedStoreWrittenAndTakenBackChangesNothing(Sheet<?, ?> sheet) {
        try (Storage storage = Stores.lived()) {
            String before = Stores.digest(storage);
            Path file = folder.resolve("things.jsonld");
            ExportReport written = storage.<ExportReport>read(view -> sheet.write(view, Tables.PAIR, file));
            ImportReport taken = taken(sheet, storage, file);
            assertThat(taken.problems()).isEmpty();
            assertThat((long) taken.same()).isEqualTo(written.written()).isPositive();
            assertThat(Stores.digest(storage)).isEqualTo(before);
        }
    }

    private static <I, T> ImportReport taken(Sheet<I, T> sheet, Storage storage, Path file) {
        return SheetImport.of(sheet, Tables.PAIR, Tables.INTAKE).into(storage, Stores.ACT, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n-1",
                "=n/1?x#y",
                "100%",
                "%41",
                "é+ü*~",
                "..",
                "a:b",
                "https://elsewhere.example/n/1#it",
                "https://elsewhere.example/{n}",
                "https://fabrique.example/needs/n-1",
                "https://fabrique.example/x",
                "http://",
                "urn:uuid:1",
                "_:b0",
                "🚲"
            })
    void everyIdentityComesBack(String identity) {
        Need need = Need.captured(new NeedId(identity), new FabriqueId(identity), "T");
        assertThat(Tables.writtenAndRead(Sheet.needs(), List.of(need), Tables.PAIR)
                        .orThrow())
                .containsExactly(need);
    }

    @Test
    void whatStandsElsewhereKeepsItsAddress() {
        Addresses addresses = new Addresses("https://fabrique.example/");
        assertThat(addresses.of("needs", "https://elsewhere.example/n/1")).isEqualTo("https://elsewhere.example/n/1");
        assertThat(addresses.of("needs", "n 1/é")).isEqualTo("https://fabrique.example/needs/n%201%2F%C3%A9");
        assertThat(addresses.identity("needs", "https://fabrique.example/solutions/s-1"))
                .isEqualTo("https://fabrique.example/solutions/s-1");
    }

    @Test
    void aListKeepsItsOrderAndWhatItSaysTwice() {
        Need need = Need.captured(new NeedId("n-1"), BFC, "T")
                .withConstraints(new Constraints(null, null, List.of("b", "a", "b")));
        assertThat(Tables.writtenAndRead(Sheet.needs(), List.of(need), Tables.PAIR)
                        .orThrow())
                .containsExactly(need);
    }

    @Test
    void aResourceIsOfferedByItsFabriqueUnlessItIsKnownToBeAbsent() {
        ResourceId id = new ResourceId("r-1");
        TerritoryCode creuse = TerritoryCode.department("23");
        String there = nodes(
                        Sheet.resources(),
                        List.of(LocalResource.of(id, BFC, ResourceKind.SKILL, "Mécanicien", creuse)),
                        Tables.PAIR)
                .get(0);
        String absent = nodes(
                        Sheet.resources(),
                        List.of(LocalResource.absent(id, BFC, ResourceKind.SKILL, "Mécanicien", creuse)),
                        Tables.PAIR)
                .get(0);
        assertThat(there)
                .contains("\"@type\":\"pair:Skill\"", "\"offeredBy\":\"https://fabrique.example/fabriques/bfc\"");
        assertThat(absent).contains("\"fab:present\":false").doesNotContain("offeredBy");
    }

    @Test
    void aSolutionIsInspiredByThoseItDescendsFrom() {
        Solution child =
                Solution.of(new SolutionId("s-2"), "Garage mobile").withDerivedFrom(List.of(new SolutionId("s-1")));
        assertThat(nodes(Sheet.solutions(), List.of(child), Tables.PAIR).get(0))
                .contains("\"pair:inspiredBy\":[\"https://fabrique.example/solutions/s-1\"]");
    }

    @Test
    void aFabriqueIsPartOfItsHostsAndNoOrganisationOfItsOwn() {
        Fabrique fabrique = Fabrique.named(BFC, "Bourgogne")
                .withHosts(List.of(new StakeholderId("o-1")))
                .withTerritories(List.of(GUERET, TerritoryCode.parse("zone:sud-alsace")));
        String text = Tables.text(Sheet.fabriques(), List.of(fabrique), Tables.PAIR);
        assertThat(text)
                .contains("\"@type\":[\"pair:Organization\",\"fab:Fabrique\"]")
                .contains("\"pair:partOf\":[\"https://fabrique.example/stakeholders/o-1\"]");
        assertThat(Tables.read(Sheet.fabriques(), text, Tables.PAIR).orThrow()).containsExactly(fabrique);
        assertThat(Tables.read(Sheet.organisations(), text, Tables.PAIR).orThrow())
                .isEmpty();
    }

    @Test
    void whatNobodyLocatesIsCountedWhereThingsHaveAPlace() {
        Need need = Need.captured(new NeedId("n-1"), BFC, "Se loger").withTerritory(GUERET);
        Solution solution = Solution.of(new SolutionId("s-1"), "Garage");
        assertThat(Sheet.needs().write(List.of(need)::forEach, Tables.PAIR, folder.resolve("needs.jsonld")))
                .isEqualTo(new ExportReport(1, List.of("n-1")));
        assertThat(Sheet.solutions().write(List.of(solution)::forEach, Tables.PAIR, folder.resolve("solutions.jsonld")))
                .isEqualTo(new ExportReport(1, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabrique.example/", "https://fabrique.example", "urn:x:", "file:///x/", "https:///x/"})
    void aBaseThatIsNoAddressIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pair.of(URI.create(base)))
                .withMessageContaining("must be an http or https address that ends with a slash");
    }
}
