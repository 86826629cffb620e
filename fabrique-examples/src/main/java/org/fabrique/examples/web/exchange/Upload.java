package org.fabrique.examples.web.exchange;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.FileFormat;
import org.fabrique.exchange.FileLimits;
import org.fabrique.exchange.Format;
import org.fabrique.exchange.ImportReport;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.SheetImport;
import org.fabrique.exchange.XlsxForm;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Storage;
import org.jspecify.annotations.Nullable;

/** A table somebody sends: which sheet it is, how its texts are written, and what stands in the file. Its name is not read. */
final class Upload {

    /** What is larger is not carried from one page to the next: it is to be chosen again. */
    private static final int LARGEST_CARRIED = 500_000;

    /** Others wait while rows are written: no more than a spreadsheet somebody filled in. */
    private static final int MOST_ROWS = 20_000;

    private static final String FABRIQUE = "fabrique";

    private final Sheet<?, ?> sheet;
    private final CsvForm texts;
    private final byte[] bytes;

    private Upload(Sheet<?, ?> sheet, CsvForm texts, byte[] bytes) {
        this.sheet = sheet;
        this.texts = texts;
        this.bytes = bytes;
    }

    /** @throws InvalidInput when something is missing */
    static Upload of(Context request, List<Sheet<?, ?>> offered) {
        Form form = Form.of(request);
        Sheet<?, ?> sheet = offered.stream()
                .filter(each -> each.name().equals(form.text("sheet")))
                .findFirst()
                .orElseThrow(() -> form.wrong("sheet", "un choix est attendu", "a choice is expected"));
        return new Upload(usual(sheet, Visit.of(request)), texts(form), bytes(request, form));
    }

    /** Who acts for one fabrique need not say which in each row. */
    private static Sheet<?, ?> usual(Sheet<?, ?> sheet, Visit visit) {
        boolean isOfOne =
                visit.actor().fabriques().size() == 1 && sheet.usable().contains(FABRIQUE);
        return isOfOne
                ? sheet.usually(
                        FABRIQUE, visit.actor().fabriques().iterator().next().value())
                : sheet;
    }

    private static CsvForm texts(Form form) {
        CsvForm texts = form.text("texts").equals("plain") ? CsvForm.plain() : CsvForm.french();
        return texts.withSeparator(
                        switch (form.text("separator")) {
                            case "comma" -> ',';
                            case "tab" -> '\t';
                            default -> ';';
                        })
                .withCharset(Charset.forName(form.text("charset").equals("windows-1252") ? "windows-1252" : "UTF-8"));
    }

    private static byte[] bytes(Context request, Form form) {
        UploadedFile sent = request.isMultipartFormData() ? request.uploadedFile("file") : null;
        byte[] bytes = sent == null ? carried(form) : read(sent);
        if (bytes.length == 0) {
            throw form.wrong(
                    "file", "un fichier qui n'est pas vide est attendu", "a file that is not empty is expected");
        }
        return bytes;
    }

    private static byte[] read(UploadedFile sent) {
        try (InputStream in = sent.content()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] carried(Form form) {
        try {
            return Base64.getUrlDecoder().decode(form.text("content"));
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    /** Returns the file as the next page carries it, or null when it is too large. */
    @Nullable
    String carried() {
        return bytes.length > LARGEST_CARRIED
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Takes the rows into a storage: all of them, or none.
     *
     * @throws InvalidInput with what is wrong
     */
    ImportReport into(Storage storage, Visit visit) {
        Act act = Act.of(visit.actor().id(), visit.house().clock().instant());
        try {
            Path file = Files.createTempFile("fabrique-import", null);
            try {
                Files.write(file, bytes);
                return SheetImport.of(
                                sheet, format(file), visit.house().engine().intake())
                        .within(FileLimits.standard().withRows(MOST_ROWS))
                        .into(storage, act, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is not recognised is read as a table, which tells best what is wrong with it. */
    private Format format(Path file) throws IOException {
        FileFormat found = FileFormat.recognise(file).orElse(FileFormat.CSV);
        return switch (found) {
            case CSV -> texts;
            case XLSX -> new XlsxForm(texts.decimal(), texts.dates());
            default ->
                throw new InvalidInput(List.of(Problem.of(
                        "WRONG_FORMAT",
                        Place.field(""),
                        found.code(),
                        "un fichier CSV ou XLSX est attendu",
                        "a CSV or XLSX file is expected")));
        };
    }
}
