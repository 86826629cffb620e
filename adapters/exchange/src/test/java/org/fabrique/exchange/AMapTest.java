package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.persistence.Storage;
import org.fabrique.territories.FrenchTerritories;
import org.fabrique.territories.Overlay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things as features of a map, and the maps that are no map. */
class AMapTest {

    private static final TerritoryCode GUERET = TerritoryCode.commune("23096");
    private static final TerritoryCode PARIS = TerritoryCode.commune("75056");
    private static final GeoJson MAP = new GeoJson(territory -> Optional.ofNullable(Map.of(
                    GUERET, new Position(46.16899, 1.87129),
                    PARIS, new Position(48.8566, 2.3522))
            .get(territory)));
    private static final FabriqueId BFC = new FabriqueId("bfc");
    private static final Need NEED = Need.captured(new NeedId("n-1"), BFC, "Se déplacer")
            .withTerritory(GUERET)
            .withThemes(List.of(new ThemeCode("MOB")));

    @TempDir
    Path folder;

    @Test
    void aNeedIsAPointWithItsColumnsAndItsGoals() {
        assertThat(Tables.text(Sheet.needs(), List.of(NEED), MAP)).isEqualTo("""
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","id":"n-1","geometry":{"type":"Point","coordinates":[1.87129,46.16899]},"properties":{"fabrique":"bfc","title":"Se déplacer","territory":"com:23096","themes":["MOB"],"visibility":"private","status":"captured","sdgs":["http://metadata.un.org/sdg/11"]}}
                        ]}
                        """);
        assertThat(Tables.writtenAndRead(Sheet.needs(), List.of(NEED), MAP).orThrow())
                .containsExactly(NEED);
    }

    @Test
    void whatIsNowhereIsWrittenWithoutAPointAndCounted() {
        Need nowhere = Need.captured(new NeedId("n-2"), BFC, "Se loger");
        Path file = folder.resolve("map.geojson");

        ExportReport report = Sheet.needs().write(List.of(NEED, nowhere)::forEach, MAP, file);

        assertThat(report).isEqualTo(new ExportReport(2, List.of("n-2")));
        assertThat(Sheet.needs().read(file, MAP, Tables.INTAKE).orThrow()).containsExactly(NEED, nowhere);
        assertThat(file).content().contains("\"id\":\"n-2\",\"geometry\":null");
    }

    @Test
    void aFabriqueAndWhereASolutionRunsAreSeveralPoints() {
        Fabrique fabrique = Fabrique.named(BFC, "Bourgogne").withTerritories(List.of(GUERET, PARIS));
        Solution solution = Solution.of(new SolutionId("s-1"), "Garage")
                .withTrackRecord(TrackRecord.of(
                        List.of(Implementation.in("Guéret", GUERET), Implementation.in("Paris", PARIS))));

        String points = "{\"type\":\"MultiPoint\",\"coordinates\":[[1.87129,46.16899],[2.3522,48.8566]]}";
        assertThat(Tables.text(Sheet.fabriques(), List.of(fabrique), MAP)).contains(points);
        assertThat(Tables.text(Sheet.solutions(), List.of(solution), MAP)).contains(points);
        assertThat(Tables.writtenAndRead(Sheet.fabriques(), List.of(fabrique), MAP)
                        .orThrow())
                .containsExactly(fabrique);
    }

