package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.resource.Service;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structures and services as data·inclusion publishes them. */
class WhatExistsAroundTest {

    private static final FrenchTerritories FRANCE = FrenchTerritories.load();
    private static final InclusionFile FILE = InclusionFile.of(FRANCE);

    private static final String SERVICE = """
            {'source':'mes-aides','structure_id':'mes-aides--1','id':'mes-aides--bus-12','nom':'Bus à la demande',
             'description':'Un bus.','date_maj':'2026-04-27','type':'aide-materielle',
             'thematiques':['mobilite--acceder-a-un-vehicule','equipement-et-alimentation--alimentation'],
             'frais':'gratuit','publics':['seniors','jeunes'],'zone_eligibilite':['23','200067189','63178'],
             'code_insee':'23096','longitude':1.87,'latitude':46.17,'telephone':'+33 5 00 00 00 00',
             'courriel':'zsuzsanna@example.org','contact_nom_prenom':'Zsuzsanna X','modes_accueil':['en-presentiel']%s}
            """;

    @TempDir
    Path folder;

    @Test
    void aServiceHasThemesAudiencesZonesAndAPlace() {
        assertThat(read("[" + service("") + "]").orThrow())
                .containsExactly(new Listing(
                        new Service(
                                "mes-aides--bus-12",
                                "Bus à la demande",
                                List.of(new ThemeCode("MOB"), new ThemeCode("AGR"), new ThemeCode("COH")),
                                List.of(new Audience("seniors"), new Audience("jeunes")),
                                List.of(
                                        TerritoryCode.department("23"),
                                        TerritoryCode.intercommunality("200067189"),
                                        TerritoryCode.commune("63178")),
                                TerritoryCode.commune("23096")),
                        null));
    }

    @Test
    void whomToCallIsLeftWhereItIsUnlessAskedFor() {
        String both = "[" + service("") + "," + service(",'x':1").replace("bus-12", "bus-13") + "]";
        assertThat(read(both).orThrow()).extracting(Listing::contact).containsOnlyNulls();
        List<Listing> asked = read(FILE.withContacts(), both).orThrow();
        assertThat(asked.get(0).contact())
                .isEqualTo(new Listing.Contact("Zsuzsanna X", "+33 5 00 00 00 00", "zsuzsanna@example.org"));
        assertThat(asked.get(0).contact()).hasToString("Contact[…]");
        assertThat(asked.toString()).doesNotContain("Zsu").doesNotContain("+33").doesNotContain("example.org");
        String wrong = service("").replace("'+33 5 00 00 00 00'", "33500000000");
        assertThat(read(FILE.withContacts(), "[" + wrong + "]").problems()).isEmpty();
    }

    @Test
    void aStructureIsNamedAndPlacedAndNothingMoreIsKnown() {
        String structure = "{'source':'soliguide','id':'soliguide--7','nom':'Le Relais','date_maj':'2026-01-01',"
                + "'siret':'73282932000074','code_insee':'75120','reseaux_porteurs':['ressourceries']}";
        assertThat(read("{'items':[%s],'total':1}".formatted(structure)).orThrow())
                .extracting(Listing::service)
                .containsExactly(Service.of("soliguide--7", "Le Relais").withPlace(TerritoryCode.parse("arm:75120")));
    }

