package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.examples.Printed;
import org.junit.jupiter.api.Test;

class ListenToAlertsTest {

    @Test
    void isToldOnceOfWhatWouldBeMissed() {
        assertThat(Printed.by(ListenToAlerts::tell))
                .containsExactlyElementsOf("""
                Personne ne connaît de solution
                  à tilleuls : un besoin semblable a été capté ailleurs (NeedElsewhere[need=tilleuls-1, elsewhere=rivage-1])
                  1 alertes
                On apprend qu'une solution marche ailleurs
                  à rivage : une solution convient à un besoin qui attend (SolutionFits[need=rivage-1, solution=epicerie-participative-village])
                  à tilleuls : une solution convient à un besoin qui attend (SolutionFits[need=tilleuls-1, solution=epicerie-participative-village])
                  2 alertes
                Rien de neuf
                  0 alertes
                Six mois plus tard
                  à tilleuls : une initiative est en panne (InitiativeStalls[initiative=i-1])
                  1 alertes
                """.lines().toList());
    }
}
