package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Rows as lines of text. */
record CsvCodec(CsvForm form) implements Codec {

    @Override
    public Rows rows(Sheet<?, ?> sheet, FileSource source, FileLimits limits, Troubles troubles) {
        return new CsvReading(source, form, limits, new Header(sheet.columns(), sheet.derivedColumns()), troubles)
                ::each;
    }

    @Override
    public <T> ExportReport write(Sheet<?, T> sheet, Sheet.Source<T> things, OutputStream out) throws IOException {
        return ExportReport.of(new CsvWriting(out, form, sheet.columns()).all(sheet, things));
    }

    @Override
    public CsvForm rejects() {
        return form;
    }

    @Override
    public boolean isTable() {
        return true;
    }
}
