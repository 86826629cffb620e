package org.fabrique.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.core.indicator.Indicator.CREATIONS;
import static org.fabrique.core.indicator.Indicator.CREATIVITY_SESSIONS;
import static org.fabrique.core.indicator.Indicator.JOBS;
import static org.fabrique.core.indicator.Indicator.PARTNERS;
import static org.fabrique.core.indicator.Indicator.STUDIES_ADVANCED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Period OF_2021 = year(2021);
    private static final Period OF_2022 = year(2022);
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** The four figures of https://avise.org/le-reseau-fabrique-initiatives, which do not all speak of one year. */
    @Nested
    class TheNetworkAsItPublishesItself {
        private final AnnualReport report = new AnnualReport(
                Scope.network(),
                OF_2022,
                List.of(
                        Figure.counted(CREATIVITY_SESSIONS, OF_2022, 299),
                        Figure.counted(STUDIES_ADVANCED, OF_2022, 164),
                        Figure.counted(CREATIONS, OF_2021, 47),
                        Figure.atLeast(PARTNERS, OF_2022, 4_300)),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        @Test
        void isToldInFrenchEachFigureWithItsYear() {
            assertThat(report.figures().stream().map(Figure::sentence).map(Message::fr))
                    .containsExactly(
                            "séances de créativité : 299 (2022)",
                            "études d'opportunité avancées : 164 (2022)",
                            "entreprises ou activités créées : 47 (2021)",
                            "partenaires réunis : au moins 4\u202F300 (2022)");
        }

        @Test
        void isToldInEnglish() {
            assertThat(report.figures().stream().map(Figure::sentence).map(Message::en))
                    .containsExactly(
                            "creativity sessions: 299 (2022)",
                            "opportunity studies advanced: 164 (2022)",
                            "enterprises or activities created: 47 (2021)",
                            "partners gathered: at least 4,300 (2022)");
        }

        @Test
        void hidesNothingWhenItIsPublished() {
            assertThat(report.published()).isEqualTo(report);
        }
    }

    @Nested
    class AReferencePeriod {
        @Test
        void isToldByItsDaysWhenItIsNotAYear() {
            Period study = Period.between(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 6, 30));

            assertThat(Figure.counted(CREATIVITY_SESSIONS, study, 3).sentence())
                    .isEqualTo(Message.of(
                            "séances de créativité : 3 (2018-01-01 au 2019-06-30)",
                            "creativity sessions: 3 (2018-01-01 to 2019-06-30)"));
        }

        @Test
        void hasALastDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Figure.counted(CREATIONS, Period.since(LocalDate.of(2018, 1, 1)), 1));
        }
    }

    @Nested
    class AnAim {
        @Test
        void isReachedByAsMuch() {
            assertThat(Figure.counted(CREATIONS, OF_2022, 10).reaches(TEN)).isEqualTo(Truth.YES);
            assertThat(Figure.counted(CREATIONS, OF_2022, 9).reaches(TEN)).isEqualTo(Truth.NO);
            assertThat(Figure.atLeast(CREATIONS, OF_2022, 10).reaches(TEN)).isEqualTo(Truth.YES);
        }

        @Test
        void isUnknownWhileWhatWasNotCountedCouldReachIt() {
            Figure withGaps = Figure.counted(CREATIONS, OF_2022, new BigDecimal(9), 1);

            assertThat(withGaps.reaches(TEN)).isEqualTo(Truth.UNKNOWN);
            assertThat(Figure.atLeast(CREATIONS, OF_2022, 9).reaches(TEN)).isEqualTo(Truth.UNKNOWN);
        }

        @Test
        void isUnknownWhenTheFigureIs() {
            Figure unknown = Figure.counted(CREATIONS, OF_2022, BigDecimal.ZERO, 2);
            Figure hidden = Figure.counted(PARTNERS, OF_2022, 3).published();

            assertThat(unknown.reaches(TEN)).isEqualTo(Truth.UNKNOWN);
            assertThat(hidden.reaches(TEN)).isEqualTo(Truth.UNKNOWN);
        }
    }

    @Nested
    class APublishedFigure {
        @Test
        void hidesAPartOfAJobToo() {
            Figure half = Figure.counted(JOBS, OF_2022, new BigDecimal("0.5"), 0);

            assertThat(half.published().sentence().en()).isEqualTo("jobs created: suppressed (2022)");
        }

        @Test
        void showsThatThereIsNobody() {
            assertThat(Figure.counted(PARTNERS, OF_2022, 0).published().value()).isEqualTo(BigDecimal.ZERO);
        }

        @Test
        void showsAFewSessions() {
            assertThat(Figure.counted(CREATIVITY_SESSIONS, OF_2022, 1)
                            .published()
                            .value())
                    .isEqualTo(BigDecimal.ONE);
        }
    }

    @Test
    void jobsAreToldToTheLastDigit() {
        assertThat(Figure.counted(JOBS, OF_2022, new BigDecimal("6.2345"), 0).sentence())
                .isEqualTo(Message.of("emplois créés : 6,2345 (2022)", "jobs created: 6.2345 (2022)"));
    }

    @Test
    void whatIsCountedOneByOneHasNoHalves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.counted(CREATIONS, OF_2022, new BigDecimal("1.5"), 0));
    }

    @Test
    void aValueStandsExactlyWhereItIsKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(CREATIONS, OF_2022, Figure.Reading.COUNTED, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(CREATIONS, OF_2022, Figure.Reading.UNKNOWN, TEN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(CREATIONS, OF_2022, Figure.Reading.UNKNOWN, null, -1));
    }

    private static Period year(int year) {
        return Period.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
