package org.fabrique.examples.initiative;

import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;

/**
 * The way of one initiative under the method of its member, told step by step.
 *
 * @param source where the facts were published
 */
record Path(Method method, String source, Initiative initiative, List<String> lines) {

    Path {
        lines = List.copyOf(lines);
    }

    static Path begin(String id, String title, Method method, String source, Known when, String what) {
        Initiative opened = Initiative.open(
                new InitiativeId(id),
                new FabriqueId(method.id()),
                title,
                new NeedId("besoin-" + id),
                method,
                when.on());
        return new Path(method, source, opened, List.of()).told(when, what);
    }

    Path in(TerritoryCode place) {
        return new Path(method, source, initiative.withTerritory(place), lines);
    }

    /** Ends as an enterprise of whoever carries it. */
    Path endsAs(String name, Known begun) {
        StakeholderId carrier = initiative.carrier().who().orElseThrow();
        Outcome enterprise = Outcome.enterprise(name, carrier).begun(begun.when());
        return new Path(method, source, initiative.withOutcomes(List.of(enterprise)), lines);
    }

    /** Goes on by one step, which the rules of the domain check. */
    Path then(Known when, String what, UnaryOperator<Initiative> step) {
        return new Path(method, source, step.apply(initiative), lines).told(when, what);
    }

    /** Goes on to the next phase of the method. */
    Path advance(Known when, String what) {
        return then(when, what, at -> at.advance(method, when.on()));
    }

    String tell() {
        return Stream.of(
                        Stream.of("%s (%s)"
                                .formatted(initiative.title(), method.label().fr())),
                        lines.stream(),
                        initiative.outcomes().stream().map(Path::told),
                        Stream.of("durée : %d mois environ".formatted(lasted().toTotalMonths()), "source : " + source))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n  "));
    }

    private static String told(Outcome outcome) {
        return "%s : %s, par %s".formatted(outcome.kind().label().fr(), outcome.name(), outcome.by());
    }

    /** Returns the time between the first and the last day of the journal. */
    Period lasted() {
        return initiative.journal().openedOn().until(initiative.journal().lastDay());
    }

    private Path told(Known when, String what) {
        String phase = method.stage(initiative.phase())
                .map(Stage::label)
                .orElseGet(() -> initiative.phase().label())
                .fr();
        String carrier = initiative.carrier().who().map(StakeholderId::toString).orElse("personne");
        String line = "%-18s| %-38s| porteur : %-29s| %s".formatted(when.words(), phase, carrier, what);
        return new Path(
                method,
                source,
                initiative,
                Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
