package org.fabrique.examples.cli;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.CsvImport;
import org.fabrique.exchange.CsvReport;
import org.fabrique.exchange.CsvSheet;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Storage;
import org.fabrique.territories.FrenchTerritories;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Takes a table into a store: all of its rows, or none; a dry run tells what it would do. */
record TableImport(
        Path source, CsvForm form, boolean dry, @Nullable Path rejects, Speech speech, PrintWriter out) {

    private static final Set<Locale> LANGUAGES = Set.of(Locale.FRENCH, Locale.ENGLISH);

    <I, T> int run(CsvSheet<I, T> sheet, Storage storage) {
        try (ValidatorFactory validators = validators()) {
            Intake intake = Intake.of(validators, FrenchTerritories.load(), ThemeScheme.carrefour());
            run(CsvImport.of(sheet, form, intake), storage);
            return ExitCode.DONE;
        }
    }

    private void run(CsvImport<?, ?> table, Storage storage) {
        try {
            CsvReport report = dry ? table.check(source, storage).orThrow() : table.into(storage, act(), source);
            tell(report);
        } catch (InvalidInput wrong) {
            tellRejects(table, storage);
            throw wrong;
        }
    }

    private void tell(CsvReport report) {
        out.println(
                speech.say("%s : %d ajoutées, %d changées, %d inchangées.", "%s: %d added, %d changed, %d unchanged.")
                        .formatted(source, report.added(), report.changed(), report.same()));
        if (dry) {
            out.println(speech.say("Essai à blanc : rien n'est écrit.", "Dry run: nothing is written."));
        }
    }

    private void tellRejects(CsvImport<?, ?> table, Storage storage) {
        out.println(speech.say("Rien n'est écrit dans le stockage.", "Nothing is written to the store."));
        if (rejects != null) {
            long rows = table.rejects(source, storage, rejects, speech.locale());
            out.println(speech.say("Lignes refusées, dans %s : %d.", "Rows refused, in %s: %d.")
                    .formatted(rejects, rows));
        }
    }

    private static Act act() {
        return Act.of(new ActorId("command-line"), InstantSource.system().instant());
    }

    /** Without an expression language: messages are plain text with parameters. */
    private static ValidatorFactory validators() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(LANGUAGES, Locale.FRENCH, false))
                .buildValidatorFactory();
    }
}
