package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Reads and writes the rows of a sheet in one format. */
interface Codec {

    /** Returns the codec of a format. */
    static Codec of(Format format) {
        if (format instanceof GeoJson map) {
            return new GeoJsonCodec(map.positions());
        }
        if (format instanceof GoGoCarto map) {
            return new GoGoCartoCodec(map);
        }
        if (format instanceof Pair pair) {
            return new PairCodec(pair);
        }
        return format instanceof XlsxForm xlsx ? new XlsxCodec(xlsx) : new CsvCodec((CsvForm) format);
    }

    /**
     * Returns the rows of a file.
     *
     * @param troubles where is noted what is wrong with the file as a whole
     */
    Rows rows(Sheet<?, ?> sheet, FileSource source, FileLimits limits, Troubles troubles);

    /** Writes things, and tells how many there were and what could not be told of them. */
    <T> ExportReport write(Sheet<?, T> sheet, Sheet.Source<T> things, OutputStream out) throws IOException;

    /** Tells whether each row of a file has the same columns. */
    default boolean isTable() {
        return false;
    }

    /** Returns how the rows of a table that are refused are written, as CSV: with the texts their cells have. */
    default CsvForm rejects() {
        return CsvForm.plain();
    }
}
