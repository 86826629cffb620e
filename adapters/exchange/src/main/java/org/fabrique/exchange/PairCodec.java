package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Rows as nodes of linked data. */
record PairCodec(Pair form) implements Codec {

    @Override
    public Rows rows(Sheet<?, ?> sheet, FileSource source, FileLimits limits, Troubles troubles) {
        PairRows rows = new PairRows(sheet, form, limits, troubles);
        return visitor -> new DocumentRows(source, limits, troubles).each(rows::rows, visitor);
    }

    @Override
    public <T> ExportReport write(Sheet<?, T> sheet, Sheet.Source<T> things, OutputStream out) throws IOException {
        PairWriting writing = new PairWriting(
                out, PairSheet.of(sheet), new Addresses(form.base().toString()), form.positions());
        things.forEach(
                thing -> writing.node(thing, sheet.identityOf(thing), sheet.whereabouts(thing), sheet.told(thing)));
        return writing.end();
    }
}
