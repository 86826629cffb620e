package org.fabrique.core.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;

/**
 * The nomenclature of the Carrefour des innovations sociales: 40 codes.
 * <p>
 * Source: the repository {@code entrepreneur-interet-general/CIS-front} (MIT), March 2019. Its label of {@code COH} is
 * {@code energie}, a slip: its gloss speaks of solidarities and social ties, so the label here is <i>cohésion</i>.
 * English labels are ours.
 */
final class Carrefour {

    static final ThemeScheme SCHEME = ThemeScheme.of(
                    "Carrefour des innovations sociales",
                    List.of(
                            theme("AGR", "Agriculture", "Agriculture and food", "alimentation, forêt"),
                            theme("AME", "Aménagement", "Planning", "espaces publics, gestion de l'espace"),
                            theme("AUT", "Autres", "Other", "société civile, Europe, observation, équipements publics"),
                            theme("BIO", "Biodiversité", "Biodiversity", "environnement, espaces verts"),
                            theme("CIT", "Citoyenneté", "Citizenship", "engagement, mobilisation citoyenne"),
                            theme("CLI", "Climat", "Climate", "risques naturels"),
                            theme(
                                    "COH",
                                    "Cohésion",
                                    "Social cohesion",
                                    "solidarités, lien social, vivre ensemble, autonomie, isolement"),
                            theme("COM", "Communication", "Communication", ""),
                            theme("COO", "Coopération", "Cooperation", "partenariats, réseaux"),
                            theme("COP", "Achats", "Procurement", "commande publique, achats durables"),
                            theme("COR", "Commerce", "Trade", "commerce équitable"),
                            theme("CUL", "Culture", "Culture", "arts, patrimoine"),
                            theme("DEC", "Déchets", "Waste", "recyclage, économie circulaire"),
                            theme(
                                    "DRO",
                                    "Droits",
                                    "Rights",
                                    "justice, accès aux droits, lutte contre les discriminations, harcèlement, sécurité,"
                                            + " protection, égalité femmes hommes, non-recours"),
                            theme("EAU", "Eau", "Water", ""),
                            theme(
                                    "ECO",
                                    "Économie",
                                    "Economy",
                                    "développement économique, ESS, entrepreneuriat, monnaie locale, assurance,"
                                            + " auto-production"),
                            theme(
                                    "EDU",
                                    "Éducation",
                                    "Education",
                                    "orientation, mobilité internationale, enseignement supérieur, éducation populaire"),
                            theme("EMP", "Emploi", "Employment", "groupement d'employeurs"),
                            theme("ENE", "Énergie", "Energy", ""),
                            theme("EVA", "Évaluation", "Evaluation", ""),
                            theme(
                                    "FIN",
                                    "Finances",
                                    "Finance",
                                    "finance solidaire, microcrédit, financements européens"),
                            theme("FOR", "Formation", "Training", "apprentissage, enseignement"),
                            theme("GOU", "Gouvernance", "Governance", "organisation, élus, ressources humaines, RSE"),
                            theme(
                                    "HAB",
                                    "Habitat",
                                    "Housing",
                                    "logement, éco-construction, travaux publics, rénovation"),
                            theme("HAN", "Handicap", "Disability", ""),
                            theme("INS", "Insertion", "Integration through work", "insertion professionnelle"),
                            theme("JEU", "Jeunesse", "Youth", "enfance"),
                            theme("LOI", "Loisirs", "Leisure", "vacances"),
                            theme("MEC", "Mécénat", "Corporate giving", "mécénat d'entreprises"),
                            theme("MED", "Médiation", "Mediation", ""),
                            theme("MOB", "Mobilité", "Mobility", "permis de conduire, transports"),
                            theme("NUM", "Numérique", "Digital", ""),
                            theme(
                                    "PAR",
                                    "Participation",
                                    "Participation",
                                    "démarches participatives, mobilisation locale, participation des usagers"),
                            theme("REC", "Recherche", "Research", ""),
                            theme("SAN", "Santé", "Health", ""),
                            theme("SEN", "Seniors", "Older people", "intergénérationnel"),
                            theme(
                                    "SER",
                                    "Services",
                                    "Services",
                                    "services à la population, accueil de jour, accompagnement, animation"),
                            theme("SPO", "Sports", "Sports", ""),
                            theme("TOU", "Tourisme", "Tourism", ""),
                            theme("URB", "Urbanisme", "Urban planning", "")))
            .withGoals(goals());

