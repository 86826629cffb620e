package org.fabrique.exchange;

import org.fabrique.core.Message;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** What can be wrong with a store file as a whole, with stable codes. */
final class FileProblems {

    private FileProblems() {}

    static Problem unreadable(String file) {
        return new Problem(
                "UNREADABLE_FILE",
                Place.file(file),
                "",
                Message.of("ce fichier n'existe pas ou ne peut être lu", "this file does not exist or cannot be read"));
    }

    static Problem notAStoreFile(Place first) {
        return new Problem(
                "NOT_A_STORE_FILE",
                first,
                "",
                Message.of(
                        "ce n'est pas le fichier d'un stockage ; %s est attendu".formatted(Tally.HEADER),
                        "this is not the file of a store; %s is expected".formatted(Tally.HEADER)));
    }

    static Problem tooNew(Place first, String format) {
        return new Problem(
                "STORE_FILE_TOO_NEW",
                new Place(first.file(), first.line(), "/format"),
                format,
                Message.of(
                        "cette version lit jusqu'au format %d".formatted(Tally.FORMAT),
                        "this version reads up to format %d".formatted(Tally.FORMAT)));
    }

    static Problem tooLong(Place line, int most) {
        return new Problem(
                "LIMIT_EXCEEDED",
                line,
                "",
                Message.of(
                        "plus de %d octets sur une ligne ; la lecture s'arrête là".formatted(most),
                        "more than %d bytes on a line; reading stops there".formatted(most)));
    }

    static Problem cut(Place last) {
        return new Problem(
                "STORE_FILE_CUT",
                last,
                "",
                Message.of(
                        "la dernière ligne d'un tel fichier manque : il a été coupé",
                        "the last line of such a file is missing: it was cut"));
    }

    static Problem altered(Place last, String found, String end) {
        return new Problem(
                "STORE_FILE_ALTERED",
                last,
                found,
                Message.of(
                        "le fichier n'est pas celui qui a été écrit ; d'après ses lignes, %s est attendu"
                                .formatted(end),
                        "the file is not the one that was written; from its lines, %s is expected".formatted(end)));
    }

    static Problem more(Place here) {
        return new Problem(
                "MORE_PROBLEMS",
                here,
                "",
                Message.of("trop de problèmes ; la lecture s'arrête là", "too many problems; reading stops there"));
    }
}
