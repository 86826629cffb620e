package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fabrique.core.access.ActorId;
import org.fabrique.exchange.FileFormat;
import org.fabrique.exchange.Format;
import org.fabrique.exchange.ImportReport;
import org.fabrique.exchange.JsonFile;
import org.fabrique.exchange.StoreFile;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Contents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes what a file holds into a store: a whole store into an empty one, things of one kind into any. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Prend ce que tient un fichier, tout ou rien. store : remplit un stockage vide. Le stockage est créé s'il n'est pas là.",
            "Takes what a file holds, all or nothing. store: fills an empty store. The store is made when it is not there."
        })
final class Import implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "Fichier à lire. / File to read.")
    private Path source = Path.of("");

    @Mixin
    private TableOptions table = new TableOptions();

    @Mixin
    private MapOptions map = new MapOptions();

    @Option(
            names = "--dry-run",
            description = "Dit ce qui se passerait, n'écrit rien. / Tells what would happen, writes nothing.")
    private boolean dry;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Où écrire les lignes refusées, en csv. / Where to write the rows that are refused, as csv.")
    private @Nullable Path rejects;

    @Option(
            names = "--usual",
            paramLabel = "COLUMN=TEXT",
            description = "Ce que dit une colonne que le fichier n'a pas, comme fabrique=creuse."
                    + " / What a column says that the file has not, such as fabrique=creuse.")
    private Map<String, String> usual = new LinkedHashMap<>();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        FileFormat file = format.of(source, command, speech);
        return switch (file) {
            case STORE -> fill(new Census(wholeStore()));
            case CSV -> rows(table.csv(command));
            case XLSX -> rows(table.xlsx(command));
            case GEOJSON -> rows(map.geoJson());
            case GOGOCARTO -> rows(map.mapOfOthers());
            case PAIR -> rows(map.pair(command));
            case JSON -> things(JsonFile.list(table.kind(command)));
            case JSON_LINES -> things(JsonFile.lines(table.kind(command)));
            case DATA_INCLUSION ->
                throw Usage.wrong(
                        command,
                        speech.say(
                                "data-inclusion dit ce qui existe déjà : ./fabrique match --services FICHIER",
                                "data-inclusion tells what exists already: ./fabrique match --services FILE"));
        };
    }

    private Contents wholeStore() {
        boolean right = !table.saysKind() && !dry && rejects == null && usual.isEmpty();
        Usage.require(command, right, "--of, --dry-run, --rejects, --usual: --format csv, xlsx, json…");
        return StoreFile.read(source);
    }

    private int rows(Format rows) {
        return new SheetTaking(source, rows, usual, dry, rejects, store, speech, command).run(table.sheet(command));
    }

    private int things(JsonFile<?, ?> things) {
        Usage.require(command, rejects == null && usual.isEmpty(), "--rejects, --usual: --format csv, xlsx…");
        ImportReport report = store.take(
                dry, storage -> things.check(source, storage), storage -> things.into(storage, act(), source));
        Taken.tell(report, source, dry, speech, command);
        return ExitCode.DONE;
    }

    private int fill(Census census) {
        try (SqliteStorage storage = store.openOrMake()) {
            fill(storage, census);
            String digest = storage.<String>read(view -> StoreFile.digest(view.contents()));
            PrintWriter out = command.commandLine().getOut();
            out.println(speech.say("%s est repris dans %s : %s.", "%s is taken into %s: %s.")
                    .formatted(source, store, census.told(speech)));
            out.println(speech.say("Empreinte : %s", "Digest: %s").formatted(digest));
            return ExitCode.DONE;
        }
    }

    /** Returns that the command line writes, now. */
    static Act act() {
        return Act.of(new ActorId("command-line"), InstantSource.system().instant());
    }

    /** Who fills a store, and when, is noted nowhere in it. */
    private static void fill(SqliteStorage storage, Contents contents) {
        storage.<Boolean>write(act(), unit -> {
            unit.fill(contents);
            return true;
        });
    }
}
