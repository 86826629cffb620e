package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.solutions.StarterCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the whole method on three needs, keeps everything in an SQLite file, and shows what is kept. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Raconte la méthode sur trois besoins et conserve tout dans un fichier SQLite.",
            "Tells the method on three needs and keeps everything in an SQLite file."
        })
final class Demo implements Callable<Integer> {

    private static final Actor KEEPER = Actor.of(new ActorId("demo"), ActorRole.SYSTEM);

    @Option(
            names = "--db",
            paramLabel = "FILE",
            defaultValue = "fabrique.db",
            description = "Le fichier SQLite. / The SQLite file.")
    private Path db = Path.of("fabrique.db");

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        out.println(speech.say("Fabrique ouvre ", "Fabrique opens ") + db);
        Gazetteer places = Demonstration.places();
        try (FabriqueEngine engine = engine(places)) {
            tell(engine, places, out);
        }
        try (FabriqueEngine reopened = engine(places)) {
            new Kept(reopened.as(KEEPER), places, speech).print(out);
        }
        return ExitCode.DONE;
    }

    private FabriqueEngine engine(Gazetteer places) {
        return FabriqueEngine.open(SqliteStorage.at(db)).with(places);
    }

    private void tell(FabriqueEngine engine, Gazetteer places, PrintWriter out) {
        int added = engine.as(KEEPER).solutions().addMissing(StarterCatalogue.load());
        out.println(speech.say("Catalogue de départ : %d solutions ajoutées.", "Starter catalogue: %d solutions added.")
                .formatted(added));
        List<Tale> tales = Tale.all();
        for (Tale tale : tales) {
            tale.hear(engine);
            out.println("\n── %s ──\n%s".formatted(tale.need().title(), tale.told(places, speech)));
            out.println(answer(tale, engine));
        }
        tales.get(0).begin(engine);
        out.println("\n" + tales.get(0).next(engine, speech));
    }

    private String answer(Tale tale, FabriqueEngine engine) {
        Locale locale = speech.locale();
        StringBuilder answer = new StringBuilder();
        var result = tale.match(engine);
        answer.append(speech.say("Verdict : ", "Verdict: "))
                .append(result.told().in(locale));
        result.top(2).forEach(match -> answer.append("\n\n").append(match.explain(locale)));
        return answer.toString();
    }
}
