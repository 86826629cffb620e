package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Rows of a worksheet. */
record XlsxCodec(XlsxForm form) implements Codec {

    @Override
    public Rows rows(Sheet<?, ?> sheet, FileSource source, FileLimits limits, Troubles troubles) {
        return new XlsxReading(sheet, source, form.texts(), limits, troubles)::each;
    }

    @Override
    public <T> ExportReport write(Sheet<?, T> sheet, Sheet.Source<T> things, OutputStream out) throws IOException {
        return ExportReport.of(new XlsxWriting<>(sheet, form).all(things, out));
    }

    @Override
    public CsvForm rejects() {
        return form.texts();
    }

    @Override
    public boolean isTable() {
        return true;
    }
}
