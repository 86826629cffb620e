package org.fabrique.exchange;

/**
 * How much of a table is read before reading is refused. A host may lower each limit, or raise it up to ten times the
 * standard.
 *
 * @param fileBytes bytes of the file; a workbook has no more than twice as many once it is unpacked, and no more than a
 *     hundred for each of the file
 * @param rows rows behind the first line, blank ones not counted
 * @param columns cells of a row
 * @param cellChars characters of a cell; no longer one is written either, since spreadsheets cut them
 */
public record FileLimits(int fileBytes, int rows, int columns, int cellChars) {

    private static final FileLimits STANDARD = new FileLimits(50_000_000, 200_000, 200, 32_000);
    private static final int HARD_CAP = 10;

    public FileLimits {
        // While the standard itself is made there is nothing to compare with.
        if (STANDARD != null) {
            check(fileBytes, STANDARD.fileBytes, "bytes");
            check(rows, STANDARD.rows, "rows");
            check(columns, STANDARD.columns, "columns");
            check(cellChars, STANDARD.cellChars, "characters of a cell");
        }
    }

    /** Returns 50 MB, 200,000 rows, 200 columns, 32,000 characters of a cell. */
    public static FileLimits standard() {
        return STANDARD;
    }

    public FileLimits withFileBytes(int most) {
        return new FileLimits(most, rows, columns, cellChars);
    }

    public FileLimits withRows(int most) {
        return new FileLimits(fileBytes, most, columns, cellChars);
    }

    public FileLimits withColumns(int most) {
        return new FileLimits(fileBytes, rows, most, cellChars);
    }

    public FileLimits withCellChars(int most) {
        return new FileLimits(fileBytes, rows, columns, most);
    }

    private static void check(int limit, long standard, String what) {
        if (limit < 1 || limit > standard * HARD_CAP) {
            throw new IllegalArgumentException(
                    "The limit of %s (%d) must be from 1 to %d.".formatted(what, limit, standard * HARD_CAP));
        }
    }
}
