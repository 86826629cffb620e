package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Storage;
import org.fabrique.territories.FrenchTerritories;
import org.fabrique.territories.Overlay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things as elements of a GoGoCarto map, ours and those of others. */
class AGoGoCartoMapTest {

    private static final FrenchTerritories FRANCE =
            FrenchTerritories.load().withOverlays(Overlay.centroids("centroids", "code,lat,lon\n23096,46.169,1.871\n"));
    private static final GoGoCarto FULL = GoGoCarto.full(FRANCE);
    private static final GoGoCarto COMPACT = GoGoCarto.compact(FRANCE);
    private static final Need NEED = Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), "Se déplacer")
            .withTerritory(TerritoryCode.commune("23096"))
            .withThemes(List.of(new ThemeCode("MOB"), new ThemeCode("COH")));

    @TempDir
    Path folder;

    @Test
    void aNeedIsAnElementWithItsNameItsPointAndItsCategories() {
        assertThat(Tables.text(Sheet.needs(), List.of(NEED), FULL)).isEqualTo("""
                        {"ontology":"gogofull","data":[
                        {"id":"n-1","name":"Se déplacer","geo":{"latitude":46.169,"longitude":1.871},"address":{"addressLocality":"Guéret","addressCountry":"FR"},"categories":["Mobilité","Cohésion"],"fabrique":"bfc","territory":"com:23096","themes":["MOB","COH"],"visibility":"private","status":"captured","sdgs":["http://metadata.un.org/sdg/10","http://metadata.un.org/sdg/11"]}
                        ]}
                        """);
        assertThat(Tables.writtenAndRead(Sheet.needs(), List.of(NEED), FULL).orThrow())
                .containsExactly(NEED);
        Path file = write("needs.json", Tables.text(Sheet.needs(), List.of(NEED), FULL));
        try (Storage storage = storage()) {
            assertThat(SheetImport.of(Sheet.needs(), FULL, Tables.INTAKE).check(file, storage))
                    .isEqualTo(new ImportReport(1, 0, 0, 0, List.of("status", "sdgs"), List.of()));
        }
    }

    @Test
    void theCompactFormSaysItsNameItsPointAndItsCategoriesByTheirIdentities() {
        assertThat(Tables.text(
                        Sheet.needs(),
                        List.of(NEED, Need.captured(new NeedId("n-2"), NEED.fabrique(), "Où ?")),
                        COMPACT))
                .isEqualTo("""
                        {"ontology":"gogocompact","mapping":["id",["name"],"latitude","longitude",["categories"]],"data":[
                        ["n-1",["Se déplacer"],46.169,1.871,["MOB","COH"]],
                        ["n-2",["Où ?"],null,null,[]]
                        ]}
                        """);
        Path file = write("compact.json", Tables.text(Sheet.needs(), List.of(NEED), COMPACT));
        try (Storage storage = storage()) {
            SheetImport<NeedId, Need> needs = SheetImport.of(
                    Sheet.needs().usually("fabrique", "bfc").usually("territory", "com:23096"), COMPACT, Tables.INTAKE);
            assertThat(needs.into(storage, Stores.ACT, file))
                    .isEqualTo(new ImportReport(1, 0, 0, 0, List.of(), List.of()));
            assertThat(storage.<Need>read(view -> view.register(Kind.NEEDS)
                            .find(new NeedId("n-1"))
                            .orElseThrow()
                            .value()))
                    .isEqualTo(NEED);
        }
    }

    /** As maps of others are: other names, categories of their own, contact data, custom data. */
    @Test
    void aMapOfOthersIsReadWithTheNamesItHas() {
        Path file = write("others.json", """
                [{"id":12,"nom":"Garage du Moulin","lat":"46.17","lng":1.87,"taxonomy":"Mobilité, Garage",
                  "postalCode":"23000","addressLocality":"GUERET","email":"zsuzsanna@example.org",
                  "openHours":{"Mo":"09:00-12:00"},"createdAt":"27/04/2026"},
                 {"id":"a-2","title":"L'Escale","geo":{"latitude":46.16,"longitude":1.88},
                  "address":{"streetAddress":"1 rue X","postalCode":"99999","addressLocality":"Nulle part"},
                  "categories":[{"id":3,"name":"Older people"}],"kind":"cooperative"}]
                """);
        try (Storage storage = storage()) {
            SheetImport<StakeholderId, Organisation> organisations =
                    SheetImport.of(Sheet.organisations().usually("kind", "association"), FULL, Tables.INTAKE);

            ImportReport report = organisations.into(storage, Stores.ACT, file);

            assertThat(report)
                    .isEqualTo(new ImportReport(
                            2, 0, 0, 0, List.of("email", "openHours", "createdAt", "categories"), List.of()));
            assertThat(found(storage, "12"))
                    .isEqualTo(
                            Organisation.of(new StakeholderId("12"), "Garage du Moulin", OrganisationKind.ASSOCIATION)
                                    .withSeat(TerritoryCode.commune("23096")));
            assertThat(found(storage, "a-2"))
                    .isEqualTo(Organisation.of(new StakeholderId("a-2"), "L'Escale", OrganisationKind.COOPERATIVE));
            assertThat(organisations.into(storage, Stores.ACT, file).same()).isEqualTo(2);
        }
    }

    @Test
    void categoriesAreThemesByNameOrByIdentityAndTheOthersAreReported() {
        String json =
                "{'data':[{'id':'n-1','name':'T','fabrique':'bfc','territory':'com:23096','categories':['Mobilité','cohesion',7,'Épicerie','HAB']}]}";
        Path file = write("map.json", json.replace('\'', '"'));
        GoGoCarto named = FULL.withTaxonomy(new GoGoCartoTaxonomy(Map.of("7", "Seniors")));
        try (Storage storage = storage()) {
            ImportReport report =
                    SheetImport.of(Sheet.needs(), named, Tables.INTAKE).into(storage, Stores.ACT, file);
            assertThat(report.passedOver()).containsExactly("category Épicerie");
            assertThat(storage.<Need>read(view -> view.register(Kind.NEEDS)
                                    .find(new NeedId("n-1"))
                                    .orElseThrow()
                                    .value())
                            .themes())
                    .containsExactly(
                            new ThemeCode("MOB"), new ThemeCode("COH"), new ThemeCode("SEN"), new ThemeCode("HAB"));
        }
    }

    @Test
    void whatIsSaidTwiceOrInAnotherWayIsTakenOnceAndReported() {
        String json = "[{'id':'n-1','name':'A','title':'B','fabrique':'bfc','categories':[{'id':'MOB'},'\u001b[2J%s']}]"
                .formatted("x".repeat(100));
        Path file = write("map.json", json.replace('\'', '"').replace("\u001b", "\\u001b"));
        try (Storage storage = storage()) {
            ImportReport report =
                    SheetImport.of(Sheet.needs(), FULL, Tables.INTAKE).into(storage, Stores.ACT, file);
            assertThat(report.passedOver()).hasSize(2).startsWith("title");
            assertThat(report.passedOver().get(1))
                    .startsWith("category  [2Jxxx")
                    .endsWith("x…")
                    .hasSize(80);
            Need need = storage.<Need>read(view -> view.register(Kind.NEEDS)
                    .find(new NeedId("n-1"))
                    .orElseThrow()
                    .value());
            assertThat(need.title()).isEqualTo("A");
            assertThat(need.themes()).containsExactly(new ThemeCode("MOB"));
        }
    }

    @Test
    void anAddressThatSeveralCommunesHaveGivesNone() {
        FrenchTerritories all = FRANCE;
        Gazetteer twice = (Gazetteer) java.lang.reflect.Proxy.newProxyInstance(
                Gazetteer.class.getClassLoader(),
                new Class<?>[] {Gazetteer.class},
                (proxy, method, arguments) -> method.getName().equals("withPostalCode")
                        ? List.of(
                                Territory.of(TerritoryCode.commune("23096"), "Guéret"),
                                Territory.of(TerritoryCode.commune("23008"), "Guéret"))
                        : method.invoke(all, arguments));
        String json = "[{'id':'o-1','name':'A','kind':'company','postalCode':'23000','addressLocality':'Guéret'}]";
        assertThat(Tables.read(
                                Sheet.organisations(),
                                Tables.utf8(json.replace('\'', '"')),
                                GoGoCarto.full(twice),
                                FileLimits.standard())
                        .orThrow())
                .extracting(Organisation::seat)
                .containsOnlyNulls();
    }

    @Test
    void aServerMaySayWhatStandsWhereInACompactElement() {
        String json =
                "{'ontology':'gogocompact','mapping':['id',['name'],'latitude','longitude','status','moderationState'],"
                        + "'data':[['a-1',['Escale'],46.1,1.8,1,0],['a-2',['Halte'],null,null,1]]}";
        Path file = write("compact.json", json.replace('\'', '"'));
        try (Storage storage = storage()) {
            ImportReport report = SheetImport.of(
                            Sheet.organisations().usually("kind", "association"), FULL, Tables.INTAKE)
                    .into(storage, Stores.ACT, file);
            assertThat(report).isEqualTo(new ImportReport(2, 0, 0, 0, List.of("status", "moderationState"), List.of()));
            assertThat(found(storage, "a-2").name()).isEqualTo("Halte");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    {'data':7}                                   # WRONG_TYPE: document.json, /data: "7"; a list [ … ] is expected
                    {'elements':[]}                              # CONSTRAINT: document.json, /data: a list of elements is expected
                    {'ontology':'geojson','data':[]}             # UNKNOWN_CODE: document.json, /ontology: "geojson"; gogofull or gogocompact is expected
                    [7]                                          # WRONG_TYPE: document.json, /0: "7"; an object { … } is expected
                    [{'id':'o-1','name':'A','kind':'company','lat':146.17,'lng':1.87}] # BAD_GEOMETRY: document.json, /0/lat: a longitude is from -180 to 180, a latitude from -90 to 90, in this order
                    [{'id':'o-1','name':'A','kind':'company','seat':'23096','lat':1.87,'lng':46.17}] # BAD_GEOMETRY: document.json, /0/lat: longitude 46.17, latitude 1.87: outside the territory; exchanged?
                    [{'id':'o 1','name':'A','kind':'company'}]   # CONSTRAINT: document.json, /0/id: an identity of 1 to 200 characters without space is expected
                    [{'id':'o-1','nom':'A','kind':'club'}]       # UNKNOWN_CODE: document.json, /0/kind: "club"; one of these codes is expected: association, citizen-collective, local-authority, cooperative, company, small-company, financial-institution, foundation, mutual, state-service, other-public-body
                    [{'id':'o-1','kind':'company'}]              # CONSTRAINT: document.json, /0: must not be blank
                    """)
    void whatIsWrongIsToldWhereItStands(String json, String told) {
        assertThat(Tables.told(Tables.read(
                        Sheet.organisations(), Tables.utf8(json.replace('\'', '"')), FULL, FileLimits.standard())))
                .contains(told);
    }

    @Test
    void ourThemesAreATaxonomyThatReadsBack() {
        Path file = folder.resolve("taxonomy.json");
        GoGoCartoTaxonomy.ofThemes().write(file);
        assertThat(file).content().startsWith("{\"options\":[\n{\"id\":\"AGR\",\"name\":\"Agriculture\"},\n");
        assertThat(GoGoCartoTaxonomy.read(file).orThrow()).containsExactly(GoGoCartoTaxonomy.ofThemes());
    }

    @Test
    void aTaxonomyOfOthersIsFlattenedWhateverItsBranchesAreCalled() {
        Path file = write("taxonomy.json", """
                [{"id":1,"name":"Activité","options":[{"id":2,"name":"Manger","subcategories":[{"id":3,"name":"Quoi",
                  "options":[{"id":4,"name":"Épicerie"}]}]},{"id":5,"name":"Bouger","suboptions":[{"name":"Vélo"}]}]}]
                """);
        assertThat(GoGoCartoTaxonomy.read(file).orThrow())
                .extracting(GoGoCartoTaxonomy::names)
                .containsExactly(Map.of("2", "Manger", "4", "Épicerie", "5", "Bouger", "Vélo", "Vélo"));
        Path numbered = write(
                "numbered.json", "[{\"id\":1,\"name\":\"Santé\",\"options\":[{\"id\":1,\"name\":\"Mobilité\"}]}]");
        assertThat(GoGoCartoTaxonomy.read(numbered).orThrow())
                .extracting(GoGoCartoTaxonomy::names)
                .containsExactly(Map.of("1", "Mobilité"));
        Path twice = write("twice.json", "[{\"id\":1,\"name\":\"Santé\"},{\"id\":1,\"name\":\"Mobilité\"}]");
        assertThat(Tables.told(GoGoCartoTaxonomy.read(twice)))
                .singleElement()
                .asString()
                .startsWith("DUPLICATE_ID")
                .contains("/1/id");
        assertThat(Tables.told(GoGoCartoTaxonomy.read(write("other.json", "{}"))))
                .singleElement()
                .asString()
                .startsWith("CONSTRAINT")
                .endsWith("options with names are expected");
    }

    @Test
    void whatIsUsualIsSaidOfColumnsThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sheet.needs().usually("fabrik", "bfc"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sheet.needs().usually("id", "n-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sheet.needs().usually("status", "answered"));
    }

    private static Organisation found(Storage storage, String id) {
        return storage.<Organisation>read(view -> view.register(Kind.ORGANISATIONS)
                .find(new StakeholderId(id))
                .orElseThrow()
                .value());
    }

    private static Storage storage() {
        Storage storage = new InMemoryStorage();
        storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(new FabriqueId("bfc"), "Bourgogne")));
        return storage;
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
