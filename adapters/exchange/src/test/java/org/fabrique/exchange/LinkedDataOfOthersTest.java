package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in the words of PAIR that other programs wrote, and some that nobody should. */
class LinkedDataOfOthersTest {

    private static final FabriqueId BFC = new FabriqueId("bfc");
    private static final Pair FORM = Tables.PAIR;
    private static final Sheet<NeedId, Need> NEEDS = Sheet.needs().usually("fabrique", "bfc");
    private static final String COMMUNE = "https://commune.example/";
    private static final String HEAD = "{'@context':{'pair':'http://virtual-assembly.org/ontologies/pair#',"
            + "'fab':'https://fabrique.example/ns#'},'@graph':[%s]}";
    private static final String NEED = "{'@id':'https://fabrique.example/needs/n-1','@type':'pair:Challenge',%s}";

    @TempDir
    Path folder;

    private static String sample(String name) {
        try (InputStream in = LinkedDataOfOthersTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> told(String json) {
        return Tables.told(Tables.read(NEEDS, quoted(json), FORM));
    }

    private static List<Need> needs(String json) {
        return Tables.read(NEEDS, quoted(json), FORM).orThrow();
    }

    private static List<String> passedOver(Sheet<?, ?> sheet, String json) {
        Troubles troubles = new Troubles("document.json");
        FileSource source = FileSource.of("document.json", Tables.utf8(json));
        Codec.of(FORM).rows(sheet, source, FileLimits.standard(), troubles).each(row -> {});
        assertThat(troubles.problems()).isEmpty();
        return troubles.passedOver();
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static String graph(String nodes) {
        return HEAD.formatted(nodes);
    }

    private static String need(String fields) {
        return graph(NEED.formatted(fields));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pair-commune.jsonld", "pair-expanded.jsonld", "pair-alone.jsonld"})
    void aNeedIsReadHoweverItIsWritten(String sample) {
        assertThat(Tables.read(NEEDS, sample(sample), FORM).orThrow())
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.id()).isEqualTo(new NeedId(COMMUNE + "challenges/marche"));
                    assertThat(need.title()).isEqualTo("Plus de marché");
                    assertThat(need.wording().request()).isEqualTo("Le marché du samedi a fermé.");
                    assertThat(need.territory()).isEqualTo(TerritoryCode.commune("23096"));
                    assertThat(need.themes()).containsExactly(new ThemeCode("AGR"));
                    assertThat(need.status()).isEqualTo(NeedStatus.CAPTURED);
                    assertThat(need.fabrique()).isEqualTo(BFC);
                });
    }

    @Test
    void theirProjectAnswersTheNeedsThatNameItAndAdaptsTheIdeaItMakesReal() {
        assertThat(Tables.read(
                                Sheet.initiatives(Method.readyMade()).usually("fabrique", "bfc"),
                                sample("pair-commune.jsonld"),
                                FORM)
                        .orThrow())
                .singleElement()
                .satisfies(initiative -> {
                    assertThat(initiative.title()).isEqualTo("La halle rouvre");
                    assertThat(initiative.needs()).containsExactly(new NeedId(COMMUNE + "challenges/marche"));
                    assertThat(initiative.adaptedFrom()).contains(new SolutionId(COMMUNE + "ideas/halle"));
                    assertThat(initiative.journal().openedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
                    assertThat(initiative.territory()).isEqualTo(TerritoryCode.commune("23096"));
                });
    }

    @Test
    void theirIdeasOrganisationsAndSkillsAreRead() {
        String sample = sample("pair-commune.jsonld");
        Solution solution =
                Tables.read(Sheet.solutions(), sample, Tables.PAIR).orThrow().get(0);
        assertThat(solution.provenance().sources()).containsExactly(URI.create(COMMUNE + "halle.html"));
        Organisation traders = Tables.read(Sheet.organisations().usually("kind", "association"), sample, Tables.PAIR)
                .orThrow()
                .get(0);
        assertThat(traders.name()).isEqualTo("Les marchands réunis");
        LocalResource skill = Tables.read(Sheet.resources().usually("fabrique", "bfc"), sample, FORM)
                .orThrow()
                .get(0);
        assertThat(skill.kind()).isEqualTo(ResourceKind.SKILL);
        assertThat(skill.territory()).isEqualTo(TerritoryCode.department("23"));
    }

    @Test
    void whatIsNotTakenIsToldByItsWordAloneAndPersonsByNothingElse() {
        assertThat(passedOver(Sheet.organisations(), sample("pair-commune.jsonld")))
                .containsExactlyInAnyOrder(
                        "pair:e-mail",
                        "pair:phone",
                        "pair:hasPart",
                        "pair:offers",
                        "http://www.w3.org/ns/ldp#Container",
                        "http://www.w3.org/ns/ldp#BasicContainer",
                        "pair:Challenge",
                        "pair:Project",
                        "as:Note",
                        "pair:Idea",
                        "pair:Skill",
                        "@type",
                        "pair:Person",
                        "pair:Finality");
        assertThat(passedOver(Sheet.solutions(), sample("pair-commune.jsonld")))
                .contains("pair:moblizedBy", "pair:isSolutionFor");
        assertThat(passedOver(NEEDS, sample("pair-commune.jsonld")))
                .contains(
                        "pair:hasTopic",
                        "pair:challengeOf",
                        "http://purl.org/dc/terms/modified",
                        "_:likes",
                        "pair:Person")
                .doesNotContain("pair:label", "pair:PhysicalPlace", "foaf:Person", "pair:firstName");
    }

    @Test
    void theirThingsAreTakenIntoAStoreInTheirOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("commune.jsonld"), sample("pair-commune.jsonld"));
        try (Storage storage = SqliteStorage.at(folder.resolve("store.db"))) {
            storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(BFC, "Bourgogne")));
            SheetImport.of(Sheet.solutions(), Tables.PAIR, Tables.INTAKE).into(storage, Stores.ACT, file);
            ImportReport needs = SheetImport.of(NEEDS, FORM, Tables.INTAKE).into(storage, Stores.ACT, file);
            SheetImport<?, Initiative> initiatives = SheetImport.of(
                    Sheet.initiatives(Method.readyMade()).usually("fabrique", "bfc"), FORM, Tables.INTAKE);
            initiatives.into(storage, Stores.ACT, file);