    @Test
    void aMapOfOthersMaySayMoreThanIsTaken() {
        ImportReport report;
        try (Storage storage = Stores.lived()) {
            Path file =
                    map("{'type':'FeatureCollection','name':'besoins','bbox':[1,2,3,4],'author':'x','features':[%s]}"
                            .formatted(
                                    feature("{'type':'Point','coordinates':[1.9,46.2,410]}", "'status':'answered'")));
            report = SheetImport.of(Sheet.needs(), MAP, Tables.INTAKE).check(file, storage);
        }
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("MISSING_REFERENCE"));
        assertThat(report.passedOver()).containsExactly("author", "status");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    {'type':'Point','coordinates':[46.169,1.871]} # BAD_GEOMETRY: document.json, /features/0/geometry/coordinates: longitude 46.169, latitude 1.871: outside the territory; exchanged?
                    {'type':'Point','coordinates':[361,46]}       # BAD_GEOMETRY: document.json, /features/0/geometry/coordinates: a longitude is from -180 to 180, a latitude from -90 to 90, in this order
                    {'type':'Point','coordinates':[1.8]}          # BAD_GEOMETRY: document.json, /features/0/geometry/coordinates: a longitude and a latitude are expected
                    {'type':'Point','coordinates':['1',46]}     # WRONG_TYPE: document.json, /features/0/geometry/coordinates/0: "1"; a number is expected
                    {'type':'Point','coordinates':[1e400,46]}     # NOT_FINITE: document.json, /features/0/geometry/coordinates/0: "1E+400"; a finite number of at most 308 digits is expected
                    {'type':'Point'}                              # BAD_GEOMETRY: document.json, /features/0/geometry/coordinates: coordinates are expected
                    {'type':'Circle','coordinates':[1,2]}         # BAD_GEOMETRY: document.json, /features/0/geometry: this is no geometry of GeoJSON
                    {'type':'Polygon','coordinates':[[[1,1],[2,1],[2,2],[1,2]]]} # BAD_GEOMETRY: document.json, /features/0/geometry/coordinates/0: a ring ends with its first point
                    {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[200,0]}]} # BAD_GEOMETRY: document.json, /features/0/geometry/geometries/0/coordinates: a longitude is from -180 to 180, a latitude from -90 to 90, in this order
                    """)
    void aWrongGeometryIsRefusedWithItsPlace(String geometry, String told) {
        assertThat(Tables.told(Tables.read(
                        Sheet.needs(),
                        bytes(collection(feature(geometry, "'budgetEuros':12"))),
                        MAP,
                        FileLimits.standard())))
                .containsExactly(told);
    }

    @Test
    void aSoundGeometryOfAnyKindSaysNothing() {
        for (String geometry : List.of(
                "null",
                "{'type':'Polygon','coordinates':[[[1,46],[2,46],[2,47],[1,46]]]}",
                "{'type':'MultiPolygon','coordinates':[[[[1,46],[2,46],[2,47],[1,46]]]]}",
                "{'type':'LineString','coordinates':[[1,46],[2,46]]}")) {
            assertThat(Tables.read(
                                    Sheet.needs(),
                                    bytes(collection(feature(geometry, "'budgetEuros':12"))),
                                    MAP,
                                    FileLimits.standard())
                            .orThrow())
                    .extracting(Need::title)
                    .containsExactly("T");
        }
    }

    @Test
    void aMapThatIsNoMapIsRefused() {
        assertThat(told("{'type':'Topology'}"))
                .containsExactly("UNKNOWN_CODE: document.json, /type: \"Topology\"; FeatureCollection is expected");
        assertThat(told("[]")).singleElement().asString().startsWith("WRONG_TYPE: document.json");
        assertThat(told("id;title")).singleElement().asString().startsWith("MALFORMED_INPUT: document.json");
        assertThat(told("{'type':'FeatureCollection'}"))
                .containsExactly("CONSTRAINT: document.json, /features: a list of features is expected");
        assertThat(told("{'type':'FeatureCollection','crs':{'properties':{'name':'EPSG:2154'}},'features':[]}"))
                .singleElement()
                .asString()
                .startsWith("BAD_GEOMETRY: document.json, /crs");
    }

    @Test
    void allThatIsWrongIsToldAtItsPlace() {
        String wrong =
                "{'type':'Feature','id':'n-1','geometry':null,'properties':{'id':'n-2','titel':'T','themes':'MOB',"
                        + "'budgetEuros':'12','fabrique':'bfc'}}";
        String twice = "{'type':'Feature','geometry':null,'properties':{'id':'n-1','title':'T','fabrique':'bfc'}}";

        assertThat(told(collection(wrong + "," + twice)))
                .containsExactly(
                        "UNKNOWN_FIELD: document.json, /features/0/properties/titel: this field is unknown; did you mean"
                                + " \"title\"?",
                        "WRONG_TYPE: document.json, /features/0/properties/themes: \"MOB\"; a list [ … ] is expected",
                        "WRONG_TYPE: document.json, /features/0/properties/budgetEuros: \"12\"; a number is expected",
                        "RULE_VIOLATION: document.json, /features/0/id: \"n-1\"; the properties say another identity",
                        "CONSTRAINT: document.json, /features/0/properties/title: must not be blank",
                        "DUPLICATE_ID: document.json, /features/1/properties/id: this identity is at /features/0 already");
    }

    @Test
    void featuresThatAreRefusedAreMendedWhereTheyStand() {
        Path map = map(collection(feature("null", "'request':'Quoi ?'")));
        SheetImport<NeedId, Need> needs = SheetImport.of(Sheet.needs(), MAP, Tables.INTAKE);
        try (Storage storage = Stores.lived()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> needs.rejects(map, storage, folder.resolve("refused.csv"), Locale.ENGLISH));
        }
        assertThat(folder.resolve("refused.csv")).doesNotExist();
    }

    @Test
    void aNameTypedWhereAnIdentityShouldBeIsNotShown() {
        for (String name : List.of("Zsuzsanna Y", "zsuzsanna@example.org")) {
            assertThat(told(collection(feature("null", "'heardFrom':'%s'".formatted(name)))))
                    .containsExactly(
                            "CONSTRAINT: document.json, /features/0/properties/heardFrom: must be an identity: 1 to 200"
                                    + " characters without space, never a name nor an address");
        }
    }

    @Test
    void anIdentityMayBeANumber() {
        String numbered = feature("null", "'request':'Quoi ?'").replace("'id':'n-1'", "'id':12");
        assertThat(Tables.read(Sheet.needs(), bytes(collection(numbered)), MAP, FileLimits.standard())
                        .orThrow())
                .extracting(Need::id)
                .containsExactly(new NeedId("12"));
        assertThat(told(collection(numbered.replace("'id':12", "'id':[12]"))))
                .containsExactly(
                        "WRONG_TYPE: document.json, /features/0/id: \"[…]\"; a text between quotes is expected",
                        "CONSTRAINT: document.json, /features/0/id: an identity of 1 to 200 characters without space is expected");
    }

    @Test
    void everyLimitOfADocumentCanBeSet() {
        for (int most : List.of(1, 3, 50_000_000, 100_000_000)) {
            FileLimits limits = FileLimits.standard().withDocumentBytes(most);
            assertThat(Tables.told(Tables.read(Sheet.needs(), bytes("[]"), MAP, limits)))
                    .singleElement()
                    .asString()
                    .startsWith(most < 2 ? "LIMIT_EXCEEDED" : "WRONG_TYPE");
        }
    }

    @Test
    void aMapIsReadUpToItsLimits() {
        FileLimits two = FileLimits.standard().withFeatures(2);
        String feature = "{'type':'Feature','id':'n-%d','geometry':null,'properties':{'title':'T','fabrique':'bfc'}}";
        assertThat(Tables.read(Sheet.needs(), bytes(collection(many(feature, 2))), MAP, two)
                        .orThrow())
                .hasSize(2);
        assertThat(Tables.told(Tables.read(Sheet.needs(), bytes(collection(many(feature, 3))), MAP, two)))
                .containsExactly("LIMIT_EXCEEDED: document.json, /features: \"3\"; 3 things; the limit is 2");
        String point = "[1,46]";
        assertThat(told(collection(feature(
                        "{'type':'MultiPoint','coordinates':[%s]}".formatted(many(point, 50_000)),
                        "'budgetEuros':12"))))
                .isEmpty();
        String lines = "{'type':'MultiLineString','coordinates':[[%s],[%s]]}"
                .formatted(many(point, 50_001), many(point, 50_000));
        assertThat(told(collection(feature(lines, "'budgetEuros':12"))))
                .singleElement()
                .asString()
                .startsWith("LIMIT_EXCEEDED")
                .contains("100000");
    }

    @Test
    void theCentroidsOfAHostLocateCommunesAndWhatIsMadeOfThem() {
        Path centroids = Path.of("../../../shared/data/territories/communes.csv");
        if (!Files.exists(centroids)) {
            System.out.println("SKIPPED: " + centroids + " is not there");
        }
        assumeThat(centroids).exists();
        FrenchTerritories places = FrenchTerritories.load().withOverlays(Overlay.centroids(centroids));
        Positions positions = Positions.of(places);

        assertThat(positions.of(GUERET).orElseThrow().kilometresTo(new Position(46.17, 1.87)))
                .isLessThan(5);
        Position creuse = positions.of(TerritoryCode.parse("dep:23")).orElseThrow();
        assertThat(creuse.kilometresTo(new Position(46.08, 2.02))).isLessThan(25);
        assertThat(positions.of(TerritoryCode.parse("zone:ici"))).isEmpty();
    }

    private static String feature(String geometry, String properties) {
        return "{'type':'Feature','id':'n-1','geometry':%s,'properties':{'fabrique':'bfc','title':'T','territory':'com:23096',%s}}"
                .formatted(geometry, properties);
    }

    private static String collection(String features) {
        return "{'type':'FeatureCollection','features':[%s]}".formatted(features);
    }

    private static String many(String one, int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> one.contains("%d") ? one.formatted(at) : one)
                .collect(Collectors.joining(","));
    }

    private static List<String> told(String json) {
        return Tables.told(Tables.read(Sheet.needs(), bytes(json), MAP, FileLimits.standard()));
    }

    private static byte[] bytes(String json) {
        return Tables.utf8(json.replace('\'', '"'));
    }

    private Path map(String json) {
        try {
            return Files.write(folder.resolve("others.geojson"), bytes(json));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
