package org.fabrique.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.GUERET;
import static org.fabrique.territories.France.SAINT_DENIS;
import static org.fabrique.territories.France.code;
import static org.fabrique.territories.France.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabrique.core.Truth;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {

    private static final String DISTRICTS = """
            code,nom,communes,lat,lon
            QN09335M,"Centre Ville - ""Maroc"", Poètes",93059|93072,48.96747,2.36469
            QN09342M,Langevin - Lavoisier,93059|93066,,
            QN02A01M,Les Salines,2A004,41.93,8.73
            QN97411M,Le Bas de la Rivière,97411,-20.88,55.45
            """;

    @Nested
    class PriorityDistricts {

        private final FrenchTerritories territories = FRANCE.withOverlays(Overlay.qpv("districts", DISTRICTS));

        @Test
        void areTerritoriesWithACodeAndAName() {
            assertThat(territories.find(code("qpv:QN02A01M")))
                    .hasValueSatisfying(district -> assertThat(district.name()).isEqualTo("Les Salines"));
            assertThat(codes(territories.named("centre ville maroc poetes"))).containsExactly("qpv:QN09335M");
            assertThat(FRANCE.find(code("qpv:QN02A01M"))).isEmpty();
        }

        @Test
        void lieInTheCommunesOfToday() {
            assertThat(codes(territories.communesOf(code("qpv:QN09335M")))).containsExactly("com:93066", "com:93072");
            assertThat(codes(territories.containersOf(code("qpv:QN09335M"))))
                    .containsExactly("epci:200054781", "epci:200057867", "dep:93", "reg:11", "areg:11");
            assertThat(codes(territories.communesOf(code("qpv:QN09342M")))).containsExactly("com:93066");
            assertThat(codes(territories.containersOf(code("qpv:QN09342M")))).startsWith("com:93066");
        }

        @Test
        void haveAProfileOfTheirOwn() {
            TerritoryProfile district = profile(territories, code("qpv:QN09335M"));
            assertThat(district.population()).isNull();
            assertThat(district.knownSettings())
                    .containsExactly(Setting.URBAN, Setting.METROPOLIS, Setting.PRIORITY_DISTRICT);
            assertThat(district.is(Setting.RURAL)).isEqualTo(Truth.NO);
            assertThat(district.facts()).containsExactly(Map.entry("lat", "48.96747"), Map.entry("lon", "2.36469"));
            assertThat(profile(territories, code("qpv:QN97411M")).knownSettings())
                    .contains(Setting.OVERSEAS, Setting.PRIORITY_DISTRICT);
        }

        @Test
        void areCountedInTheirCommunes() {
            TerritoryProfile saintDenis = profile(territories, SAINT_DENIS);
            assertThat(saintDenis.facts()).containsEntry("qpv", "2");
            assertThat(saintDenis.is(Setting.PRIORITY_DISTRICT)).isEqualTo(Truth.YES);
        }

        @Test
        void leaveOtherCommunesUnknown() {
            assertThat(profile(territories, GUERET).facts()).isEmpty();
            assertThat(profile(territories, GUERET).is(Setting.PRIORITY_DISTRICT))
                    .isEqualTo(Truth.UNKNOWN);
        }

        @Test
        void haveNoShareOfInhabitants() {
            assertThat(territories.shareOfLivingIn(code("qpv:QN09335M"), code("dep:93")))
                    .isEmpty();
        }

        @Test
        void keepTheirDepartmentInAChoice() {
            assertThat(territories.choices("Les Salines"))
                    .extracting(Choice::label)
                    .contains("Les Salines (Corse-du-Sud, qpv:QN02A01M)");
        }
    }

    @Nested
    class Facts {

        @Test
        void standInTheProfileOfTheirCommune() {
            FrenchTerritories territories = FRANCE.withOverlays(
                    Overlay.frr("frr", "commune,classement\n23096,FRR+\n"),
                    Overlay.townProgrammes("towns", "commune,nom,acv,pvd,ort\n23096,Guéret,1,0,1\n"),
                    Overlay.centroids("centroids", "code,lat,lon,other\n23096,46.17,1.87,x\n23008,,,\n"));
            assertThat(profile(territories, GUERET).facts())
                    .containsExactly(
                            Map.entry("acv", "1"),
                            Map.entry("frr", "FRR+"),
                            Map.entry("lat", "46.17"),
                            Map.entry("lon", "1.87"),
                            Map.entry("ort", "1"),
                            Map.entry("pvd", "0"));
            assertThat(profile(territories, code("com:23008")).facts()).isEmpty();
        }

        @Test
        void mayBeAnyColumnAndTellOfMunicipalArrondissements() {
            FrenchTerritories territories = FRANCE.withOverlays(
                    Overlay.facts("income", "insee,median\n13202,21000\n", "insee", List.of("median")));
            assertThat(profile(territories, code("arm:13202")).facts()).containsEntry("median", "21000");
        }

        @Test
        void ofMergedCommunesCountWhereTheyAgree() {
            assertThat(frrOfSaintDenis("93059,FRR+\n")).containsEntry("frr", "FRR+");
            assertThat(frrOfSaintDenis("93059,FRR+\n93066,Non classée\n")).containsEntry("frr", "Non classée");
            assertThat(frrOfSaintDenis("93066,Non classée\n93059,FRR+\n")).containsEntry("frr", "Non classée");
        }

        @Test
        void ofMergedCommunesThatDisagreeAreUnknown() {
            assertThat(frrOf("com:01033", "01018,FRR+\n01205,FRR socle\n")).doesNotContainKey("frr");
            assertThat(frrOf("com:01033", "01018,FRR+\n01205,FRR+\n")).containsEntry("frr", "FRR+");
        }

        @Test
        void thatAreFlagsHoldAsSoonAsOneOfTheMergedCommunesSaysSo() {
            FrenchTerritories territories = FRANCE.withOverlays(
                    Overlay.townProgrammes("towns", "commune,acv,pvd,ort\n93066,0,0,0\n93059,0,1,0\n"));
            assertThat(profile(territories, SAINT_DENIS).facts())
                    .containsEntry("pvd", "1")
                    .containsEntry("acv", "0");
        }

        @Test
        void ofALaterOverlayWin() {
            FrenchTerritories territories = FRANCE.withOverlays(Overlay.frr("2024", "commune,classement\n23096,ZRR\n"))
                    .withOverlays(Overlay.frr("2025", "commune,classement\n23096,FRR+\n"));
            assertThat(profile(territories, GUERET).facts()).containsEntry("frr", "FRR+");
        }

        private Map<String, String> frrOfSaintDenis(String rows) {
            return frrOf("com:93066", rows);
        }

        private Map<String, String> frrOf(String commune, String rows) {
            return profile(FRANCE.withOverlays(Overlay.frr("frr", "commune,classement\n" + rows)), code(commune))
                    .facts();
        }
    }

    @Nested
    class WrongFiles {

        @Test
        void areRefusedWithEveryProblemOfEveryFile() {
            List<Problem> problems = problems(
                    Overlay.qpv("qpv.csv", """
                            code,nom,communes,lat,lon
                            QN1,Somewhere,93066,48.9,2.3
                            QN09335M,,99999|93059|1400,95,2.3
                            QN02A01M,Les Salines,2A004,41.93,8.73
                            QN02A01M,Les Salines,2A004,41.93,8.73
                            """),
                    Overlay.townProgrammes("towns.csv", "commune,acv,pvd,ort\n23096,yes,0,0\n23096,1,0,0\n"));
            assertThat(problems)
                    .extracting(
                            Problem::code,
                            problem -> problem.place().file(),
                            problem -> problem.place().line(),
                            problem -> problem.place().field(),
                            Problem::value)
                    .containsExactly(
                            tuple("BAD_VALUE", "qpv.csv", 2, "code", "QN1"),
                            tuple("BAD_VALUE", "qpv.csv", 3, "nom", ""),
                            tuple("UNKNOWN_CODE", "qpv.csv", 3, "communes", "99999"),
                            tuple("UNKNOWN_CODE", "qpv.csv", 3, "communes", "1400"),
                            tuple("BAD_VALUE", "qpv.csv", 3, "lat", "95"),
                            tuple("DUPLICATE", "qpv.csv", 5, "code", "QN02A01M"),
                            tuple("BAD_VALUE", "towns.csv", 2, "acv", "yes"),
                            tuple("DUPLICATE", "towns.csv", 3, "commune", "23096"));
        }

        @Test
        void sayWhatWasExpectedInBothLanguages() {
            Problem problem = problems(Overlay.frr("frr.csv", "commune,classement\n1400,FRR+\n"))
                    .get(0);
            assertThat(problem.in(Locale.FRENCH))
                    .startsWith("frr.csv, ligne 2, commune : « 1400 » ; le code INSEE d'une commune");
            assertThat(problem.in(Locale.ENGLISH)).startsWith("frr.csv, line 2, commune: \"1400\"; the INSEE code");
        }

        @Test
        void haveAHeaderWithoutAColumnOrWithOneTwice() {
            assertThat(problems(Overlay.frr("frr.csv", "commune,commune\n1,2\n")))
                    .extracting(Problem::code, problem -> problem.place().field())
                    .containsExactly(tuple("DUPLICATE_COLUMN", "commune"), tuple("MISSING_COLUMN", "classement"));
            assertThat(problems(Overlay.frr("empty.csv", "")))
                    .extracting(Problem::code)
                    .containsOnly("MISSING_COLUMN");
        }

        @Test
        void haveRowsOfAnotherLength() {
            assertThat(problems(Overlay.frr("frr.csv", "commune,classement\n23096\n\n23008,FRR+,more\n")))
                    .extracting(Problem::code, problem -> problem.place().line(), Problem::value)
                    .containsExactly(tuple("WRONG_FIELD_COUNT", 2, "1"), tuple("WRONG_FIELD_COUNT", 4, "3"));
        }

        @Test
        void haveQuotesThatDoNotClose() {
            assertThat(problems(Overlay.frr("frr.csv", "commune,classement\n23096,\"FRR\n+\"\n23008,\"FRR+\n")))
                    .extracting(Problem::code, problem -> problem.place().line())
                    .containsExactly(tuple("BAD_VALUE", 2), tuple("BAD_CSV", 4));
        }

        @Test
        void areNotInUtf8(@TempDir Path folder) throws IOException {
            Path latin = Files.write(
                    folder.resolve("latin.csv"),
                    "commune,classement\n23008,FRR+\n23096,Non classée\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(problems(Overlay.frr(latin)))
                    .extracting(Problem::code, problem -> problem.place().line())
                    .containsExactly(tuple("NOT_UTF8", 3));
        }

        @Test
        void endInTheMiddleOfACharacter(@TempDir Path folder) throws IOException {
            byte[] whole = "commune,classement\n23096,é".getBytes(StandardCharsets.UTF_8);
            Path cut = Files.write(folder.resolve("cut.csv"), Arrays.copyOf(whole, whole.length - 1));
            assertThat(problems(Overlay.frr(cut))).extracting(Problem::code).containsExactly("NOT_UTF8");
        }

        @Test
        void areNotThere(@TempDir Path folder) {
            assertThat(problems(Overlay.frr(folder.resolve("absent.csv"))))
                    .extracting(Problem::code)
                    .containsExactly("UNREADABLE");
        }

        private List<Problem> problems(Overlay... overlays) {
            InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> FRANCE.withOverlays(overlays));
            assertThat(refused).isNotNull();
            return refused.problems();
        }
    }

    @Test
    void acceptsTheByteOrderMarkAndTheLineEndsOfSpreadsheets() {
        FrenchTerritories territories =
                FRANCE.withOverlays(Overlay.frr("frr", "\uFEFFcommune,classement\r\n23096,FRR+\r\n"));
        assertThat(profile(territories, GUERET).facts()).containsEntry("frr", "FRR+");
    }

    @Test
    void keepsThePerimetersKnownBefore() {
        FrenchTerritories territories =
                FRANCE.with(Candidates2018.dromeArdeche()).withOverlays(Overlay.qpv("districts", DISTRICTS));
        assertThat(territories.find(code("zone:drome-ardeche"))).isPresent();
        assertThat(territories.find(code("qpv:QN02A01M"))).isPresent();
    }

    private static TerritoryProfile profile(FrenchTerritories territories, TerritoryCode code) {
        return territories.profile(code).orElseThrow();
    }
}
