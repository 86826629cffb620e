package org.fabrique.examples.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.examples.web.FrontEnd;
import org.fabrique.examples.web.House;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.territories.FrenchTerritories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a store in a browser, on this machine alone, until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Ouvre les pages d'une petite Fabrique, pour un navigateur de cette machine.",
            "Opens the pages of a small Fabrique, for a browser on this machine."
        })
final class Serve implements Callable<Integer> {

    @Option(
            names = "--db",
            paramLabel = "FILE",
            defaultValue = "fabrique.db",
            description = {
                "Le fichier SQLite ; s'il n'y est pas, il est fait, avec les trois besoins de la démonstration.",
                "The SQLite file; when it is not there it is made, with the three needs of the demonstration."
            })
    private Path db = Path.of("fabrique.db");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Où, sur cette machine ; 0 : un port libre. / Where, on this machine; 0: a free port.")
    private int port = 8080;

    @Option(
            names = "--once",
            hidden = true,
            description =
                    "Opens a page of its own and ends: the script that starts it learns which classes that takes.")
    private boolean once;

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Usage.require(command, port >= 0 && port <= 65_535, "--port: %d; 0…65535".formatted(port));
        boolean isNew = !Files.exists(db);
        FrenchTerritories places = Demonstration.places();
        SqliteStorage storage = SqliteStorage.at(db);
        try (FabriqueEngine engine = FabriqueEngine.open(storage).with(places)) {
            if (isNew) {
                Demonstration.tell(engine);
            }
            serve(House.ofPlayedRoles(engine, storage, places));
        }
        return ExitCode.DONE;
    }

    private void serve(House house) throws InterruptedException {
        try (FrontEnd frontEnd = started(house)) {
            Thread ending = new Thread(frontEnd::close);
            Runtime.getRuntime().addShutdownHook(ending);
            command.commandLine()
                    .getOut()
                    .println(speech.say("Fabrique répond à ", "Fabrique answers at ")
                            + frontEnd.address()
                            + speech.say(" (Ctrl+C arrête)", " (Ctrl+C stops)"));
            if (once) {
                visit(frontEnd.address().resolve("/needs"));
            } else {
                Thread.currentThread().join();
            }
        }
    }

    private FrontEnd started(House house) {
        try {
            return FrontEnd.start(house, port);
        } catch (JavalinBindException taken) {
            throw Usage.wrong(
                    command,
                    "--port: %d; %s"
                            .formatted(
                                    port,
                                    speech.say(
                                            "un autre programme s'y trouve : un port libre, ou 0",
                                            "another program is there: a free port, or 0")));
        }
    }

    private static void visit(URI page) throws InterruptedException {
        try {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
