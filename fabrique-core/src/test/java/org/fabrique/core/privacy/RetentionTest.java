package org.fabrique.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class RetentionTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final StakeholderId SOMEBODY = new StakeholderId("p-1");
    private static final Controller CREUSE = Controller.of(new FabriqueId("creuse"));
    private static final RetentionPolicy POLICY = RetentionPolicy.toStartFrom();

    @Property
    void dataAreDueFromTheReviewDayOnAndNotADayBefore(
            @ForAll RetentionPolicy policy, @ForAll Processing processing, @ForAll @IntRange(max = 5000) int days) {
        LocalDate review = policy.reviewOn(processing);

        assertThat(policy.dueForReview(List.of(processing), review.plusDays(days)))
                .containsExactly(processing);
        assertThat(policy.dueForReview(List.of(processing), review.minusDays(1 + days)))
                .isEmpty();
    }

    @Property
    void aLaterContactNeverBringsTheReviewForward(
            @ForAll RetentionPolicy policy, @ForAll Processing processing, @ForAll LocalDate contact) {
        assertThat(policy.reviewOn(processing.contacted(contact))).isAfterOrEqualTo(policy.reviewOn(processing));
    }

    @Property
    void whatIsDueDoesNotDependOnTheOrder(
            @ForAll RetentionPolicy policy, @ForAll List<Processing> processings, @ForAll LocalDate day) {
        List<Processing> backwards = new ArrayList<>(processings);
        Collections.reverse(backwards);

        assertThat(policy.dueForReview(backwards, day))
                .containsExactlyInAnyOrderElementsOf(policy.dueForReview(processings, day))
                .extracting(Processing::person)
                .isSorted();
    }

    @Nested
    class TheValuesToStartFrom {
        @Test
        void nameEveryPurpose() {
            assertThat(POLICY.terms()).containsOnlyKeys(Purpose.values());
        }

        @Test
        void keepAnApplicantTwoYearsAndAContactThree() {
            assertThat(POLICY.reviewOn(begun(Purpose.CHOOSING_CARRIERS))).isEqualTo(BESANCON.plusYears(2));
            assertThat(POLICY.reviewOn(begun(Purpose.KEEPING_CONTACTS))).isEqualTo(BESANCON.plusYears(3));
        }

        @Test
        void keepAccountsTenYearsWhateverTheWish() {
            Processing accounts = begun(Purpose.KEEPING_ACCOUNTS);

            assertThat(POLICY.isDutyOn(accounts, BESANCON.plusYears(10).minusDays(1)))
                    .isTrue();
            assertThat(POLICY.isDutyOn(accounts, BESANCON.plusYears(10))).isFalse();
            assertThat(POLICY.isDutyOn(begun(Purpose.KEEPING_CONTACTS), BESANCON))
                    .isFalse();
        }

        @Test
        void areSetByTheController() {
            RetentionPolicy own = POLICY.with(Purpose.KEEPING_CONTACTS, Retention.ofMonths(6));

            assertThat(own.reviewOn(begun(Purpose.KEEPING_CONTACTS))).isEqualTo(BESANCON.plusMonths(6));
        }
    }

    @Test
    void aPurposeWithoutATermIsLookedAtWithoutDelay() {
        RetentionPolicy silent = new RetentionPolicy(Map.of());
        Processing contact = begun(Purpose.KEEPING_CONTACTS).contacted(BESANCON.plusYears(1));

        assertThat(silent.dueForReview(List.of(contact), BESANCON)).containsExactly(contact);
        assertThat(silent.isDutyOn(contact, BESANCON)).isFalse();
    }

    @Test
    void aTermLastsAtLeastAMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.ofMonths(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.dutyOfMonths(1201));
    }

    @Test
    void theLastContactIsNotBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Processing(SOMEBODY, CREUSE, Purpose.SENDING_NEWS, BESANCON, BESANCON.minusDays(1)));
        assertThat(begun(Purpose.SENDING_NEWS).contacted(BESANCON.minusDays(1))).isEqualTo(begun(Purpose.SENDING_NEWS));
    }

    private static Processing begun(Purpose purpose) {
        return Processing.begun(SOMEBODY, CREUSE, purpose, BESANCON);
    }
}
