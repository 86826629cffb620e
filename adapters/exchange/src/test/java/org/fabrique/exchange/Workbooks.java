package org.fabrique.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.fabrique.core.intake.Loaded;

/** Workbooks: written by us, made by people, and made by hand, part by part. */
final class Workbooks {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String BOOK = "xl/workbook.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Workbooks() {}

    static <T> byte[] written(Sheet<?, T> sheet, List<T> things, XlsxForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Codec.of(form).write(sheet, things::forEach, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    static <T> Loaded<T> read(Sheet<?, T> sheet, byte[] bytes) {
        return read(sheet, bytes, XlsxForm.french(), FileLimits.standard());
    }

    static <T> Loaded<T> read(Sheet<?, T> sheet, byte[] bytes, XlsxForm form, FileLimits limits) {
        try {
            return sheet.read("table.xlsx", new ByteArrayInputStream(bytes), form, limits, Tables.INTAKE);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    static <T> Loaded<T> writtenAndRead(Sheet<?, T> sheet, List<T> things, XlsxForm form) {
        return read(sheet, written(sheet, things, form), form, FileLimits.standard());
    }

    /** Returns a workbook as a person fills it. */
    static byte[] of(Consumer<Workbook> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "People", null)) {
            filling.accept(workbook);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** Returns a workbook whose only worksheet has these rows, as XML has them. */
    static byte[] ofRows(String rows) {
        return zipped(partsOf(rows));
    }

    /** Returns the parts of such a workbook, to be altered. */
    static Map<String, byte[]> partsOf(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + override(BOOK, "sheet.main") + override(STRINGS, "sharedStrings")
                        + override("xl/styles.xml", "styles") + "</Types>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(
                parts,
                BOOK,
                ("<workbook xmlns=\"%s\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                        .formatted(MAIN));
        put(
                parts,
                "xl/styles.xml",
                ("<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                        .formatted(MAIN));
        put(parts, STRINGS, "<sst xmlns=\"%s\"><si><t>zéro</t></si></sst>".formatted(MAIN));
        put(parts, SHEET, "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        return parts;
    }

    static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a cell with a text in it. */
    static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(text);
    }

    /** Returns a row of cells, as they are. */
    static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    /** Returns the rows that begin a worksheet of needs: the first row, and one need with a title. */
    static String need(String title) {
        return row(cell("id"), cell("fabrique"), cell("title")) + row(cell("n-1"), cell("bfc"), title);
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** Returns the text of a part. */
    static String part(byte[] workbook, String name) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, kind);
    }
}
