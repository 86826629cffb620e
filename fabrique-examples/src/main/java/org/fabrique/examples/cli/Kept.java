package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/** What a store holds, read again after it was closed: the counts, the needs and the pipeline. */
final class Kept {

    private final Workshop workshop;
    private final Gazetteer places;
    private final Speech speech;

    Kept(Workshop workshop, Gazetteer places, Speech speech) {
        this.workshop = workshop;
        this.places = places;
        this.speech = speech;
    }

    void print(PrintWriter out) {
        List<Versioned<Need>> needs = workshop.needs().list(NeedQuery.all());
        List<Versioned<Initiative>> initiatives = workshop.initiatives().list(InitiativeQuery.all());
        out.println(speech.say("\n══ Conservé, après réouverture ══", "\n══ Kept, after reopening ══"));
        out.println(speech.say(
                        "%d fabriques, %d solutions, %d besoins, %d initiatives",
                        "%d fabriques, %d solutions, %d needs, %d initiatives")
                .formatted(
                        workshop.fabriques().all().size(),
                        workshop.solutions().list(SolutionQuery.all()).size(),
                        needs.size(),
                        initiatives.size()));
        needs.forEach(need -> out.println(row(need)));
        out.println(speech.say("Pipeline :", "Pipeline:"));
        initiatives.forEach(initiative -> out.println(pipeline(initiative)));
    }

    private String row(Versioned<Need> need) {
        return "  %-20s v%d  %-14s %s"
                .formatted(
                        place(need.value().territory()),
                        need.version(),
                        need.value().status().label().in(speech.locale()),
                        need.value().title());
    }

    private String pipeline(Versioned<Initiative> kept) {
        Initiative initiative = kept.value();
        return speech.say(
                        "  %s v%d : %s, %s ; porteur : %s ; %d décisions",
                        "  %s v%d: %s, %s; carrier: %s; %d decisions")
                .formatted(
                        initiative.title(),
                        kept.version(),
                        initiative.phase().label().in(speech.locale()),
                        initiative.standing().label().in(speech.locale()),
                        initiative.carrier().who().map(Object::toString).orElse(speech.say("aucun encore", "none yet")),
                        initiative.journal().decisions().size());
    }

    private String place(@Nullable TerritoryCode code) {
        return code == null ? "?" : places.find(code).map(Territory::name).orElse(code.toString());
    }
}
