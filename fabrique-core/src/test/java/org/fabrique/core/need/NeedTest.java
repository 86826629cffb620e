package org.fabrique.core.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.fabrique.core.need.NeedStatus.ANSWERED;
import static org.fabrique.core.need.NeedStatus.CAPTURED;
import static org.fabrique.core.need.NeedStatus.DORMANT;
import static org.fabrique.core.need.NeedStatus.IN_PROGRESS;
import static org.fabrique.core.need.NeedStatus.MERGED;
import static org.fabrique.core.need.NeedStatus.PARTLY_ANSWERED;
import static org.fabrique.core.need.NeedStatus.PRIORITISED;
import static org.fabrique.core.need.NeedStatus.QUALIFIED;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class NeedTest {
    /** What can follow what; every pair that is not here is refused. */
    private static final Map<NeedStatus, Set<NeedStatus>> ALLOWED = Map.of(
            CAPTURED, Set.of(QUALIFIED, DORMANT, MERGED),
            QUALIFIED, Set.of(PRIORITISED, IN_PROGRESS, DORMANT, MERGED),
            PRIORITISED, Set.of(QUALIFIED, IN_PROGRESS, DORMANT, MERGED),
            IN_PROGRESS, Set.of(PRIORITISED, PARTLY_ANSWERED, ANSWERED, DORMANT, MERGED),
            PARTLY_ANSWERED, Set.of(IN_PROGRESS, ANSWERED, DORMANT, MERGED),
            ANSWERED, Set.of(IN_PROGRESS, PARTLY_ANSWERED),
            DORMANT, Set.of(CAPTURED, QUALIFIED, PRIORITISED, IN_PROGRESS, MERGED),
            MERGED, Set.of(CAPTURED, QUALIFIED));

    @Property
    void aStatusFollowsExactlyWhenTheTableSaysSo(@ForAll Need need, @ForAll NeedStatus next) {
        if (next != MERGED && ALLOWED.getOrDefault(need.status(), Set.of()).contains(next)) {
            Need changed = need.become(next);

            assertThat(changed.status()).isEqualTo(next);
            assertThat(changed.steps())
                    .startsWith(need.steps().toArray(NeedStep[]::new))
                    .endsWith(NeedStep.of(next));
            assertThat(changed)
                    .usingRecursiveComparison()
                    .ignoringFields("steps", "mergedInto")
                    .isEqualTo(need);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> need.become(next));
        }
    }

    @Property
    void aNeedIsMergedExactlyWhenTheTableSaysSo(@ForAll Need need, @ForAll NeedId other) {
        if (ALLOWED.getOrDefault(need.status(), Set.of()).contains(MERGED) && !other.equals(need.id())) {
            assertThat(need.mergedInto(other, NeedStep.of(MERGED)).mergedInto()).isEqualTo(other);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> need.mergedInto(other, NeedStep.of(MERGED)));
        }
    }

    @Property
    void aNeedNamesAnotherExactlyWhenItIsMerged(@ForAll Need need) {
        assertThat(need.mergedInto() != null).isEqualTo(need.status() == MERGED);
    }

    @Property
    void aRedactedNeedHasNoWordsLeft(@ForAll Need need) {
        Need trace = need.redacted();

        assertThat(trace.wording().isRedacted()).isTrue();
        assertThat(trace.capture().how()).isNull();
        assertThat(trace.capture())
                .usingRecursiveComparison()
                .ignoringFields("how")
                .isEqualTo(need.capture());
        assertThat(trace.evidence()).isEmpty();
        assertThat(trace.constraints().exclusions()).isEmpty();
        assertThat(trace.steps()).extracting(NeedStep::motive).containsOnlyNulls();
        assertThat(trace.steps())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("motive")
                .isEqualTo(need.steps());
        assertThat(trace.audiences()).allMatch(audience -> audience.coded().isPresent());
        assertThat(trace)
                .usingRecursiveComparison()
                .comparingOnlyFields("id", "fabrique", "territory", "themes", "mergedInto", "visibility")
                .isEqualTo(need);
        assertThat(trace.redacted()).isEqualTo(trace);
    }

    @Property(tries = 100)
    void aNeedAwaitsAnAnswerUntilItIsAnsweredOrAnotherSpeaksForIt(@ForAll NeedStatus status) {
        assertThat(status.awaitsAnswer()).isEqualTo(!Set.of(ANSWERED, MERGED).contains(status));
    }

    @Property
    void theDatesOfANeedNeverRunBackWhereTheyAreKnown(@ForAll Need need, @ForAll PartialDate on) {
        NeedStatus next = need.status().next().stream()
                .filter(status -> status != MERGED)
                .findFirst()
                .orElseThrow();
        boolean runsBack = need.steps().stream()
                .anyMatch(step ->
                        step.on() != null && on.latest().isBefore(step.on().earliest()));

        if (runsBack) {
            assertThatIllegalArgumentException().isThrownBy(() -> need.become(NeedStep.of(next, on)));
        } else {
            assertThat(need.become(NeedStep.of(next, on)).steps()).endsWith(NeedStep.of(next, on));
        }
    }

    @Nested
    class TheHistoryOfANeed {
        private final LocalDate day = LocalDate.of(2018, 3, 28);
        private final NeedStep asleep = NeedStep.of(DORMANT, PartialDate.parse("2018"))
                .because("plus d'élu référent")
                .decidedBy(new StakeholderId("committee"));
        private final Need need = Need.captured(new NeedId("n-1"), new FabriqueId("creuse"), "Plus de commerce");

        @Test
        void saysSinceWhenWhyAndWhoDecidedAndWhatWasBefore() {
            Need back = need.become(asleep).become(NeedStep.of(CAPTURED, day.plusYears(2)));

            assertThat(back.status()).isEqualTo(CAPTURED);
            assertThat(back.steps())
                    .containsExactly(NeedStep.of(CAPTURED), asleep, NeedStep.of(CAPTURED, day.plusYears(2)));
            assertThat(asleep.motive()).isEqualTo("plus d'élu référent");
            assertThat(asleep.decidedBy()).hasToString("committee");
        }

        @Test
        void doesNotRunBackBehindAStepWithoutADate() {
            Need woken = need.become(NeedStep.of(DORMANT, day)).become(CAPTURED);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> woken.become(NeedStep.of(DORMANT, day.minusDays(1))))
                    .withMessage("The history of the need n-1 cannot go back from 2018-03-28 to 2018-03-27.");
            assertThat(woken.become(NeedStep.of(DORMANT, PartialDate.parse("2018")))
                            .status())
                    .isEqualTo(DORMANT);
        }

        @Test
        void hasAFirstStepOfAnyStatus() {
            assertThat(having(List.of(asleep)).status()).isEqualTo(DORMANT);
            assertThatIllegalArgumentException().isThrownBy(() -> having(List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> having(List.of(NeedStep.of(CAPTURED), NeedStep.of(ANSWERED))))
                    .withMessage("The need n-1 cannot go from CAPTURED to ANSWERED.");
        }

        private Need having(List<NeedStep> steps) {
            return new Need(
                    need.id(),
                    need.fabrique(),
                    need.wording(),
                    null,
                    List.of(),
                    List.of(),
                    EntryPoint.UNKNOWN,
                    Capture.unknown(),
                    List.of(),
                    Constraints.none(),
                    steps,
                    null,
                    need.visibility());
        }
    }

    @Nested
    class ANeedOfTheCreuse {
        private final Need need =
                Need.captured(new NeedId("n-1"), new FabriqueId("creuse"), "Plus de commerce dans le bourg");

        @Test
        void isQualifiedWithWhatIsReallyMissing() {
            Need qualified = need.withWording(new Wording("Plus de commerce", "une épicerie", null))
                    .qualified("un lieu où se nourrir et se voir");

            assertThat(qualified.status()).isEqualTo(QUALIFIED);
            assertThat(qualified.wording().request()).isEqualTo("une épicerie");
            assertThat(qualified.wording().statement()).isEqualTo("un lieu où se nourrir et se voir");
            assertThat(qualified.title()).isEqualTo("Plus de commerce");
        }

        @Test
        void isNotQualifiedByNothing() {
            assertThatIllegalArgumentException().isThrownBy(() -> need.qualified(" "));
            assertThat(need.status()).isEqualTo(CAPTURED);
        }

        @Test
        void changesOnePartAtATime() {
            Need changed = need.withTerritory(TerritoryCode.department("23"))
                    .withThemes(List.of(new ThemeCode("COR"), new ThemeCode("COR")))
                    .withAudiences(List.of(Audience.parse("seniors")))
                    .withCapture(Capture.on(LocalDate.of(2018, 3, 28)))
                    .withConstraints(Constraints.none());

            assertThat(changed.themes()).containsExactly(new ThemeCode("COR"));
            assertThat(changed.title()).isEqualTo(need.title());
            assertThat(changed.capture().on()).hasToString("2018-03-28");
        }

        @Test
        void isNotShownByAFigureNobodyCanLookUp() {
            URI source = URI.create("https://www.insee.fr");

            assertThat(new Evidence(Evidence.Kind.FIGURE, "12 %", source, null).source())
                    .isEqualTo(source);
            assertThat(new Evidence(Evidence.Kind.INTERVIEWS, "neuf sur dix", null, null).source())
                    .isNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Evidence(Evidence.Kind.FIGURE, "12 %", null, null))
                    .withMessageContaining("source");
        }

        @Test
        @SuppressWarnings("NullAway")
        void holdsNoNullInItsLists() {
            assertThatNullPointerException()
                    .isThrownBy(() -> need.withThemes(Arrays.asList(new ThemeCode("COR"), null)));
        }
    }
}
