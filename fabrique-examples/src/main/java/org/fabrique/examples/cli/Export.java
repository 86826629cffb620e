package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fabrique.exchange.ExportReport;
import org.fabrique.exchange.Format;
import org.fabrique.exchange.InclusionFile;
import org.fabrique.exchange.JsonFile;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.StoreFile;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a store holds to a file, for another program. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Écrit ce que tient un stockage dans un fichier, données personnelles comprises.",
            "Writes what a store holds to a file, personal data included."
        })
final class Export implements Callable<Integer> {

    private static final int SOME = 10;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Où il n'y a rien encore. / Where there is nothing yet.")
    private Path target = Path.of("");

    @Mixin
    private TableOptions table = new TableOptions();

    @Mixin
    private MapOptions map = new MapOptions();

    @Option(
            names = "--source",
            paramLabel = "SLUG",
            description =
                    "data-inclusion : qui publie, comme fabrique-creuse. / who publishes, such as fabrique-creuse.")
    private String publisher = "";

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        return switch (format.ofANewFile(command)) {
            case STORE -> whole();
            case CSV -> rows(table.csv(command));
            case XLSX -> rows(table.xlsx(command));
            case GEOJSON -> places();
            case GOGOCARTO -> elements();
            case PAIR -> rows(map.pair(command));
            case JSON -> things(JsonFile.list(table.kind(command)));
            case JSON_LINES -> things(JsonFile.lines(table.kind(command)));
            case DATA_INCLUSION -> structures();
        };
    }

    private int whole() {
        Usage.require(command, !table.saysKind(), "--of: --format csv, xlsx, json…");
        try (SqliteStorage storage = store.open()) {
            return storage.<Integer>read(this::write);
        }
    }

    private int rows(Format rows) {
        return rows(table.sheet(command), rows);
    }

    private <I, T> int rows(Sheet<I, T> sheet, Format rows) {
        return written(view -> {
            Progress progress = Progress.on(command.commandLine().getErr(), sheet.name(), (int) sheet.count(view));
            Sheet.Source<T> all = visitor -> sheet.all(view).forEach(thing -> {
                visitor.accept(thing);
                progress.step();
            });
            ExportReport report = sheet.write(all, rows, target);
            progress.end();
            return report;
        });
    }

    /** Where solutions run are places of their own. */
    private int places() {
        return table.asksForImplementations()
                ? written(view ->
                        map.geoJson().writeImplementations(Sheet.solutions().all(view), target))
                : rows(map.geoJson());
    }

    private int elements() {
        map.requireFreeTaxonomy(command, target);
        int code = rows(map.mapOfOurs());
        map.writeTaxonomy();
        return code;
    }

    private int things(JsonFile<?, ?> things) {
        return written(view -> things.write(view, target));
    }

    private int structures() {
        boolean right = !table.saysKind() || table.kind(command) == Kind.ORGANISATIONS;
        Usage.require(command, right, "--of: organisations");
        Usage.require(command, InclusionFile.isSource(publisher), "--source: fabrique-creuse");
        LocalDate today = Import.act().at().atZone(ZoneOffset.UTC).toLocalDate();
        return written(view -> InclusionFile.write(Sheet.organisations().all(view), publisher, today, target));
    }

    /** Writes something of what a store holds. */
    @FunctionalInterface
    private interface Writing {
        ExportReport of(View view);
    }

    private int written(Writing writing) {
        try (SqliteStorage storage = store.open()) {
            ExportReport report = storage.<ExportReport>read(writing::of);
            PrintWriter out = command.commandLine().getOut();
            out.println(speech.say("%s est écrit : %d.", "%s is written: %d.").formatted(target, report.written()));
            if (!report.unlocated().isEmpty()) {
                out.println(speech.say(
                                "Sans position, écrites tout de même : %d (%s).",
                                "Without a position, written all the same: %d (%s).")
                        .formatted(report.unlocated().size(), first(report.unlocated())));
            }
            tellPersonalData(out);
            return ExitCode.DONE;
        }
    }

    private static String first(List<String> identities) {
        String some = identities.stream().limit(SOME).collect(Collectors.joining(", "));
        return identities.size() > SOME ? some + "…" : some;
    }

    private int write(View view) {
        Census census = new Census(view.contents());
        String digest = StoreFile.write(census, target);
        PrintWriter out = command.commandLine().getOut();
        out.println(speech.say("%s est écrit dans %s : %s.", "%s is written to %s: %s.")
                .formatted(store, target, census.told(speech)));
        out.println(speech.say("Empreinte : %s", "Digest: %s").formatted(digest));
        tellPersonalData(out);
        return ExitCode.DONE;
    }

    private void tellPersonalData(PrintWriter out) {
        out.println(speech.say(
                "Ce fichier contient des données personnelles : protégez-le, et effacez-le quand il a servi.",
                "This file holds personal data: protect it, and delete it once it has served."));
    }
}
