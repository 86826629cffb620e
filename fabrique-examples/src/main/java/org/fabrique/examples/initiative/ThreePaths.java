package org.fabrique.examples.initiative;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.Adaptation;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;

/**
 * Three real, published paths told again as initiatives: the conciergerie of Strasbourg, the conserverie of Bordeaux, the
 * sewing workshop of Toulouse. Each goes under a method that says of its member what is published, and no more.
 * <p>
 * Run it: it prints each path, then what could be done in Strasbourg when the study was ready and nobody was appointed.
 */
public final class ThreePaths {

    private static final Gate STUDY_PRESENTED = new Gate(
            "study-presented",
            Gate.Body.STEERING_COMMITTEE,
            Message.of("étude présentée au comité de pilotage", "study presented to the steering committee"));

    /** No feasibility phase and no search are published: somebody was already thought of. */
    static final Method STRASBOURG = new Method(
            "alsace-active",
            Message.of("Fabrique à Strasbourg, Alsace Active", "Fabrique in Strasbourg, Alsace Active"),
            List.of(
                    Stage.of(Phase.IDEATION),
                    Stage.gated(Phase.OPPORTUNITY_STUDY, STUDY_PRESENTED).and(Stage.Trait.RETURN),
                    Stage.of(Phase.LAUNCH),
                    Stage.of(Phase.FOLLOW_UP)));

    /** Whoever the project is handed to does the feasibility study; the body that decides is not published. */
    static final Method ATIS = new Method(
            "atis",
            Message.of("Fabrique à Bordeaux, ATIS", "Fabrique in Bordeaux, ATIS"),
            List.of(
                    Stage.of(Phase.IDEATION)
                            .labelled("inventer une réponse collectivement", "invent an answer together")
                            .and(Stage.Trait.RETURN),
                    Stage.of(Phase.OPPORTUNITY_STUDY).and(Stage.Trait.RETURN),
                    Stage.of(Phase.HANDOVER).labelled("transmettre", "hand over"),
                    Stage.of(Phase.FEASIBILITY).labelled("faisabilité, par le porteur", "feasibility, by the carrier"),
                    Stage.of(Phase.LAUNCH).labelled("création", "creation"),
                    Stage.of(Phase.FOLLOW_UP)));

    /** One year of exploration, then an association; the body that decides is not published. */
    static final Method TOULOUSE = new Method(
            "premiere-brique",
            Message.of("Fabrique à Toulouse, Première Brique", "Fabrique in Toulouse, Première Brique"),
            List.of(
                    Stage.of(Phase.IDEATION),
                    Stage.of(Phase.OPPORTUNITY_STUDY).labelled("exploration", "exploration"),
                    Stage.of(Phase.LAUNCH),
                    Stage.of(Phase.FOLLOW_UP)));

    private ThreePaths() {}

    public static void main(String... args) {
        System.out.println(told());
    }

    static String told() {
        return """
                Un mois, un semestre ou une année compte pour son premier jour, une fin d'année pour le 1er décembre.
                Une étape sans date publiée est rangée au jour de l'étape datée qui la suppose.

                %s

                Ce qui pouvait suivre à Strasbourg, l'étude prête et personne encore désigné :
                %s""".formatted(
                        paths().stream().map(Path::tell).collect(Collectors.joining("\n\n")), movesAtTheCommittee());
    }

    static List<Path> paths() {
        return List.of(strasbourg(), bordeaux(), toulouse());
    }

    /** Two rounds of questionnaires, somebody thought of before the study ends, a cooperative twenty months later. */
    static Path strasbourg() {
        Known registered = Known.month("février 2021", YearMonth.of(2021, 2));
        Known opened = Known.month("août 2021", YearMonth.of(2021, 8));
        Carrier coop = appointed("cooperative-conciergerie", Carrier.Kind.NEW_STRUCTURE);
        return strasbourgAtTheCommittee()
                .then(
                        committee(),
                        "l'étude est présentée à la collectivité, à La Poste, au centre médico-social et au futur porteur",
                        at -> at.decide(
                                STRASBOURG,
                                GateDecision.of(
                                        STUDY_PRESENTED,
                                        GateDecision.Verdict.GO,
                                        committee().on(),
                                        "L'étude est validée.")))
                .then(registered, "la coopérative est immatriculée", at -> at.carriedBy(coop, registered.on()))
                .advance(registered, "le lancement se prépare")
                .advance(opened, "la conciergerie ouvre")
                .endsAs("Conciergerie d'Ampère", opened);
    }

