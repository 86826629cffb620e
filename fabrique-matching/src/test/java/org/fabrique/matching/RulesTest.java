package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
    private static final TerritoryCode GUERET = TerritoryCode.commune("23096");
    private static final TerritoryCode PARIS = TerritoryCode.commune("75056");
    private static final TerritoryCode NOUVELLE_AQUITAINE = TerritoryCode.region("75");
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final Solution BLANK = Solution.of(new SolutionId("blanche"), "Fiche blanche");

    @Test
    void aSolutionRunsWithinAnAreaWhenOneOfItsPlacesDoes() {
        Rule rule = Rules.runsWithin(CREUSE);
        assertThat(truth(rule, at(GUERET))).isEqualTo(Truth.YES);
        assertThat(truth(rule, at(PARIS, GUERET))).isEqualTo(Truth.YES);
        assertThat(truth(rule, at(PARIS))).isEqualTo(Truth.NO);
        assertThat(reason(rule, at(PARIS))).isEqualTo("Run only outside: Creuse.");
    }

    @Test
    void whereItRunsIsUnknownWhenNoPlaceOrNotEveryPlaceIsTold() {
        Rule rule = Rules.runsWithin(CREUSE);
        assertThat(truth(rule, BLANK)).isEqualTo(Truth.UNKNOWN);
        Implementation somewhere = new Implementation("quelque part", null, null, null, null, null, null);
        Solution partly = BLANK.withTrackRecord(TrackRecord.of(List.of(Implementation.in("Paris", PARIS), somewhere)));
        assertThat(truth(rule, partly)).isEqualTo(Truth.UNKNOWN);
        assertThat(rule.judge(noMoreShops(), at(PARIS), LocalContext.none()).truth())
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aNeedWithoutTerritoryIsFeltNeitherWithinNorOutside() {
        Rule rule = Rules.feltWithin(CREUSE);
        assertThat(rule.judge(noMoreShops().withTerritory(GUERET), BLANK, FRANCE)
                        .truth())
                .isEqualTo(Truth.YES);
        assertThat(rule.judge(noMoreShops().withTerritory(PARIS), BLANK, FRANCE).truth())
                .isEqualTo(Truth.NO);
        assertThat(truth(rule, BLANK)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(rule.not(), BLANK)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whatRunsOverALargerAreaMayOrMayNotRunWithin() {
        Rule creuse = Rules.runsWithin(CREUSE);
        assertThat(truth(creuse, at(NOUVELLE_AQUITAINE))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(creuse.not(), at(NOUVELLE_AQUITAINE))).isEqualTo(Truth.UNKNOWN);
        assertThat(reason(creuse, at(PARIS, NOUVELLE_AQUITAINE)))
                .isEqualTo("Run in Nouvelle-Aquitaine, which lies only partly within: Creuse.");
        assertThat(reason(Rules.runsWithin(GUERET), at(CREUSE)))
                .isEqualTo("Run in Creuse, which lies only partly within: Guéret.");
        assertThat(truth(creuse, at(NOUVELLE_AQUITAINE, GUERET))).isEqualTo(Truth.YES);
    }

    @Test
    void aRegionLiesPartlyWithinAVillageWhereNobodyLives() {
        TerritoryCode nobody = TerritoryCode.commune("55039");
        assertThat(truth(Rules.runsWithin(nobody), at(TerritoryCode.department("55"))))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(truth(Rules.runsWithin(nobody), at(PARIS))).isEqualTo(Truth.NO);
    }

    @Test
    void twoTerritoriesOfTheSameCommunesLieWithinEachOther() {
        TerritoryCode reunion = TerritoryCode.department("974");
        TerritoryCode regionOfReunion = TerritoryCode.region("04");
        TerritoryCode departmentOfParis = TerritoryCode.department("75");
        assertThat(truth(Rules.runsWithin(reunion), at(regionOfReunion))).isEqualTo(Truth.YES);
        assertThat(truth(Rules.runsWithin(regionOfReunion), at(reunion))).isEqualTo(Truth.YES);
        assertThat(truth(Rules.runsWithin(PARIS), at(departmentOfParis))).isEqualTo(Truth.YES);
        assertThat(truth(Rules.runsWithin(departmentOfParis), at(PARIS))).isEqualTo(Truth.YES);
        assertThat(reason(Rules.runsWithin(reunion), at(regionOfReunion))).isEqualTo("Run within: La Réunion.");
    }

    @Test
    void aPartOfACommuneLiesOutsideWhereItsCommuneHasNoPart() {
        TerritoryCode twelfth = TerritoryCode.parse("arm:75112");
        TerritoryCode bouchesDuRhone = TerritoryCode.department("13");
        assertThat(truth(Rules.runsWithin(bouchesDuRhone), at(twelfth))).isEqualTo(Truth.NO);
        assertThat(truth(Rules.runsWithin(twelfth), at(bouchesDuRhone))).isEqualTo(Truth.NO);
        assertThat(truth(Rules.runsWithin(PARIS), at(twelfth))).isEqualTo(Truth.YES);
        assertThat(truth(Rules.runsWithin(twelfth), at(PARIS))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(Rules.runsWithin(TerritoryCode.parse("arm:75113")), at(twelfth)))
                .as("the gazetteer does not tell whether two parts of a commune meet")
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whereACodeThatDoesNotResolveLiesIsUnknown() {
        TerritoryCode nowhere = TerritoryCode.commune("99999");
        assertThat(truth(Rules.runsWithin(CREUSE), at(nowhere))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(Rules.runsWithin(nowhere), at(GUERET))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aNeedOfAWholeAreaMayOrMayNotBeFeltInOneOfItsParts() {
        Need creuse = noMoreShops().withTerritory(CREUSE);
        Ruling gueret = Rules.feltWithin(GUERET).judge(creuse, BLANK, FRANCE);
        assertThat(gueret.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(gueret.reason().fr())
                .isEqualTo("Besoin ressenti dans Creuse, dont une partie seulement est dans : Guéret.");
        assertThat(Rules.feltWithin(CREUSE).judge(creuse, BLANK, FRANCE).truth())
                .isEqualTo(Truth.YES);
    }

    @Test
    void themesAudiencesAndSettingsAreMetByOneOfThoseAskedFor() {
        Rule themes = Rules.about(List.of(new ThemeCode("SEN"), new ThemeCode("MOB")));
        assertThat(truth(themes, SHOP)).isEqualTo(Truth.YES);
        assertThat(truth(themes, BEES)).isEqualTo(Truth.NO);
        assertThat(reason(themes, BEES)).startsWith("Themes: does not meet ");
        Rule seniors = Rules.serves(List.of(new Audience("seniors")));
        assertThat(truth(seniors, BLANK.withAudiences(List.of(new Audience("seniors")))))
                .isEqualTo(Truth.YES);
        assertThat(truth(seniors, BLANK.withAudiences(List.of(new Audience("habitants")))))
                .isEqualTo(Truth.YES);
        assertThat(truth(seniors, BLANK.withAudiences(List.of(new Audience("jeunes")))))
                .isEqualTo(Truth.NO);
        assertThat(truth(Rules.suits(List.of(Setting.RURAL)), SHOP)).isEqualTo(Truth.YES);
        assertThat(truth(Rules.suits(List.of(Setting.URBAN)), SHOP)).isEqualTo(Truth.NO);
    }

    @Test
    void themesOfTheHostAreToldByTheirNames() {
        Theme cycling = new Theme(new ThemeCode("ZZZ"), Message.of("Vélo-cargo", "Cargo bikes"), "", null);
        Rule rule = Rules.about(List.of(cycling.code()), ThemeScheme.carrefour().with(List.of(cycling)));
        assertThat(rule.code()).isEqualTo("about(ZZZ)");
        assertThat(reason(rule, BEES)).isEqualTo("Themes: does not meet Cargo bikes.");
    }

    @Test
    void aThemeIsMetByAPartOfItAndPerhapsByWhatItIsAPartOf() {
        ThemeCode mobility = new ThemeCode("MOB");
        ThemeCode cycling = new ThemeCode("VEL");
        ThemeScheme scheme =
                ThemeScheme.carrefour().with(List.of(new Theme(cycling, Message.of("Vélo", "Cycling"), "", mobility)));
        Solution bikes = BLANK.withThemes(List.of(cycling));
        Solution rides = BLANK.withThemes(List.of(mobility));
        assertThat(truth(Rules.about(List.of(mobility), scheme), bikes)).isEqualTo(Truth.YES);
        assertThat(truth(Rules.about(List.of(cycling), scheme), rides)).isEqualTo(Truth.UNKNOWN);
        assertThat(reason(Rules.about(List.of(cycling), scheme), rides))
                .isEqualTo("Themes: the record does not tell, for Cycling.");
        assertThat(truth(Rules.about(List.of(cycling, mobility), scheme), rides))
                .isEqualTo(Truth.YES);
    }

    @Test
    void evidenceIsSetAgainstTheLeastThatIsAskedFor() {
        Solution proven = BLANK.withTrackRecord(
                new TrackRecord(EvidenceLevel.FIGURES, "41 clients", Year.of(2019), null, List.of()));
        assertThat(truth(Rules.provenAtLeast(EvidenceLevel.FIGURES), proven)).isEqualTo(Truth.YES);
        assertThat(truth(Rules.provenAtLeast(EvidenceLevel.REPEATED), proven)).isEqualTo(Truth.NO);
        assertThat(truth(Rules.evidenceSince(Year.of(2019)), proven)).isEqualTo(Truth.YES);
        assertThat(truth(Rules.evidenceSince(Year.of(2020)), proven)).isEqualTo(Truth.NO);
        assertThat(reason(Rules.evidenceSince(Year.of(2020)), proven))
                .isEqualTo("Year of the evidence: 2019 (at least 2020 is asked for).");
    }

    @Test
    void aRecordIsToldToAPercentage() {
        YearMonth on = YearMonth.of(2026, 11);
        assertThat(truth(Rules.toldAtLeast(1, on), SHOP)).isEqualTo(Truth.YES);
        assertThat(truth(Rules.toldAtLeast(100, on), SHOP)).isEqualTo(Truth.NO);
    }

    @Test
    void aMissingEssentialBreaksAndAnUnknownOneLeavesInDoubt() {
        Rule rule = Rules.nothingEssentialMissing();
        LocalResource none =
                LocalResource.absent(new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, "aucun local", CREUSE);
        assertThat(truth(rule, SHOP)).isEqualTo(Truth.UNKNOWN);
        assertThat(reason(rule, SHOP)).isEqualTo("Essential, to verify: un garage pour le camion.");
        Ruling missing = rule.judge(noMoreShops().withTerritory(CREUSE), SHOP, FRANCE.withResources(List.of(none)));
        assertThat(missing.truth()).isEqualTo(Truth.NO);
        assertThat(missing.reason().fr()).isEqualTo("Essentiel et manquant : un garage pour le camion.");
        Requirement helpful = Requirement.helpful(RequirementKind.VOLUNTEERS, "quelques bénévoles");
        assertThat(truth(rule, BLANK.withRequirements(List.of(helpful)))).isEqualTo(Truth.YES);
    }

    @Test
    void whatTheRecordDoesNotSayIsUnknownForEveryRuleThatReadsIt() {
        assertThat(readingRules()).allSatisfy(rule -> {
            assertThat(truth(rule, BLANK)).as(rule.code()).isEqualTo(Truth.UNKNOWN);
            assertThat(truth(rule.not(), BLANK)).as(rule.code()).isEqualTo(Truth.UNKNOWN);
            assertThat(rule.judge(noMoreShops(), BLANK, FRANCE).reason().fr()).endsWith(".");
        });
    }

    @Test
    void aSolutionIsNamedOrNotAndNeverUnknown() {
        Rule rule = Rules.isOneOf(List.of(SHOP.id(), BEES.id()));
        assertThat(truth(rule, SHOP)).isEqualTo(Truth.YES);
        assertThat(truth(rule, BLANK)).isEqualTo(Truth.NO);
    }

    @Test
    void theCodeDoesNotDependOnTheOrderOfWhatIsAskedFor() {
        assertThat(Rules.about(List.of(new ThemeCode("SEN"), new ThemeCode("MOB"))))
                .hasToString("about(MOB,SEN)")
                .extracting(Rule::code)
                .isEqualTo(Rules.about(List.of(new ThemeCode("MOB"), new ThemeCode("SEN")))
                        .code());
    }

    @Test
    void aRuleThatAsksForNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.about(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.serves(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.suits(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.isOneOf(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.provenAtLeast(EvidenceLevel.UNKNOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.toldAtLeast(0, YearMonth.of(2026, 11)));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.toldAtLeast(101, YearMonth.of(2026, 11)));
    }

    private static Stream<Rule> readingRules() {
        return Stream.of(
                Rules.runsWithin(CREUSE),
                Rules.feltWithin(CREUSE),
                Rules.about(List.of(new ThemeCode("MOB"))),
                Rules.serves(List.of(new Audience("seniors"))),
                Rules.suits(List.of(Setting.RURAL)),
                Rules.provenAtLeast(EvidenceLevel.TESTIMONY),
                Rules.evidenceSince(Year.of(2015)),
                Rules.nothingEssentialMissing());
    }

    private static Solution at(TerritoryCode... places) {
        return BLANK.withTrackRecord(TrackRecord.of(Stream.of(places)
                .map(place -> Implementation.in(place.toString(), place))
                .toList()));
    }

    private static Truth truth(Rule rule, Solution solution) {
        return rule.judge(noMoreShops(), solution, FRANCE).truth();
    }

    private static String reason(Rule rule, Solution solution) {
        return rule.judge(noMoreShops(), solution, FRANCE).reason().in(Locale.ENGLISH);
    }
}
