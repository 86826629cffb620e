package org.fabrique.exchange;

/**
 * How much of a file is read before reading is refused: a table, or a document in JSON. A host may lower each limit, or raise
 * it up to ten times the standard.
 *
 * @param fileBytes bytes of a table; a workbook has no more than twice as many once it is unpacked, and no more than a
 *     hundred for each of the file
 * @param rows rows behind the first line, blank ones not counted
 * @param columns cells of a row
 * @param cellChars characters of a cell; no longer one is written either, since spreadsheets cut them
 * @param documentBytes bytes of a document, which is held in memory
 * @param features things of a document
 */
public record FileLimits(int fileBytes, int rows, int columns, int cellChars, int documentBytes, int features) {

    private static final FileLimits STANDARD = new FileLimits(50_000_000, 200_000, 200, 32_000, 10_000_000, 10_000);
    private static final int HARD_CAP = 10;

    public FileLimits {
        // While the standard itself is made there is nothing to compare with.
        if (STANDARD != null) {
            check(fileBytes, STANDARD.fileBytes, "bytes");
            check(rows, STANDARD.rows, "rows");
            check(columns, STANDARD.columns, "columns");
            check(cellChars, STANDARD.cellChars, "characters of a cell");
            check(documentBytes, STANDARD.documentBytes, "bytes of a document");
            check(features, STANDARD.features, "features");
        }
    }

    /** Returns 50 MB, 200,000 rows, 200 columns, 32,000 characters of a cell; 10 MB and 10,000 things of a document. */
    public static FileLimits standard() {
        return STANDARD;
    }

    public FileLimits withFileBytes(int most) {
        return new FileLimits(most, rows, columns, cellChars, documentBytes, features);
    }

    public FileLimits withRows(int most) {
        return new FileLimits(fileBytes, most, columns, cellChars, documentBytes, features);
    }

    public FileLimits withColumns(int most) {
        return new FileLimits(fileBytes, rows, most, cellChars, documentBytes, features);
    }

    public FileLimits withCellChars(int most) {
        return new FileLimits(fileBytes, rows, columns, most, documentBytes, features);
    }

    public FileLimits withDocumentBytes(int most) {
        return new FileLimits(fileBytes, rows, columns, cellChars, most, features);
    }

    public FileLimits withFeatures(int most) {
        return new FileLimits(fileBytes, rows, columns, cellChars, documentBytes, most);
    }

    private static void check(int limit, long standard, String what) {
        if (limit < 1 || limit > standard * HARD_CAP) {
            throw new IllegalArgumentException(
                    "The limit of %s (%d) must be from 1 to %d.".formatted(what, limit, standard * HARD_CAP));
        }
    }
}
