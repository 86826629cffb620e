package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fabrique.examples.Printed;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

    @Test
    void tellsWhyASolutionSuitsAndWhatIsToBeVerified(@TempDir Path folder) {
        assertThat(Printed.by(out -> QuickStart.tell(folder.resolve("fabrique.db"), out)))
                .containsExactlyElementsOf("""
                        Solutions ajoutées : 116

                        Aller chez le médecin sans voiture : adapter une solution connue
                        518/1000  Transport solidaire par chauffeurs bénévoles
                         +185/435  Mots retrouvés, ou de même sens : médecin, voiture, transport, soins, âgées. Mots évoqués : moyen.
                         +113/285  Le besoin se dit comme ceux auxquels répond : Transport solidaire par chauffeurs bénévoles.
                          +20/80  Le nom reprend des mots du besoin.
                         +110/110  Thèmes en commun : Mobilité, Seniors.
                          +60/60  Publics en commun : Séniors.
                          +30/30  Territoire du même type : rural.
                          à vérifier : un noyau de conducteurs bénévoles disposant d'un véhicule (essentiel)
                          à vérifier : absence ou insuffisance de transport public, besoins recensés au préalable (essentiel)
                          à vérifier : taxis et ambulanciers à rassurer (pas de concurrence), mairies pour relayer (utile)
                          à vérifier : coordination des demandes (téléphone, réservation au moins 48 h à l'avance) (utile)
                          à vérifier : adhésion, assurance et règles d'indemnisation à formaliser (utile)
                        """.lines().toList());
    }

    @Test
    void findsEverythingOnceWhenItRunsAgain(@TempDir Path folder) {
        Path file = folder.resolve("fabrique.db");
        List<String> first = Printed.by(out -> QuickStart.tell(file, out));
        List<String> again = Printed.by(out -> QuickStart.tell(file, out));
        assertThat(again).first().isEqualTo("Solutions ajoutées : 0");
        assertThat(again.subList(1, again.size())).isEqualTo(first.subList(1, first.size()));
        try (Storage storage = SqliteStorage.at(file)) {
            assertThat(storage.<Long>read(view -> view.needs().count(NeedQuery.all())))
                    .isEqualTo(1);
        }
    }
}
