package org.fabrique.exchange;

import java.util.List;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** What can be wrong with a workbook or one of its cells, with stable codes. */
final class WorkbookProblems {

    private static final String BAD_ENCODING = "BAD_ENCODING";
    private static final String MALFORMED_INPUT = "MALFORMED_INPUT";
    private static final String WRONG_TYPE = "WRONG_TYPE";

    private WorkbookProblems() {}

    static Problem text(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "ce n'est pas un classeur ; si c'est du CSV, annoncez-le comme tel",
                "this is no workbook; if it is CSV, say so");
    }

    static Problem older(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "c'est un ancien classeur .xls ; enregistrez-le en .xlsx",
                "this is an older workbook, .xls; save it as .xlsx");
    }

    static Problem locked(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "ce classeur est protégé par un mot de passe ; enregistrez-le sans",
                "this workbook is locked with a password; save it without");
    }

    static Problem openDocument(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "c'est un document .ods ; enregistrez-le en .xlsx",
                "this is an .ods document; save it as .xlsx");
    }

    static Problem archive(String file) {
        return Problem.of(
                BAD_ENCODING,
                Place.file(file),
                "",
                "cette archive n'est pas un classeur .xlsx",
                "this archive is no .xlsx workbook");
    }

    static Problem damaged(Place place) {
        return Problem.of(
                MALFORMED_INPUT,
                place,
                "",
                "ce classeur est abîmé ; ouvrez-le dans un tableur et enregistrez-le à nouveau",
                "this workbook is damaged; open it in a spreadsheet and save it again");
    }

    static Problem documentType(String file) {
        return Problem.of(
                MALFORMED_INPUT,
                Place.file(file),
                "",
                "ce classeur déclare un DOCTYPE, ce qu'aucun tableur n'écrit ; il n'est pas lu",
                "this workbook declares a DOCTYPE, which no spreadsheet writes; it is not read");
    }

    static Problem unpacked(String file, long most) {
        return RowProblems.limit(Place.file(file), most, "octets une fois décompressé", "bytes once unpacked");
    }

    static Problem severalWorksheets(String file, List<String> names, String expected) {
        return Problem.of(
                MALFORMED_INPUT,
                Place.file(file),
                String.join(", ", names),
                "%d feuilles ; appelez « %s » celle qui doit être lue".formatted(names.size(), expected),
                "%d worksheets; name the one to be read \"%s\"".formatted(names.size(), expected));
    }

    static Problem formula(Place cell) {
        return Problem.of(
                WRONG_TYPE, cell, "", "c'est une formule ; collez-en la valeur", "this is a formula; paste its value");
    }

    static Problem error(Place cell) {
        return Problem.of(
                WRONG_TYPE,
                cell,
                "",
                "le tableur y montre une erreur au lieu d'une valeur",
                "the spreadsheet shows an error there in the place of a value");
    }

    static Problem rounded(Place cell) {
        return Problem.of(
                WRONG_TYPE,
                cell,
                "",
                "un nombre de plus de 15 chiffres est arrondi par les tableurs ; écrivez-le comme texte",
                "spreadsheets round a number of more than 15 digits; write it as a text");
    }
}
