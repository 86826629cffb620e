package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.examples.Printed;
import org.junit.jupiter.api.Test;

class ReportForAFunderTest {

    @Test
    void tellsEachFigureWithItsPeriodAndWhatIsSuppressedOrUnknown() {
        assertThat(Printed.by(ReportForAFunder::tell))
                .containsExactlyElementsOf("""
                        séances de créativité : 1 (2022-07-01 au 2023-06-30; 1 non comptés)
                            Séances où l'on cherche à plusieurs une réponse à un besoin.
                            non comptés (1) : Les séances sans date, ou dont la date ne dit pas si elles tombent dans la période.
                        études d'opportunité avancées : 2 (2022-07-01 au 2023-06-30)
                            Études d'opportunité auxquelles on a travaillé, achevées ou non.
                        études d'opportunité achevées : 1 (2022-07-01 au 2023-06-30)
                            Études d'opportunité menées à leur terme.
                        entreprises ou activités créées : 1 (2022-07-01 au 2023-06-30)
                            Entreprises nouvelles, et activités nouvelles d'une structure qui existait.
                        partenaires réunis : masqué (2022-07-01 au 2023-06-30; 1 non comptés)
                            Personnes et organisations qui ont pris part au travail.
                            non comptés (1) : Les séances dont on ne sait pas si elles tombent dans la période, et dont les participants ne sont pas comptés ; les parties prenantes dont on ne sait pas quand elles ont tenu un rôle.
                        emplois créés : masqué (2022-07-01 au 2023-06-30)
                            Emplois des entreprises ou activités créées, en équivalents temps plein.
                        initiatives en panne : 1 (2022-07-01 au 2023-06-30)
                            Initiatives vivantes que plus rien ne fait avancer.
                        besoins sans réponse : 1 (2022-07-01 au 2023-06-30; 1 non comptés)
                            Besoins entendus auxquels il manque encore une réponse, même en partie.
                            non comptés (1) : Les besoins sans date de captage, ou dont la date ne dit pas s'ils ont été captés à temps.
                        Créer trois activités : NO
                        Réunir vingt partenaires : UNKNOWN
                        Avancer deux études : YES
                        Pour la fabrique, études d'opportunité avancées : 3 (2022-07-01 au 2023-06-30)
                        """.lines().toList());
    }
}
