package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.examples.Printed;
import org.junit.jupiter.api.Test;

class MatchATerritoryTest {

    @Test
    void tellsWhatIsKnownOfThePlaceAndWhatEachNeedGets() {
        assertThat(Printed.by(MatchATerritory::tell))
                .containsExactlyElementsOf("""
                        Creuse : 115 527 habitants
                          rural                YES
                          urbain               NO
                          métropole            NO
                          quartier prioritaire UNKNOWN
                          montagne             UNKNOWN
                          littoral             UNKNOWN
                          outre-mer            NO

                        Des personnes en souffrance psychique restent seules, sans lieu où se retrouver — adapter une solution connue
                          466/1000  Groupe d'entraide mutuelle (GEM), à adapter
                            présent : local de 80 à 150 m² bien desservi — 90 m² ici ; il en faut au moins 80.
                            à vérifier : association marraine distincte du gestionnaire — Rien n'en est connu ici.
                            à vérifier : dotation de l'agence régionale de santé — Rien n'en est connu ici.
                            à vérifier : un ou deux animateurs — À confirmer : un mécanicien retraité.
                            inconnu : Publics : le besoin n'en nomme pas encore.
                          356/1000  Pension de famille / résidence accueil, à adapter
                            à vérifier : bâtiment réunissant logements autonomes et parties communes — À confirmer : l'ancienne école (90 m²).
                            à vérifier : deux hôtes présents six jours sur sept (La Ciotat) — À confirmer : un mécanicien retraité.
                            à vérifier : État, bailleur, SIAO, santé — Rien n'en est connu ici.
                            à vérifier : aides à la pierre et au fonctionnement — Rien n'en est connu ici.
                            inconnu : Publics : le besoin n'en nomme pas encore.

                        Faire réparer sa voiture quand on a peu d'argent — adapter une solution connue
                          467/1000  Garage social et solidaire, à adapter
                            à vérifier : mécaniciens et compétence d'accueil social ; logistique et réglementation à maîtriser — À confirmer : un mécanicien retraité (Creuse).
                            à vérifier : prescripteurs (travailleurs sociaux, Département, missions locales) pour orienter les publics et limiter la concurrence avec les garages classiques — Rien n'en est connu ici.
                            inconnu : Publics : le besoin n'en nomme pas encore.
                          351/1000  Atelier vélo participatif et solidaire, à adapter
                            à vérifier : local d'atelier (souvent prêté par la ville ou un bailleur) — À confirmer : l'ancienne école (90 m², Creuse).
                            manque : mécaniciens bénévoles, parfois salariés — Absent ici : aucun bénévole.
                            inconnu : Publics : le besoin n'en nomme pas encore.

                        Plus de vétérinaire pour les troupeaux — inventer : rien de connu ne convient
                          184/1000  Éco-pâturage par une structure locale ou d'insertion, proche, sans convenir
                            à vérifier : terrain clôturable (2 000 m² au minimum chez un opérateur) — Rien n'en est connu ici.
                            à vérifier : berger et suivi sanitaire du troupeau — À confirmer : un mécanicien retraité.
                            inconnu : Thèmes : le besoin n'en a pas encore.
                            inconnu : Publics : le besoin n'en nomme pas encore.
                          154/1000  Garde solidaire d'animaux de compagnie, proche, sans convenir
                            manque : familles d'accueil bénévoles — Absent ici : aucun bénévole.
                            inconnu : Thèmes : le besoin n'en a pas encore.
                            inconnu : Publics : le besoin n'en nomme pas encore.
                        """.lines().toList());
    }
}
