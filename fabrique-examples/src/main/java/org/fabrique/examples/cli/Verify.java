package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what a store holds and whether it is what was written; exit code 4 when it is not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Vérifie un stockage : chaque chose, ce par quoi on la trouve, et son histoire.",
            "Verifies a store: each thing, what it is found by, and its history."
        })
final class Verify implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try (SqliteStorage storage = store.open()) {
            List<Damage> damages = storage.verify();
            damages.forEach(damage -> out.println(told(damage)));
            if (damages.isEmpty()) {
                out.println(
                        speech.say("%s est intact : %s.", "%s is sound: %s.").formatted(store, census(storage)));
            }
            return damages.isEmpty() ? ExitCode.DONE : ExitCode.STORAGE_TROUBLE;
        }
    }

    private String told(Damage damage) {
        return "%s %s: %s".formatted(damage.place(), damage.id(), damage.what().in(speech.locale()));
    }

    private String census(Storage storage) {
        return storage.read(view -> Kind.all().stream()
                .map(kind -> "%s %d".formatted(kind.label().in(speech.locale()), count(view, kind)))
                .collect(Collectors.joining(", ")));
    }

    private static <I, T, Q extends Query<T>> long count(View view, Kind<I, T, Q> kind) {
        return view.register(kind).count(kind.everything());
    }
}
