package org.fabrique.examples.door;

import static org.fabrique.examples.door.AYearOfWork.TILLEULS;

import java.io.PrintStream;
import java.time.LocalDate;
import org.fabrique.core.Period;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.programme.Programme;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.InMemoryStorage;

/**
 * What a funder is told of a year: each figure with its definition and its period, what could not be counted, and what is
 * too small to be shown.
 */
public final class ReportForAFunder {

    /** The year of a funder need not begin in January: each figure says of which days it speaks. */
    private static final Period YEAR = Period.between(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 6, 30));

    private ReportForAFunder() {}

    public static void main(String... arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        try (FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage())) {
            Programme programme = AYearOfWork.keep(engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM)));
            Workshop network = engine.as(Actor.of(new ActorId("head"), ActorRole.NETWORK_ANIMATOR));
            toTheFunder(programme, network, out);
            Workshop tilleuls = engine.as(Actor.of(new ActorId("animator"), ActorRole.FABRIQUE_ANIMATOR, TILLEULS));
            forItself(programme, tilleuls, out);
        }
    }

    private static void toTheFunder(Programme programme, Workshop network, PrintStream out) {
        AnnualReport report = network.reports().annual(Scope.of(programme.id()), YEAR);
        // Published means: without small groups of people, and without identities.
        report.published().figures().forEach(figure -> tell(figure, out));
        // A target is reached, missed or unknown: a session that was not counted may have brought the partners.
        programme
                .progress(report)
                .forEach(progress -> out.printf("%s : %s%n", progress.target().text(), progress.reached()));
    }

    /** What a fabrique keeps private, the network neither sees nor counts; the fabrique does, in its own part. */
    private static void forItself(Programme programme, Workshop tilleuls, PrintStream out) {
        Scope itsPart = new Scope(TILLEULS, programme.id(), null);
        Figure studies = tilleuls.reports()
                .annual(itsPart, YEAR)
                .figure(Indicator.STUDIES_ADVANCED)
                .orElseThrow();
        out.printf("Pour la fabrique, %s%n", studies.sentence().fr());
    }

    private static void tell(Figure figure, PrintStream out) {
        Indicator indicator = figure.indicator();
        out.printf(
                "%s%n    %s%n", figure.sentence().fr(), indicator.definition().fr());
        if (figure.unknown() > 0) {
            out.printf(
                    "    non comptés (%d) : %s%n",
                    figure.unknown(), indicator.gaps().fr());
        }
    }
}
