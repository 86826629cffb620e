package org.fabrique.examples.cli;

import java.util.Locale;
import org.fabrique.core.Message;
import picocli.CommandLine.Option;

/** The language a command speaks, and how much it says when something is wrong. */
final class Speech {

    /** The languages of the messages. */
    enum Language {
        FR(Locale.FRENCH),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            defaultValue = "fr",
            description = "Langue des messages. / Language of the messages.")
    private Language language = Language.FR;

    @Option(names = "--verbose", description = "Montre la trace d'une erreur. / Shows the stack trace of an error.")
    private boolean verbose;

    Locale locale() {
        return language.locale;
    }

    boolean isVerbose() {
        return verbose;
    }

    String say(String fr, String en) {
        return Message.of(fr, en).in(locale());
    }
}
