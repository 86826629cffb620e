package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Rows as elements of a GoGoCarto map. */
record GoGoCartoCodec(GoGoCarto format) implements Codec {

    @Override
    public Rows rows(Sheet<?, ?> sheet, FileSource source, FileLimits limits, Troubles troubles) {
        Elements elements = new Elements(sheet, format, limits, troubles);
        return visitor -> new DocumentRows(source, limits, troubles).each(elements::rows, visitor);
    }

    @Override
    public <T> ExportReport write(Sheet<?, T> sheet, Sheet.Source<T> things, OutputStream out) throws IOException {
        ElementWriting writing = ElementWriting.begin(out, format, sheet.nameColumn());
        things.forEach(thing -> writing.element(sheet.identityOf(thing), sheet.whereabouts(thing), sheet.told(thing)));
        return writing.end();
    }
}
