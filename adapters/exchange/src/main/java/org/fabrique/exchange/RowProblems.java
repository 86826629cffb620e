package org.fabrique.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** What can be wrong with a table or one of its rows, with stable codes. */
final class RowProblems {

    private static final String BAD_ENCODING = "BAD_ENCODING";
    private static final String LIMIT_EXCEEDED = "LIMIT_EXCEEDED";
    private static final String MALFORMED_INPUT = "MALFORMED_INPUT";

    private RowProblems() {}

    static Problem tooLarge(String file, int most) {
        return limit(Place.file(file), most, "octets dans le fichier", "bytes in the file");
    }

    static Problem tooManyRows(Place line, int most) {
        return limit(line, most, "lignes ; la lecture s'arrête là", "rows; reading stops there");
    }

    static Problem tooManyColumns(Place line, int most) {
        return limit(line, most, "colonnes", "columns");
    }

    static Problem tooLongCell(Place cell, int most) {
        return limit(cell, most, "caractères dans une case", "characters in a cell");
    }

    static Problem limit(Place place, long most, String fr, String en) {
        return Problem.of(
                LIMIT_EXCEEDED, place, "", "plus de %d %s".formatted(most, fr), "more than %d %s".formatted(most, en));
    }

    static Problem notText(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "c'est un classeur ou une archive ; enregistrez la feuille en « CSV UTF-8 »",
                "this is a workbook or an archive; save the sheet as \"CSV UTF-8\"");
    }

    static Problem utf16(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "cela ressemble à de l'UTF-16 ; enregistrez la feuille en « CSV UTF-8 »",
                "this looks like UTF-16; save the sheet as \"CSV UTF-8\"");
    }

    static Problem marked(String file, CsvForm form) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "ce fichier est marqué UTF-8, et annoncé en %s".formatted(form.charset()),
                "this file is marked as UTF-8, and was said to be %s".formatted(form.charset()));
    }

    static Problem notUtf8(Place line) {
        return Problem.of(
                BAD_ENCODING,
                line,
                "",
                "ce n'est pas de l'UTF-8 ; cela ressemble à windows-1252 : enregistrez en « CSV UTF-8 », ou annoncez"
                        + " windows-1252",
                "this is not UTF-8; it looks like windows-1252: save as \"CSV UTF-8\", or say that it is windows-1252");
    }

    static Problem notIn(Place line, CsvForm form) {
        return Problem.of(
                BAD_ENCODING,
                line,
                "",
                "un octet n'est pas du %s".formatted(form.charset()),
                "a byte is not %s".formatted(form.charset()));
    }

    static Problem empty(String file) {
        return Problem.of(
                MALFORMED_INPUT,
                Place.file(file),
                "",
                "la première ligne, avec le nom des colonnes, manque",
                "the first line, with the names of the columns, is missing");
    }

    static Problem malformed(Place line) {
        return Problem.of(
                MALFORMED_INPUT,
                line,
                "",
                "un guillemet n'est pas fermé, ou du texte suit un guillemet fermant ; la lecture s'arrête là",
                "a quote is not closed, or text follows a closing quote; reading stops there");
    }

    static Problem otherSeparator(Place line, CsvForm form) {
        return Problem.of(
                "WRONG_SEPARATOR",
                line,
                "",
                "une seule colonne : un autre séparateur que « %s » ?".formatted(shown(form)),
                "one column alone: another separator than \"%s\"?".formatted(shown(form)));
    }

    private static String shown(CsvForm form) {
        return form.separator() == '\t' ? "tab" : String.valueOf(form.separator());
    }

    static Problem unknownColumn(Place column, String name, List<String> meant) {
        return new Problem(
                "UNKNOWN_FIELD", column, name, unknown("cette colonne est inconnue", "this column is unknown", meant));
    }

    /** Returns a sentence, with the names somebody may have meant. */
    static Message unknown(String fr, String en, List<String> meant) {
        return meant.isEmpty()
                ? Message.of(fr, en)
                : Message.of(
                        "%s ; vouliez-vous dire %s ?".formatted(fr, quoted(meant, "« ", " »", " ou ")),
                        "%s; did you mean %s?".formatted(en, quoted(meant, "\"", "\"", " or ")));
    }

    private static String quoted(List<String> words, String open, String close, String or) {
        return words.stream().map(word -> open + word + close).collect(Collectors.joining(or));
    }

    static Problem columnTwice(Place column, String name) {
        return Problem.of(
                "DUPLICATE_KEY", column, name, "cette colonne est là deux fois", "this column is there twice");
    }

    static Problem missingColumn(Place line, String name) {
        return Problem.of(
                "CONSTRAINT",
                line,
                "",
                "la colonne %s manque".formatted(name),
                "the column %s is missing".formatted(name));
    }

    static Problem otherWidth(Place line, int found, int expected) {
        return Problem.of(
                MALFORMED_INPUT,
                line,
                found,
                "%d cases attendues, comme sur la première ligne".formatted(expected),
                "%d cells expected, as on the first line".formatted(expected));
    }

    static Problem noIdentity(Place cell) {
        return Problem.of(
                "CONSTRAINT",
                cell,
                "",
                "un identifiant de 1 à 200 caractères sans espace est attendu",
                "an identity of 1 to 200 characters without space is expected");
    }

    static Problem twice(Place cell, Place first) {
        boolean table = first.line() > 0;
        return Problem.of(
                "DUPLICATE_ID",
                cell,
                "",
                "cet identifiant est déjà à %s".formatted(table ? "la ligne " + first.line() : first.field()),
                "this identity is %s already".formatted(table ? "on line " + first.line() : "at " + first.field()));
    }

    static Problem fixed(Place cell) {
        return Problem.of(
                "RULE_VIOLATION",
                cell,
                "",
                "ne change plus une fois que la chose est conservée",
                "no longer changes once the thing is kept");
    }

    static Problem taken(Place cell) {
        return Problem.of(
                "RULE_VIOLATION",
                cell,
                "",
                "cet identifiant est celui d'autre chose",
                "this identity is that of another kind of thing");
    }

    /** What stands there is not shown: it may be a name typed by mistake. */
    static Problem missing(Place cell) {
        return Problem.of(
                "MISSING_REFERENCE",
                cell,
                "",
                "rien n'a cet identifiant dans le stockage",
                "nothing has this identity in the storage");
    }

    static Problem notWritable(Place cell, CsvForm form) {
        return Problem.of(
                BAD_ENCODING,
                cell,
                "",
                "un caractère ne s'écrit pas en %s".formatted(form.charset()),
                "a character cannot be written in %s".formatted(form.charset()));
    }
}
