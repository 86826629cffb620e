package org.fabrique.examples.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreePathsTest {

    static List<Path> paths() {
        return ThreePaths.paths();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void eachBeginsWithNobodyAndEndsAsAnEnterpriseOfItsCarrier(Path path) {
        Initiative initiative = path.initiative();
        LocalDate opened = initiative.journal().openedOn();

        assertThat(initiative.journal().carrierOn(opened)).isEqualTo(Carrier.none());
        assertThat(initiative.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ENTERPRISE);
            assertThat(outcome.on()).isNotNull();
            assertThat(outcome.on().isExact()).isFalse();
            assertThat(outcome.on().earliest())
                    .isBeforeOrEqualTo(initiative.journal().lastDay());
            assertThat(outcome.on().latest())
                    .isAfterOrEqualTo(initiative.journal().lastDay());
            assertThat(initiative.carrier().who()).contains(outcome.by());
        });
    }

    @Test
    void theConciergerieOfStrasbourgTakesThirtyTwoMonthsAndChangesCarrierOnTheWay() {
        Path path = ThreePaths.strasbourg();

        assertThat(path.lasted()).isEqualTo(Period.of(2, 8, 0));
        assertThat(phases(path))
                .containsExactly(Phase.IDEATION, Phase.OPPORTUNITY_STUDY, Phase.LAUNCH, Phase.FOLLOW_UP);
        assertThat(carriers(path))
                .containsExactly("2019-06-01 regie-des-ecrivains", "2021-02-01 cooperative-conciergerie");
        assertThat(path.initiative().journal().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.on()).isEqualTo(LocalDate.of(2019, 6, 1)));
    }

    @Test
    void theConserverieOfBordeauxTurnsBackAndIsPrefigured() {
        Path path = ThreePaths.bordeaux();

        assertThat(path.lasted()).isEqualTo(Period.ofYears(4));
        assertThat(phases(path))
                .containsExactly(
                        Phase.IDEATION,
                        Phase.OPPORTUNITY_STUDY,
                        Phase.IDEATION,
                        Phase.OPPORTUNITY_STUDY,
                        Phase.HANDOVER,
                        Phase.FEASIBILITY,
                        Phase.LAUNCH);
        assertThat(carriers(path))
                .containsExactly("2015-01-01 association-prefiguration", "2018-01-01 sas-conserverie");
        assertThat(path.initiative().adaptedFrom()).contains(new SolutionId("conserverie"));
    }

    @Test
    void theSewingWorkshopOfToulouseWaitsForItsCarrier() {
        Path path = ThreePaths.toulouse();

        assertThat(path.lasted()).isEqualTo(Period.ofYears(5));
        assertThat(phases(path))
                .containsExactly(Phase.IDEATION, Phase.OPPORTUNITY_STUDY, Phase.LAUNCH, Phase.FOLLOW_UP);
        assertThat(carriers(path)).containsExactly("2021-01-01 association-couture");
        assertThat(path.initiative().journal().carrierOn(LocalDate.of(2020, 12, 31)))
                .isEqualTo(Carrier.none());
    }

    @Test
    void tellsWhatIsKnownAndThatTheRestIsNot() {
        assertThat(printed())
                .contains("Conciergerie d'Ampère (Fabrique à Strasbourg, Alsace Active)")
                .containsPattern("fin 2018 +\\| idéation +\\| porteur : personne ")
                .containsPattern("date inconnue +\\| étude d'opportunité +\\| porteur : regie-des-ecrivains ")
                .containsPattern(
                        "août 2021 +\\| suivi +\\| porteur : cooperative-conciergerie +\\| la conciergerie ouvre")
                .contains("durée : 32 mois environ")
                .contains("entreprise créée : Conciergerie d'Ampère, par cooperative-conciergerie")
                .containsPattern(
                        "date inconnue +\\| inventer une réponse collectivement +\\| porteur : personne .*notre lecture")
                .containsPattern("2015 +\\| transmettre +\\| porteur : association-prefiguration ")
                .containsPattern("2018 +\\| exploration +\\| porteur : personne ")
                .containsPattern("début 2022 +\\| suivi +\\| porteur : association-couture ")
                .doesNotContain("2018-12-01", "2019-06-01", "2021-02-01");
    }

    @Test
    void showsWhatStoodInTheWayAtTheCommittee() {
        assertThat(printed().lines().filter(line -> line.startsWith("avancer")))
                .singleElement()
                .asString()
                .contains("lancement", "| non", "[GATE_NOT_PASSED]", "[NO_CARRIER]");
    }

    private static List<Phase> phases(Path path) {
        List<Entry> entries = path.initiative().journal().entries();
        return Stream.concat(
                        Stream.of(((Entry.Opened) entries.get(0)).at()),
                        entries.stream()
                                .filter(Entry.Moved.class::isInstance)
                                .map(Entry.Moved.class::cast)
                                .filter(moved -> moved.kind().leadsTo() == Move.Kind.ADVANCE.leadsTo())
                                .map(Entry.Moved::to))
                .toList();
    }

    private static List<String> carriers(Path path) {
        return path.initiative().journal().entries().stream()
                .filter(Entry.CarrierChanged.class::isInstance)
                .map(Entry.CarrierChanged.class::cast)
                .map(changed -> changed.on() + " " + changed.carrier().who().orElseThrow())
                .toList();
    }

    private static String printed() {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            ThreePaths.main();
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
