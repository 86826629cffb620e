package org.fabrique.core.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.core.solution.Finding.NO;
import static org.fabrique.core.solution.Finding.NOT_APPLICABLE;
import static org.fabrique.core.solution.Finding.UNKNOWN;
import static org.fabrique.core.solution.Finding.YES;
import static org.fabrique.core.solution.QualityCriterion.BEYOND_TESTIMONY;
import static org.fabrique.core.solution.QualityCriterion.CONDITIONS;
import static org.fabrique.core.solution.QualityCriterion.EVIDENCE_DATED;
import static org.fabrique.core.solution.QualityCriterion.FRESH;
import static org.fabrique.core.solution.QualityCriterion.PLACES_LOCATED;
import static org.fabrique.core.solution.QualityCriterion.SEVERAL_PLACES;
import static org.fabrique.core.solution.QualityCriterion.SOURCES;

import java.net.URI;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class RecordQualityTest {
    private static final YearMonth ON = YearMonth.of(2026, 11);
    private static final Solution GARAGE = Solution.of(new SolutionId("roving-garage"), "Garage itinérant");
    private static final Implementation GUERET = Implementation.in("Guéret", TerritoryCode.commune("23096"));

    @Property
    void eachCriterionIsLookedAtOnce(@ForAll Solution solution) {
        assertThat(RecordQuality.of(solution, ON).checks())
                .extracting(RecordQuality.Check::criterion)
                .containsExactly(QualityCriterion.values());
    }

    @Property
    void theShareIsThatOfTheApplicableCriteriaAlone(@ForAll List<Finding> findings) {
        RecordQuality quality =
                quality(findings.subList(0, Math.min(findings.size(), QualityCriterion.values().length)));
        int yes = quality.found(YES).size();
        int concerned = yes + quality.found(NO).size() + quality.found(UNKNOWN).size();

        assertThat(quality.applicable()).isEqualTo(concerned);
        if (concerned == 0) {
            assertThat(quality.percent()).isEmpty();
        } else {
            assertThat(quality.percent()).hasValue((int) Math.floor(100.0 * yes / concerned));
        }
    }

    @Property
    void sayingMoreNeverLowersTheQuality(@ForAll Solution solution) {
        Solution fuller = solution.withProblem("Réparer coûte trop cher.")
                .withDescription("Un atelier qui se déplace.")
                .withRequirements(List.of(Requirement.essential(RequirementKind.SKILL, "un mécanicien")));

        assertThat(RecordQuality.of(fuller, ON).percent().orElseThrow())
                .isGreaterThanOrEqualTo(RecordQuality.of(solution, ON).percent().orElseThrow());
    }

    @Property
    void timeAloneCanOnlyMakeARecordStale(@ForAll Solution solution) {
        List<QualityCriterion> now = RecordQuality.of(solution, ON).found(YES);
        List<QualityCriterion> later =
                RecordQuality.of(solution, ON.plusYears(1)).found(YES);

        assertThat(now).containsAll(later);
        assertThat(now.stream().filter(criterion -> !later.contains(criterion))).isSubsetOf(FRESH);
    }

    @Nested
    class ASolutionOfWhichOnlyTheNameIsKnown {
        @Test
        void isUnknownWhereNobodyHasLooked() {
            assertThat(RecordQuality.of(GARAGE, ON).found(UNKNOWN))
                    .containsExactly(CONDITIONS, SEVERAL_PLACES, BEYOND_TESTIMONY);
        }

        @Test
        void isNotBlamedForWhatDoesNotConcernIt() {
            assertThat(RecordQuality.of(GARAGE, ON).found(NOT_APPLICABLE))
                    .containsExactly(PLACES_LOCATED, EVIDENCE_DATED, FRESH);
        }

        @Test
        void meetsNothing() {
            assertThat(RecordQuality.of(GARAGE, ON).percent()).hasValue(0);
        }
    }

    @Nested
    class Conditions {
        @Test
        void doNotConcernASolutionThatSpreadsFreely() {
            assertThat(finding(spread(ReplicationMode.DISSEMINATION, List.of()), CONDITIONS))
                    .isEqualTo(NOT_APPLICABLE);
            assertThat(finding(spread(ReplicationMode.INTERNAL, List.of()), CONDITIONS))
                    .isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void areExpectedOfAFranchise() {
            assertThat(finding(spread(ReplicationMode.FRANCHISE, List.of()), CONDITIONS))
                    .isEqualTo(NO);
            assertThat(finding(spread(ReplicationMode.FRANCHISE, List.of("une formation")), CONDITIONS))
                    .isEqualTo(YES);
        }

        @Test
        void countWhenTheyAreToldEvenIfTheModeIsNot() {
            assertThat(finding(spread(ReplicationMode.UNKNOWN, List.of("une charte")), CONDITIONS))
                    .isEqualTo(YES);
        }

        private Solution spread(ReplicationMode mode, List<String> conditions) {
            return GARAGE.withTransfer(new Transfer(mode, List.of(), List.of(), conditions, null));
        }
    }

    @Nested
    class ATrackRecord {
        @Test
        void ofOnePlaceIsNotOfSeveral() {
            assertThat(finding(shown(EvidenceLevel.TESTIMONY, null, null, GUERET), SEVERAL_PLACES))
                    .isEqualTo(NO);
            assertThat(finding(shown(EvidenceLevel.TESTIMONY, null, null, GUERET, GUERET), SEVERAL_PLACES))
                    .isEqualTo(YES);
        }

        @Test
        void isLocatedWhenAllItsPlacesAre() {
            Implementation somewhere = new Implementation("Quelque part", null, null, null, null, null, null);

            assertThat(finding(shown(EvidenceLevel.FIGURES, null, null, GUERET), PLACES_LOCATED))
                    .isEqualTo(YES);
            assertThat(finding(shown(EvidenceLevel.FIGURES, null, null, GUERET, somewhere), PLACES_LOCATED))
                    .isEqualTo(NO);
        }

        @Test
        void goesBeyondTestimonyWithFigures() {
            assertThat(finding(shown(EvidenceLevel.TESTIMONY, null, null), BEYOND_TESTIMONY))
                    .isEqualTo(NO);
            assertThat(finding(shown(EvidenceLevel.FIGURES, null, null), BEYOND_TESTIMONY))
                    .isEqualTo(YES);
        }

        @Test
        void isDatedByTheYearOfItsFacts() {
            assertThat(finding(shown(EvidenceLevel.FIGURES, "12 garages", null), EVIDENCE_DATED))
                    .isEqualTo(NO);
            assertThat(finding(shown(EvidenceLevel.FIGURES, "12 garages", Year.of(2021)), EVIDENCE_DATED))
                    .isEqualTo(YES);
        }

        private Solution shown(EvidenceLevel level, String evidence, Year year, Implementation... places) {
            return GARAGE.withTrackRecord(new TrackRecord(level, evidence, year, null, List.of(places)));
        }
    }

    @Nested
    class ARecordWithSources {
        @Test
        void isFreshForTwoYears() {
            assertThat(finding(verified(ON.minusMonths(24)), FRESH)).isEqualTo(YES);
            assertThat(finding(verified(ON.minusMonths(25)), FRESH)).isEqualTo(NO);
        }

        @Test
        void isNotFreshWhenItWasNeverComparedWithThem() {
            assertThat(finding(verified(null), FRESH)).isEqualTo(NO);
            assertThat(finding(verified(null), SOURCES)).isEqualTo(YES);
        }

        private Solution verified(YearMonth month) {
            return GARAGE.withProvenance(new Provenance(List.of(URI.create("https://exemple.fr")), null, month));
        }
    }

    @Test
    void noCriterionIsLookedAtTwice() {
        RecordQuality.Check check = new RecordQuality.Check(FRESH, YES);

        assertThatIllegalArgumentException().isThrownBy(() -> new RecordQuality(List.of(check, check)));
    }

    private static Finding finding(Solution solution, QualityCriterion criterion) {
        return Arrays.stream(Finding.values())
                .filter(finding -> RecordQuality.of(solution, ON).found(finding).contains(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static RecordQuality quality(List<Finding> findings) {
        QualityCriterion[] criteria = QualityCriterion.values();
        return new RecordQuality(IntStream.range(0, findings.size())
                .mapToObj(at -> new RecordQuality.Check(criteria[at], findings.get(at)))
                .toList());
    }
}