            assertThat(needs.added()).isEqualTo(1);
            assertThat(needs.passedOver()).contains("pair:Person", "pair:hasTopic");
            assertThat(initiatives.into(storage, Stores.ACT, file).same()).isEqualTo(1);
        }
    }

    @Test
    void whoOffersAResourceKeepsItWhenThatIsAFabriqueOfThisHost() {
        String offered = graph("{'@id':'https://fabrique.example/fabriques/bfc','pair:offers':["
                + "{'@id':'https://fabrique.example/resources/r-1','@type':'pair:Skill','pair:label':'Souder',"
                + "'pair:hasLocation':{'@id':'https://fabrique.example/territories/dep:23'}}]}");
        assertThat(Tables.read(Sheet.resources(), quoted(offered), Tables.PAIR).orThrow())
                .extracting(LocalResource::fabrique)
                .containsExactly(BFC);
    }

    @Test
    void whatIsAssumedIsSaidOnlyWhereNothingElseIs() {
        assertThat(needs(graph(
                        NEED.formatted("'pair:label':'T','fab:fabrique':'https://fabrique.example/fabriques/paca'")
                                + ",{'@id':'a:1','@type':'pair:Challenge','pair:label':'U'}")))
                .extracting(Need::fabrique)
                .containsExactly(new FabriqueId("paca"), BFC);
    }

    @Test
    void ofSeveralLanguagesFrenchIsTakenThenNoneThenTheFirst() {
        assertThat(needs(need("'pair:label':['Market',{'@value':'Marché','@language':'fr-FR'}]")))
                .extracting(Need::title)
                .containsExactly("Marché");
        assertThat(needs(need("'pair:label':[{'@value':'Markt','@language':'de'},'Market']")))
                .extracting(Need::title)
                .containsExactly("Market");
        assertThat(needs(need("'pair:label':[{'@value':'Markt','@language':'de'},{'@value':'M','@language':'en'}]")))
                .extracting(Need::title)
                .containsExactly("Markt");
        assertThat(told(need("'pair:label':['Un',{'@value':'M','@language':'en'},'Deux']")))
                .containsExactly(
                        "CONSTRAINT: document.json, /@graph/0/pair:label/2: one value alone is expected, or one"
                                + " of each language");
    }

    @Test
    void whatIsSaidOfOneAddressInTwoPlacesIsSaidOfOneThing() {
        String twice = graph(
                NEED.formatted("'pair:label':'T','pair:hasTopic':{'@id':'https://fabrique.example/themes/MOB'}") + ","
                        + NEED.formatted("'pair:label':'T','fab:statement':'S','fab:exclusions':{'@list':['a','a']}"));
        assertThat(needs(twice)).singleElement().satisfies(need -> {
            assertThat(need.wording().statement()).isEqualTo("S");
            assertThat(need.themes()).containsExactly(new ThemeCode("MOB"));
            assertThat(need.constraints().exclusions()).containsExactly("a", "a");
        });
        String otherwise = graph(NEED.formatted("'pair:label':'T','fab:exclusions':{'@list':['a']}") + ","
                + NEED.formatted("'pair:label':'U','fab:exclusions':{'@list':['b']}"));
        assertThat(told(otherwise))
                .containsExactly(
                        "CONSTRAINT: document.json, /@graph/1/pair:label: one value alone is expected, or one of each"
                                + " language",
                        "CONSTRAINT: document.json, /@graph/1/fab:exclusions/@list: one list alone is expected");
    }

    @Test
    void whatIsNamedByItselfOrInACircleIsReadOnce() {
        String circle = graph("{'@id':'a:1','@type':'pair:Challenge','pair:label':'Un','pair:partOf':"
                + "{'@id':'a:2','@type':'pair:Challenge','pair:label':'Deux','pair:partOf':{'@id':'a:1'},"
                + "'pair:hasLocation':{'@id':'a:2'}}}");
        assertThat(needs(circle)).extracting(Need::title).containsExactlyInAnyOrder("Un", "Deux");
    }

    @Test
    void namesMeanWhatTheContextSays() {
        String turned =
                "{'@context':[{'pair':'https://elsewhere.example/#','label':'http://virtual-assembly.org/ontologies/"
                        + "pair#label'},{'label':'p:description','description':'p:label','pair:label':null,"
                        + "'p':'http://virtual-assembly.org/ontologies/pair#'}],'@id':'x:1','@type':'p:Challenge',"
                        + "'label':'dit','description':'titre','pair:label':'rien','pair:comment':'rien'}";
        assertThat(needs(turned)).singleElement().satisfies(need -> {
            assertThat(need.title()).isEqualTo("titre");
            assertThat(need.wording().request()).isEqualTo("dit");
        });
        assertThat(passedOver(NEEDS, quoted(turned)))
                .containsExactlyInAnyOrder("pair:label", "https://elsewhere.example/#comment");
    }

    @Test
    void aKnownContextIsAnsweredWithoutAskingForIt() {
        String known =
                "{'@context':'https://data.virtual-assembly.org/context.json','id':'a:1','type':'pair:Challenge',"
                        + "'pair:label':'T'}";
        assertThat(needs(known)).extracting(Need::title).containsExactly("T");
        String activities = "{'@context':['https://data.virtual-assembly.org/context.json',"
                + "{'@vocab':'http://virtual-assembly.org/ontologies/pair#'}],'id':'a:1','type':'Organization','label':'T'}";
        assertThat(passedOver(Sheet.organisations(), quoted(activities)))
                .containsExactly("https://www.w3.org/ns/activitystreams#Organization");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    {'@context':'https://elsewhere.example/context.json','@graph':[]} # REMOTE_CONTEXT: document.json, /@context: "https://elsewhere.example/context.json"; a context that stands elsewhere is never fetched; copy it into the document, or expand that
                    {'@context':[{},'file:///etc/hosts'],'@graph':[]}                 # REMOTE_CONTEXT: document.json, /@context/1: "file:///etc/hosts"; a context that stands elsewhere is never fetched; copy it into the document, or expand that
                    {'@context':{'@import':'https://elsewhere.example/'},'@graph':[]} # UNSUPPORTED: document.json, /@context/@import: this is not read; expand the document first
                    {'@context':{'a':{'@id':'x:a','@context':'https://elsewhere.example/'}},'@graph':[]} # UNSUPPORTED: document.json, /@context/a/@context: this is not read; expand the document first
                    {'@context':{'a':{'@id':'x:a','@container':'@index'}},'@graph':[]} # UNSUPPORTED: document.json, /@context/a/@container: this is not read; expand the document first
                    {'@context':{'a':{'@id':'x:a','@type':'@vocab'}},'@graph':[]}     # UNSUPPORTED: document.json, /@context/a/@type: this is not read; expand the document first
                    {'@context':{'a':'b:x','b':'a:y'},'@graph':[]}                    # CONSTRAINT: document.json, /@context/a: this name is defined by itself
                    {'@context':{'a':12},'@graph':[]}                                 # WRONG_TYPE: document.json, /@context/a: "12"; an object { … } is expected
                    {'@context':12,'@graph':[]}                                       # WRONG_TYPE: document.json, /@context: "12"; an object { … } is expected
                    {'@graph':[{'@context':{},'@id':'a:1'}]}                          # UNSUPPORTED: document.json, /@graph/0/@context: @context is not read here; expand the document
                    {'@graph':[{'@id':12}]}                                           # WRONG_TYPE: document.json, /@graph/0/@id: "12"; a text between quotes is expected
                    {'@graph':[{'@id':'a:1','@type':{'@id':'b'}}]}                    # WRONG_TYPE: document.json, /@graph/0/@type: "{…}"; a text between quotes is expected
                    {'@graph':['a:1']}                                                # WRONG_TYPE: document.json, /@graph/0: "a:1"; an object { … } is expected
                    {'@graph':[{'@id':'a:1','x:y':[[1]]}]}                            # WRONG_TYPE: document.json, /@graph/0/x:y/0: a list in a list is not read
                    {'@graph':[{'@id':'a:1','@nest':{}}]}                             # UNSUPPORTED: document.json, /@graph/0/@nest: @nest is not read here; expand the document
                    {'type':'FeatureCollection','features':[]}                        # CONSTRAINT: document.json: this is no JSON-LD: @context or @graph is expected
                    [12]                                                              # WRONG_TYPE: document.json, /0: "12"; an object { … } is expected
                    """)
    void aDocumentThatIsNotReadIsRefusedWithItsPlace(String json, String told) {
        assertThat(told(json)).containsExactly(told);
    }

    @Test
    void theNodesThatAreWrongAreToldEachAtItsPlaceAndTheOthersRead() {
        String wrong = graph("{'@type':'pair:Challenge','pair:label':'Sans adresse'},"
                + NEED.formatted("'pair:label':{'@id':'a:1'},'pair:description':12,'fab:budgetEuros':'douze',"
                        + "'fab:deadline':'demain','fab:heardFrom':7,'fab:entryPoint':'door',"
                        + "'pair:hasLocation':{'pair:identifier':'com:99999'}")
                + ",{'@id':'b:2','@type':'pair:Challenge','pair:label':'Juste'}");
        assertThat(told(wrong))
                .containsExactly(
                        "CONSTRAINT: document.json, /@graph/0/@id: an identity of 1 to 200 characters without space is"
                                + " expected",
                        "WRONG_TYPE: document.json, /@graph/1/pair:label: a text is expected",
                        "WRONG_TYPE: document.json, /@graph/1/pair:description: \"12\"; a text between quotes is expected",
                        "WRONG_TYPE: document.json, /@graph/1/fab:heardFrom: an address (@id) is expected",
                        "UNKNOWN_CODE: document.json, /@graph/1/fab:entryPoint: \"door\"; one of these codes is expected:"
                                + " need, orphan-idea, vacant-place, collective, challenge, programme, unknown",
                        "WRONG_TYPE: document.json, /@graph/1/fab:deadline: \"demain\"; a day such as 2018-03-28 is"
                                + " expected",
                        "WRONG_TYPE: document.json, /@graph/1/fab:budgetEuros: \"douze\"; a number such as 1200.5 is"
                                + " expected",
                        "MISSING_REFERENCE: document.json, /@graph/1/pair:hasLocation: \"com:99999\"; no such territory is"
                                + " known");
        assertThat(Tables.read(NEEDS, quoted(wrong), FORM).values())
                .extracting(Need::title)
                .containsExactly("Juste");
    }

    @Test
    void twoAddressesOfOneThingAreRefused() {
        String twice = graph(NEED.formatted("'pair:label':'T'")
                + ",{'@id':'https://fabrique.example/needs/n%2D1','@type':'pair:Challenge','pair:label':'T'}");
        assertThat(told(twice))
                .containsExactly("DUPLICATE_ID: document.json, /@graph/1/@id: this identity is at /@graph/0 already");
    }

    @Test
    void aDocumentIsReadUpToItsLimits() {
        String deep = "{'@graph':" + "[{'x:y':".repeat(40) + "1" + "}]".repeat(40) + "}";
        assertThat(told(deep)).singleElement().asString().startsWith("LIMIT_EXCEEDED");
        assertThat(told(graph("{'@id':'a:1','@id':'a:2'}")))
                .singleElement()
                .asString()
                .startsWith("DUPLICATE_KEY");

        String names =
                IntStream.range(0, 1_001).mapToObj("'n%d':'x:y'"::formatted).collect(Collectors.joining(","));
        assertThat(told("{'@context':{%s},'@graph':[]}".formatted(names)))
                .containsExactly("LIMIT_EXCEEDED: document.json, /@context: more than 1000 names");

        String longer = IntStream.range(0, 30)
                .mapToObj(at -> "'n%d':'n%d:%s'".formatted(at, at + 1, "x".repeat(100)))
                .collect(Collectors.joining(","));
        assertThat(told("{'@context':{%s},'@graph':[]}".formatted(longer)))
                .first()
                .asString()
                .startsWith("LIMIT_EXCEEDED: document.json, /@context/n")
                .endsWith("more than 2000 characters");

        String things = IntStream.range(0, 3)
                .mapToObj("{'@id':'a:%d','@type':'pair:Challenge','pair:label':'T'}"::formatted)
                .collect(Collectors.joining(","));
        byte[] bytes = Tables.utf8(quoted(graph(things)));
        assertThat(Tables.read(NEEDS, bytes, FORM, FileLimits.standard().withFeatures(3))
                        .orThrow())
                .hasSize(3);
        assertThat(Tables.told(
                        Tables.read(NEEDS, bytes, FORM, FileLimits.standard().withFeatures(2))))
                .containsExactly("LIMIT_EXCEEDED: document.json: more than 2 things");
    }

    @Test
    void whatAPersonIsCalledStandsInNoMessage() {
        String person = "{'@id':'a:Jeanne','@type':['pair:Person','pair:Jeanne'],'pair:label':'Jeanne',"
                + "'Jeanne':'Jeanne','pair:firstName':%s}";
        String named = "," + NEED.formatted("'pair:label':'T','fab:heardFrom':{'@id':'a:Jeanne'}");
        assertThat(passedOver(NEEDS, quoted(graph(person.formatted("'Jeanne'") + named))))
                .containsExactly("pair:Person");
        assertThat(told(graph(person.formatted("[['Jeanne']]") + named)))
                .containsExactly("WRONG_TYPE: document.json, /@graph/0/pair:firstName/0: a list in a list is not read");
    }
}