    private Carrefour() {}

    /** By the targets of the goals that speak of the same thing; themes of no target, such as EVA, have none. */
    private static Map<ThemeCode, Set<Sdg>> goals() {
        return Stream.of(
                        Map.entry("AGR", Set.of(Sdg.ZERO_HUNGER, Sdg.LIFE_ON_LAND)),
                        Map.entry("AME", Set.of(Sdg.SUSTAINABLE_CITIES)),
                        Map.entry("BIO", Set.of(Sdg.LIFE_BELOW_WATER, Sdg.LIFE_ON_LAND)),
                        Map.entry("CIT", Set.of(Sdg.PEACE_AND_JUSTICE)),
                        Map.entry("CLI", Set.of(Sdg.CLIMATE_ACTION)),
                        Map.entry("COH", Set.of(Sdg.REDUCED_INEQUALITIES)),
                        Map.entry("COO", Set.of(Sdg.PARTNERSHIPS)),
                        Map.entry("COP", Set.of(Sdg.RESPONSIBLE_CONSUMPTION)),
                        Map.entry("COR", Set.of(Sdg.RESPONSIBLE_CONSUMPTION)),
                        Map.entry("CUL", Set.of(Sdg.SUSTAINABLE_CITIES)),
                        Map.entry("DEC", Set.of(Sdg.RESPONSIBLE_CONSUMPTION)),
                        Map.entry("DRO", Set.of(Sdg.GENDER_EQUALITY, Sdg.REDUCED_INEQUALITIES, Sdg.PEACE_AND_JUSTICE)),
                        Map.entry("EAU", Set.of(Sdg.CLEAN_WATER)),
                        Map.entry("ECO", Set.of(Sdg.DECENT_WORK)),
                        Map.entry("EDU", Set.of(Sdg.QUALITY_EDUCATION)),
                        Map.entry("EMP", Set.of(Sdg.DECENT_WORK)),
                        Map.entry("ENE", Set.of(Sdg.CLEAN_ENERGY)),
                        Map.entry("FIN", Set.of(Sdg.DECENT_WORK)),
                        Map.entry("FOR", Set.of(Sdg.QUALITY_EDUCATION)),
                        Map.entry("GOU", Set.of(Sdg.PEACE_AND_JUSTICE)),
                        Map.entry("HAB", Set.of(Sdg.SUSTAINABLE_CITIES)),
                        Map.entry("HAN", Set.of(Sdg.REDUCED_INEQUALITIES)),
                        Map.entry("INS", Set.of(Sdg.DECENT_WORK, Sdg.REDUCED_INEQUALITIES)),
                        Map.entry("JEU", Set.of(Sdg.QUALITY_EDUCATION)),
                        Map.entry("MEC", Set.of(Sdg.PARTNERSHIPS)),
                        Map.entry("MOB", Set.of(Sdg.SUSTAINABLE_CITIES)),
                        Map.entry("NUM", Set.of(Sdg.INDUSTRY)),
                        Map.entry("PAR", Set.of(Sdg.PEACE_AND_JUSTICE)),
                        Map.entry("REC", Set.of(Sdg.INDUSTRY)),
                        Map.entry("SAN", Set.of(Sdg.GOOD_HEALTH)),
                        Map.entry("SEN", Set.of(Sdg.REDUCED_INEQUALITIES)),
                        Map.entry("SER", Set.of(Sdg.NO_POVERTY)),
                        Map.entry("SPO", Set.of(Sdg.GOOD_HEALTH)),
                        Map.entry("TOU", Set.of(Sdg.DECENT_WORK)),
                        Map.entry("URB", Set.of(Sdg.SUSTAINABLE_CITIES)))
                .collect(Collectors.toMap(served -> new ThemeCode(served.getKey()), Map.Entry::getValue));
    }

    private static Theme theme(String code, String fr, String en, String gloss) {
        return new Theme(new ThemeCode(code), Message.of(fr, en), gloss, null);
    }
}
