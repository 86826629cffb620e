package org.fabrique.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);

    @Property
    @Domain(FabriqueDomain.class)
    void aPeriodHoldsItsFirstAndItsLastDayAndNoOther(@ForAll Period period, @ForAll LocalDate day) {
        LocalDate last = period.toInclusive() == null ? LocalDate.MAX : period.toInclusive();

        assertThat(period.contains(period.fromInclusive())).isTrue();
        assertThat(period.contains(last)).isTrue();
        assertThat(period.contains(day)).isEqualTo(!day.isBefore(period.fromInclusive()) && !day.isAfter(last));
    }

    @Property
    @Domain(FabriqueDomain.class)
    void periodsOverlapExactlyWhenOneDoesNotEndBeforeTheOtherBegins(@ForAll Period one, @ForAll Period other) {
        LocalDate lastOfOne = one.toInclusive() == null ? LocalDate.MAX : one.toInclusive();
        LocalDate lastOfOther = other.toInclusive() == null ? LocalDate.MAX : other.toInclusive();
        boolean apart = lastOfOne.isBefore(other.fromInclusive()) || lastOfOther.isBefore(one.fromInclusive());

        assertThat(one.overlaps(other)).isEqualTo(!apart);
    }

    @Property
    @Domain(FabriqueDomain.class)
    void aPartialDateReadsBackWhatItPrints(@ForAll PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
    }

    @Property
    @Domain(FabriqueDomain.class)
    void aPartialDateIsOverOnADayThatComesAfterAllItCanBe(@ForAll PartialDate date, @ForAll LocalDate day) {
        boolean surely = !date.latest().isAfter(day);
        boolean perhaps = !date.earliest().isAfter(day);

        assertThat(date.isBy(day)).isEqualTo(surely == perhaps ? Truth.of(surely) : Truth.UNKNOWN);
    }

    @Property
    @Domain(FabriqueDomain.class)
    void aPartialDateLiesInAPeriodThatHoldsAllItCanBeAndOutsideOneThatHoldsNoneOfIt(
            @ForAll PartialDate date, @ForAll Period period) {
        Set<Boolean> days = date.earliest()
                .datesUntil(date.latest().plusDays(1))
                .map(period::contains)
                .collect(Collectors.toSet());

        assertThat(date.in(period)).isEqualTo(days.size() == 1 ? Truth.of(days.contains(true)) : Truth.UNKNOWN);
    }

    @Nested
    class APartialDate {
        @Test
        void isADayAMonthOrAYear() {
            assertThat(PartialDate.parse("2018-03-28")).isEqualTo(PartialDate.of(BESANCON));
            assertThat(PartialDate.parse("2018-02").latest()).isEqualTo(LocalDate.of(2018, 2, 28));
            assertThat(PartialDate.parse("2016").earliest()).isEqualTo(LocalDate.of(2016, 1, 1));
            assertThat(PartialDate.parse("2016").isExact()).isFalse();
            assertThat(PartialDate.of(BESANCON).isExact()).isTrue();
        }

        @Test
        void isNotAnyStretchOfTime() {
            assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(BESANCON, BESANCON.plusDays(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(BESANCON, BESANCON.minusDays(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PartialDate(LocalDate.of(2016, 1, 1), LocalDate.of(2017, 12, 31)));
            assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(LocalDate.MAX));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "16", "2018-3", "2018-13", "2018-02-30", "28/03/2018", "2018-03-28T00:00", "12018"})
        void isRefusedOtherwise(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text));
        }
    }

    @Nested
    class APeriod {
        @Test
        void lastsAtLeastADay() {
            assertThat(Period.between(BESANCON, BESANCON).contains(BESANCON)).isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> Period.between(BESANCON, BESANCON.minusDays(1)));
        }

        @Test
        void canBeEnded() {
            assertThat(Period.since(BESANCON).until(BESANCON.plusDays(1)).contains(BESANCON.plusDays(2)))
                    .isFalse();
        }
    }

    @Nested
    class AMessage {
        private final Message message = Message.of("bonjour", "hello");

        @Test
        void isEnglishForTheEnglishAndFrenchForAllOthers() {
            assertThat(message.in(Locale.US)).isEqualTo("hello");
            assertThat(message.in(Locale.FRANCE)).isEqualTo("bonjour");
            assertThat(message.in(Locale.GERMANY)).isEqualTo("bonjour");
        }
    }

    @Nested
    class ATruth {
        @Test
        void isUnknownWhenNobodyAnswered() {
            assertThat(Truth.ofNullable(null)).isEqualTo(Truth.UNKNOWN);
            assertThat(Truth.UNKNOWN.answer()).isEmpty();
            assertThat(Truth.UNKNOWN.isKnown()).isFalse();
        }

        @Test
        void isTheAnswerOtherwise() {
            assertThat(Truth.ofNullable(true).answer()).contains(true);
            assertThat(Truth.of(false).answer()).contains(false);
        }
    }

    @Nested
    class AnAmount {
        @ParameterizedTest
        @CsvSource({"0, 0", "0.000, 0", "1.50, 1.5", "1E+2, 100", "999999999999999.999999, 999999999999999.999999"})
        void isExactAndHasOneForm(BigDecimal given, String kept) {
            assertThat(Amounts.exact(given, "budget")).hasToString(kept);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"-1", "-0.000001", "1E+15", "1E+999999999", "1E+2147483647", "0.0000001", "1E-2147483647"})
        void isNeitherNegativeNorWithoutMeasure(BigDecimal given) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Amounts.exact(given, "budget"))
                    .withMessageContaining("budget");
        }
    }
}