    private static Path strasbourgAtTheCommittee() {
        Known beforeTheCommittee = Known.before(committee());
        return Path.begin(
                        "conciergerie-ampere",
                        "Conciergerie d'Ampère",
                        STRASBOURG,
                        "https://avise.org/actualites/la-co-construction-de-la-conciergerie-dampere-a-strasbourg",
                        Known.endOf(2018),
                        "un atelier cherche une réponse")
                .in(TerritoryCode.commune("67482"))
                .advance(
                        Known.firstHalfOf(2019),
                        "les besoins sont recueillis par deux questionnaires, avec le Conseil citoyen")
                .then(
                        beforeTheCommittee,
                        "la Régie des Écrivains, qui pensait déjà à une conciergerie, est pressentie",
                        at -> at.carriedBy(
                                Carrier.prospective(new StakeholderId("regie-des-ecrivains")),
                                beforeTheCommittee.on()));
    }

    private static Known committee() {
        return Known.month("juin 2019", YearMonth.of(2019, 6));
    }

    private static MovesTable movesAtTheCommittee() {
        return MovesTable.of(
                strasbourgAtTheCommittee()
                        .initiative()
                        .moves(STRASBOURG, committee().on()),
                Locale.FRENCH);
    }

    /** The workshops find a conserverie that exists, and turn back to invent what is new here: unsold food. */
    static Path bordeaux() {
        Known prefigured = Known.year(2015);
        Known detour = Known.before(prefigured);
        Known created = Known.year(2018);
        Known feasible = Known.before(created);
        return Path.begin(
                        "conserverie-invendus",
                        "Conserverie d'invendus",
                        ATIS,
                        "https://www.avise.org/actualites/la-co-construction-dun-projet-de-conserverie-dinvendus-a-bordeaux",
                        Known.year(2014),
                        "ateliers créatifs avec producteurs, collectivités, associations et distributeurs")
                .in(TerritoryCode.commune("33063"))
                .advance(detour, "une conserverie qui marche ailleurs est trouvée")
                .then(
                        detour,
                        "retour aux ateliers (notre lecture du détour) : inventer l'approvisionnement",
                        at -> backToTheWorkshops(at, detour))
                .then(detour, "la conserverie connue devient le modèle", at -> at.withBlueprint(unsoldFood()))
                .advance(detour, "le modèle est étudié ; un portage coopératif est préconisé")
                .then(
                        prefigured,
                        "une association de préfiguration lève des fonds et recrute l'entrepreneur",
                        at -> at.carriedBy(
                                appointed("association-prefiguration", Carrier.Kind.PREFIGURATION_BODY),
                                prefigured.on()))
                .advance(prefigured, "le projet lui est transmis")
                .advance(feasible, "la faisabilité est étudiée")
                .then(
                        created,
                        "une SAS est créée",
                        at -> at.carriedBy(appointed("sas-conserverie", Carrier.Kind.NEW_STRUCTURE), created.on()))
                .advance(created, "l'activité se lance")
                .endsAs("Conserverie d'invendus", created);
    }

    private static Initiative backToTheWorkshops(Initiative at, Known when) {
        Move back = Move.asked(Move.Kind.GO_BACK, Phase.IDEATION, when.on());
        return at.take(ATIS, back, "La solution existe ; son modèle reste à inventer ici.");
    }

    private static Blueprint unsoldFood() {
        return Blueprint.blank()
                .withAdaptation(Adaptation.of(new SolutionId("conserverie"))
                        .withKept("mettre en conserve")
                        .withChanged("l'approvisionnement : des invendus"));
    }

    /** One year of exploration with some thirty actors, and a carrier only three years later. */
    static Path toulouse() {
        Known founded = Known.year(2021);
        Known opened = Known.beginningOf(2022);
        return Path.begin(
                        "couture-mutualisee",
                        "Espace de couture mutualisé",
                        TOULOUSE,
                        "https://fabriqueainitiatives.org/portfolio/espace-de-couture-mutualise",
                        Known.year(2017),
                        "l'idée est ouverte, sans porteur")
                .in(TerritoryCode.commune("31555"))
                .advance(Known.year(2018), "une trentaine d'acteurs de l'accompagnement sont interrogés")
                .then(
                        founded,
                        "une association est fondée",
                        at -> at.carriedBy(appointed("association-couture", Carrier.Kind.NEW_STRUCTURE), founded.on()))
                .advance(founded, "le lancement se prépare")
                .advance(opened, "l'espace ouvre")
                .endsAs("Espace de couture", opened);
    }

    private static Carrier appointed(String who, Carrier.Kind kind) {
        return Carrier.appointed(new StakeholderId(who), kind);
    }
}
