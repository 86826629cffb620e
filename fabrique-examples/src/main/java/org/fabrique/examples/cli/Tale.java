package org.fabrique.examples.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Obstacle;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;

/**
 * One need of the story: heard by a fabrique, questioned, matched. Telling it again changes nothing.
 *
 * @param statement what is really missing, once the request was questioned
 */
record Tale(Fabrique fabrique, Need need, String statement) {

    private static final LocalDate HEARD = LocalDate.of(2026, 9, 15);
    private static final LocalDate OPENED = LocalDate.of(2026, 10, 1);
    private static final Method METHOD = Method.canonical();
    private static final Actor NETWORK = Actor.of(new ActorId("reseau"), ActorRole.NETWORK_ANIMATOR);

    /** Three places: the countryside, a district of a métropole, an island. */
    static List<Tale> all() {
        return List.of(
                tale(
                        "limousin",
                        "Fabrique du Limousin",
                        TerritoryCode.formerRegion("74"),
                        "Personnes âgées isolées dans les villages",
                        "On nous demande un commerce pour le bourg.",
                        "Les personnes âgées isolées des villages n'ont plus de commerce ni de moyen de se déplacer.",
                        TerritoryCode.department("23"),
                        List.of("SEN", "MOB", "COR"),
                        List.of("seniors")),
                tale(
                        "toulouse",
                        "Fabrique de Toulouse",
                        TerritoryCode.commune("31555"),
                        "Des familles renoncent à faire garder leurs enfants",
                        "Un centre social demande une crèche de plus.",
                        "Des parents qui cherchent du travail ou en reprennent un en horaires décalés n'ont pas de mode de"
                                + " garde et renoncent à des entretiens.",
                        TerritoryCode.priorityDistrict("QN03107M"),
                        List.of("JEU", "EMP"),
                        List.of("familles", "demandeurs-emploi")),
                tale(
                        "martinique",
                        "Fabrique de Martinique",
                        TerritoryCode.region("02"),
                        "Des appareils finissent dans les ravines",
                        "Des habitants demandent une déchèterie.",
                        "Meubles et appareils encore utilisables sont jetés faute de réparateur et de lieu de réemploi ; les"
                                + " ménages modestes rachètent neuf.",
                        TerritoryCode.department("972"),
                        List.of("DEC", "INS"),
                        List.of("habitants")));
    }

    private static Tale tale(
            String slug,
            String name,
            TerritoryCode covered,
            String title,
            String request,
            String statement,
            TerritoryCode place,
            List<String> themes,
            List<String> audiences) {
        FabriqueId id = new FabriqueId("fabrique-" + slug);
        Need need = Need.captured(new NeedId("besoin-" + slug), id, new Wording(title, request, null))
                .withTerritory(place)
                .withEntryPoint(EntryPoint.NEED)
                .withCapture(Capture.on(HEARD))
                .withThemes(themes.stream().map(ThemeCode::new).toList())
                .withAudiences(audiences.stream().map(Audience::new).toList());
        return new Tale(Fabrique.of(id, name, new StakeholderId("hote-" + slug), covered), need, statement);
    }

    /** Keeps the fabrique and the need, unless they are kept already. */
    void hear(FabriqueEngine engine) {
        Workshop workshop = workshop(engine);
        if (workshop.fabriques().all().stream()
                .noneMatch(kept -> kept.value().id().equals(fabrique.id()))) {
            engine.as(NETWORK).fabriques().add(fabrique);
        }
        if (workshop.needs().list(NeedQuery.all().keptBy(fabrique.id())).isEmpty()) {
            workshop.needs().capture(need);
            workshop.needs().qualify(need.id(), statement);
        }
    }

    String told(Gazetteer places, Speech speech) {
        TerritoryCode place = need.territory();
        String name =
                place == null ? "" : places.find(place).map(Territory::toString).orElse(place.toString());
        return speech.say("%s, %s\n  demandé : %s\n  qualifié : %s", "%s, %s\n  asked for: %s\n  qualified: %s")
                .formatted(fabrique.name(), name, need.wording().request(), statement);
    }

    MatchResult match(FabriqueEngine engine) {
        return workshop(engine).needs().match(need.id());
    }

    /** Opens an initiative from the best match and takes it through its opportunity study, unless that was done. */
    void begin(FabriqueEngine engine) {
        Workshop workshop = workshop(engine);
        if (workshop.initiatives()
                .list(InitiativeQuery.all().answering(need.id()))
                .isEmpty()) {
            Solution adapted = match(engine).matches().get(0).solution();
            Initiative initiative = opened(workshop, adapted);
            decide(workshop, initiative.id(), OPENED.plusWeeks(2), "Le besoin est confirmé par trois communes.");
            decide(
                    workshop,
                    initiative.id(),
                    OPENED.plusWeeks(7),
                    "L'étude montre un modèle viable à l'échelle du canton.");
            workshop.needs().become(need.id(), NeedStatus.IN_PROGRESS);
        }
    }

    /** Puts what was begun under a programme of the network, unless that was done. */
    void join(FabriqueEngine engine) {
        new Undertaking(this).begin(engine.as(NETWORK), workshop(engine));
    }

    /** Tells what can follow for the initiative that was begun. */
    String next(FabriqueEngine engine, Speech speech) {
        Workshop workshop = workshop(engine);
        InitiativeId id = initiative();
        return workshop.initiatives().moves(id, METHOD, OPENED.plusWeeks(8)).stream()
                .map(move -> row(move, speech))
                .collect(Collectors.joining(
                        "\n",
                        speech.say("Ce qui peut suivre pour « %s » :\n", "What can follow for \"%s\":\n")
                                .formatted(
                                        workshop.initiatives().get(id).value().title()),
                        ""));
    }

    private Initiative opened(Workshop workshop, Solution adapted) {
        Initiative initiative = Initiative.open(initiative(), fabrique.id(), adapted.name(), need.id(), METHOD, OPENED)
                .withBlueprint(Blueprint.adapting(adapted.id()));
        TerritoryCode place = need.territory();
        return workshop.initiatives()
                .open(place == null ? initiative : initiative.withTerritory(place))
                .value();
    }

    private static void decide(Workshop workshop, InitiativeId id, LocalDate on, String reason) {
        Gate gate = workshop.initiatives().get(id).value().gate(METHOD).orElseThrow();
        workshop.initiatives().decide(id, METHOD, GateDecision.of(gate, GateDecision.Verdict.GO, on, reason));
        workshop.initiatives().advance(id, METHOD, on.plusDays(1));
    }

    private static String row(Move move, Speech speech) {
        String blocked = move.blockedBy().stream()
                .map(Obstacle::sentence)
                .map(sentence -> sentence.in(speech.locale()))
                .collect(Collectors.joining(" "));
        return "  %s %-32s %-24s %s"
                .formatted(
                        move.enabled() ? "✓" : "✗",
                        move.kind().label().in(speech.locale()),
                        move.to().label().in(speech.locale()),
                        blocked);
    }

    /** Returns the initiative that is begun from it. */
    InitiativeId initiative() {
        return new InitiativeId("initiative-" + need.id().value());
    }

    private Workshop workshop(FabriqueEngine engine) {
        return engine.as(Actor.of(new ActorId("animation"), ActorRole.FABRIQUE_ANIMATOR, fabrique.id()));
    }
}
