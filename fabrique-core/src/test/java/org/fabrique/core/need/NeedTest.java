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

    @Property(tries = 300)
    void aStatusFollowsExactlyWhenTheTableSaysSo(@ForAll Need need, @ForAll NeedStatus next) {
        if (next != MERGED && ALLOWED.getOrDefault(need.status(), Set.of()).contains(next)) {
            Need changed = need.become(next);

            assertThat(changed.status()).isEqualTo(next);
            assertThat(changed)
                    .usingRecursiveComparison()
                    .ignoringFields("status", "mergedInto")
                    .isEqualTo(need);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> need.become(next));
        }
    }

    @Property(tries = 300)
    void aNeedIsMergedExactlyWhenTheTableSaysSo(@ForAll Need need, @ForAll NeedId other) {
        if (ALLOWED.getOrDefault(need.status(), Set.of()).contains(MERGED) && !other.equals(need.id())) {
            assertThat(need.mergedInto(other).mergedInto()).isEqualTo(other);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> need.mergedInto(other));
        }
    }

    @Property(tries = 300)
    void aNeedNamesAnotherExactlyWhenItIsMerged(@ForAll Need need) {
        assertThat(need.mergedInto() != null).isEqualTo(need.status() == MERGED);
    }

    @Property(tries = 300)
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
        assertThat(trace.audiences()).allMatch(audience -> audience.coded().isPresent());
        assertThat(trace)
                .usingRecursiveComparison()
                .comparingOnlyFields("id", "fabrique", "territory", "themes", "status", "mergedInto", "visibility")
                .isEqualTo(need);
        assertThat(trace.redacted()).isEqualTo(trace);
    }

    @Property(tries = 100)
    void aNeedAwaitsAnAnswerUntilItIsAnsweredOrAnotherSpeaksForIt(@ForAll NeedStatus status) {
        assertThat(status.awaitsAnswer()).isEqualTo(!Set.of(ANSWERED, MERGED).contains(status));
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
