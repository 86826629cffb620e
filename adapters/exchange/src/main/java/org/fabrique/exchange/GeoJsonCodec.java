package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Rows as features of a map. */
record GeoJsonCodec(Positions positions) implements Codec {

    @Override
    public Rows rows(Sheet<?, ?> sheet, FileSource source, FileLimits limits, Troubles troubles) {
        Features features = new Features(sheet, positions, limits, troubles);
        return visitor -> new DocumentRows(source, limits, troubles).each(features::rows, visitor);
    }

    @Override
    public <T> ExportReport write(Sheet<?, T> sheet, Sheet.Source<T> things, OutputStream out) throws IOException {
        GeoJsonWriting writing = new GeoJsonWriting(out, positions);
        things.forEach(thing -> writing.feature(sheet.identityOf(thing), sheet.whereabouts(thing), sheet.told(thing)));
        return writing.end();
    }
}
