package org.fabrique.examples.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.Printed;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class WriteACriterionTest {

    @Test
    void tellsWhatCanBeVisitedAndWhatNobodyKnows() {
        assertThat(Printed.by(WriteACriterion::tell))
                .containsExactlyElementsOf("""
                        320  Supermarché coopératif et participatif        80/80  À visiter : Bègles (33).
                        271  Drive fermier collectif                       0/80  À visiter : rien dans la région.
                        241  Caisse alimentaire commune                    ?/80  À visiter : on ne sait pas.
                        218  Co-livraison et bourse de fret des circuits courts ?/80  À visiter : on ne sait pas.
                        214  Garage social et solidaire                    80/80  À visiter : Aiguillon (47).
                        """.lines().toList());
    }

    @Test
    void isWorthAThousandPointsWithTheOthers() {
        Match best = WriteACriterion.engine()
                .match(WriteACriterion.need(), StarterCatalogue.load())
                .matches()
                .get(0);
        assertThat(best.outOf()).isEqualTo(1000);
        assertThat(best.contributions())
                .filteredOn(reason -> reason.criterion().equals("visit"))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.outOf()).isEqualTo(80);
                    assertThat(visit.known()).as("no gazetteer was given").isFalse();
                });
    }

    @Test
    void isUnknownOfASolutionWhoseSitesNobodyTold() {
        Solution untold = Solution.of(new SolutionId("s-1"), "Marché de plein vent");
        Implementation elsewhere = Implementation.in("Lille (59)", TerritoryCode.commune("59350"));
        LocalContext context = LocalContext.of(FrenchTerritories.load());
        WriteACriterion.Visit visit = new WriteACriterion.Visit();
        assertThat(visit.assess(WriteACriterion.need(), untold, context).known())
                .isFalse();
        assertThat(visit.assess(
                                WriteACriterion.need(),
                                untold.withTrackRecord(TrackRecord.of(List.of(elsewhere))),
                                context)
                        .known())
                .isTrue();
    }
}