    @Test
    void theWholeCountryIsItsRegions() {
        Service everywhere = read("[" + service("").replace("['23','200067189','63178']", "['france']") + "]")
                .orThrow()
                .get(0)
                .service();
        assertThat(everywhere.territories())
                .hasSize(18)
                .contains(TerritoryCode.region("75"))
                .allSatisfy(region -> assertThat(FRANCE.find(region)).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    'mes-aides--bus-12'                   # 'bus-12'            # CONSTRAINT: document.json, /0/id: "bus-12"; mes-aides--… is expected
                    'nom':'Bus à la demande'              # 'nom':' '           # CONSTRAINT: document.json, /0/nom: this text must not be blank
                    'nom':'Bus à la demande'              # 'nom':'A\\nB'        # WRONG_TYPE: document.json, /0/nom: "A B"; a name on one line is expected
                    'publics':['seniors','jeunes']        # 'publics':['aines'] # WRONG_TYPE: document.json, /0/publics/0: "aines"; the code of an audience is expected, such as seniors
                    'publics':['seniors','jeunes']        # 'publics':['tous-publics','jeunes'] # RULE_VIOLATION: document.json, /0/publics: "tous-publics"; tous-publics stands alone
                    'mobilite--acceder-a-un-vehicule'     # 'mobilite'          # WRONG_TYPE: document.json, /0/thematiques/0: "mobilite"; a subject such as mobilite--acceder-a-un-vehicule is expected
                    ['23','200067189','63178']            # ['R84']             # WRONG_TYPE: document.json, /0/zone_eligibilite/0: "R84"; the code of a commune, an intercommunality or a département, or france, is expected
                    ['23','200067189','63178']            # ['99999']           # MISSING_REFERENCE: document.json, /0/zone_eligibilite: "99999"; no such territory is known
                    'code_insee':'23096'                  # 'code_insee':'23000' # MISSING_REFERENCE: document.json, /0/code_insee: "23000"; no such territory is known
                    'code_insee':'23096'                  # 'code_insee':23096  # WRONG_TYPE: document.json, /0/code_insee: "23096"; a text between quotes is expected
                    'latitude':46.17                      # 'latitude':146.17   # BAD_GEOMETRY: document.json, /0/latitude: "146.17"; a longitude is from -180 to 180, a latitude from -90 to 90
                    'publics':['seniors','jeunes']        # 'public':['seniors'] # UNKNOWN_FIELD: document.json, /0/public: this field is unknown; did you mean "publics"?
                    'frais':'gratuit'                     # 'typologie':'CCAS'  # UNKNOWN_FIELD: document.json, /0/typologie: this field is older than version 1.0 of the schema: take a recent export
                    """)
    void whatIsWrongIsToldAndTheOthersAreRead(String right, String wrong, String told) {
        String one = service("").replace(right, wrong);
        assertThat(one).isNotEqualTo(service(""));
        Loaded<Listing> read = read("[" + one + "," + service("").replace("bus-12", "bus-13") + "]");
        assertThat(Tables.told(read)).containsExactly(told);
        assertThat(read.values()).extracting(listing -> listing.service().id()).containsExactly("mes-aides--bus-13");
    }

    @Test
    void oneThatIsNothingOrThereTwiceLeavesTheOthers() {
        String structure =
                "{'source':'mes-aides','id':'mes-aides--bus-12','nom':'Une structure','date_maj':'2026-01-01','score':1}";
        Loaded<Listing> read = read("[null," + service("") + "," + structure + "," + service("") + "]");
        assertThat(read.values())
                .extracting(listing -> listing.service().name())
                .containsExactly("Bus à la demande", "Une structure");
        assertThat(Tables.told(read))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("WRONG_TYPE: document.json, /0"),
                        second -> assertThat(second)
                                .isEqualTo(
                                        "DUPLICATE_ID: document.json, /3/id: \"mes-aides--bus-12\"; this identity is at /1 already"));
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        assertThat(Tables.told(read("{'data':[]}")))
                .containsExactly("CONSTRAINT: document.json, /items: a list is expected");
        assertThat(Tables.told(read("3"))).singleElement().asString().startsWith("WRONG_TYPE");
        assertThat(Tables.told(read("[3]"))).singleElement().asString().startsWith("WRONG_TYPE: document.json, /0");
    }

    @Test
    void everySubjectOfTheSchemaIsAboutSomething() throws IOException {
        Path subjects = Path.of("../../../shared/data/inclusion/thematiques.csv");
        if (!Files.exists(subjects)) {
            System.out.println("SKIPPED: " + subjects + " is not there");
        }
        assumeThat(subjects).exists();
        List<String> codes = Files.readAllLines(subjects).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toList());
        assertThat(codes)
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(InclusionThemes.of(code))
                        .hasValueSatisfying(
                                themes -> assertThat(themes).isNotEmpty().allMatch(ThemeScheme.carrefour()::contains)));
    }

    @Test
    void organisationsAreWrittenAsStructuresThatReadBack() {
        Organisation relais = Organisation.of(new StakeholderId("o-1"), "Le Relais...", OrganisationKind.ASSOCIATION)
                .withSiret(new Siret("73282932000074"))
                .withSeat(TerritoryCode.commune("23096"));
        Organisation far = Organisation.of(new StakeholderId("o-2"), "Loin", OrganisationKind.COMPANY);
        Path file = folder.resolve("structures.json");

        InclusionFile.write(List.of(relais, far)::forEach, "fabrique-creuse", LocalDate.of(2026, 11, 28), file);

        assertThat(file).content().isEqualTo("""
                        [
                        {"source":"fabrique-creuse","id":"fabrique-creuse--o-1","nom":"Le Relais","date_maj":"2026-11-28","siret":"73282932000074","code_insee":"23096"},
                        {"source":"fabrique-creuse","id":"fabrique-creuse--o-2","nom":"Loin","date_maj":"2026-11-28"}
                        ]
                        """);
        assertThat(FILE.read(file).orThrow())
                .extracting(listing -> listing.service().name())
                .containsExactly("Le Relais", "Loin");
    }

    @Test
    void whatTheSchemaForbidsIsNotWritten() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        Path file = folder.resolve("structures.json");
        Organisation tiny = Organisation.of(new StakeholderId("o-1"), "X.", OrganisationKind.COMPANY);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> InclusionFile.write(List.of(tiny)::forEach, "fabrique", day, file));
        assertThat(file).doesNotExist();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InclusionFile.write(List.<Organisation>of()::forEach, "La Fabrique", day, file));
    }

    private static String service(String more) {
        return SERVICE.formatted(more);
    }

    private static Loaded<Listing> read(String json) {
        return read(FILE, json);
    }

    private static Loaded<Listing> read(InclusionFile file, String json) {
        try {
            return file.read("document.json", new ByteArrayInputStream(Tables.utf8(json.replace('\'', '"'))));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
