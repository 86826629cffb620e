package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.examples.Printed;
import org.junit.jupiter.api.Test;

class TwoFabriquesOneNetworkTest {

    @Test
    void showsEachFabriqueWhatItMaySee() {
        assertThat(Printed.by(TwoFabriquesOneNetwork::tell))
                .containsExactlyElementsOf("""
                        Tilleuls, le 2023-08-31 : candidate
                        Tilleuls, le 2023-10-01 : en expérimentation
                        Tilleuls, le 2025-01-15 : labellisée
                        En expérimentation le 2023-09-15 : UNKNOWN
                        Tilleuls voit 118 solutions
                        Rivage voit 117 solutions
                        Public voit 116 solutions
                        Tilleuls trouve Navette du marché ; Covoiturage du marché ; Médiation numérique itinérante (bus ou van numérique)
                        Rivage trouve Navette du marché ; Médiation numérique itinérante (bus ou van numérique) ; Autostop organisé de proximité
                        NOT_FOUND : Introuvable : covoiturage-du-marche.
                        NOT_FOUND : Introuvable : jamais-vue.
                        Rivage lit : Aller au marché sans voiture
                        FORBIDDEN : Interdit : modifier (besoin). Aucune règle ne le permet.
                        """.lines().toList());
    }
}
