package org.fabrique.examples.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.examples.Printed;
import org.junit.jupiter.api.Test;

class PlugYourVectorsTest {

    @Test
    void findsWithVectorsWhatSharesNoWordWithTheNeed() {
        assertThat(Printed.by(PlugYourVectors::tell))
                .containsExactlyElementsOf("""
                        sans vecteurs : inventer : rien de connu ne convient
                          Club d'astronomie : absent des 53 proposées
                        avec vecteurs : adapter une solution connue
                          Club d'astronomie : 252/1000, place 1
                          +252/252  Sens : proche à 100 % d'après le modèle de l'hôte.
                        """.lines().toList());
    }
}
