package org.fabrique.examples.web.network;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.territory.TerritoryCode;

/**
 * Where each département stands on our map of tiles: one tile each, as near to its neighbours as rows and columns allow, those
 * overseas apart. The table is ours.
 */
final class TileMap {

    private static final String DRAWN = """
            --- --- --- --- --- --- 62  59  --- --- --- ---
            --- --- --- --- --- 76  80  02  08  --- --- ---
            --- --- --- 50  14  27  95  60  51  55  57  67
            29  22  35  53  61  78  92  93  10  54  88  68
            --- 56  44  72  28  91  75  94  77  52  70  90
            --- --- 85  49  37  41  45  89  21  39  25  ---
            --- --- 17  79  86  36  18  58  71  01  74  ---
            --- --- --- 16  87  23  03  42  69  38  73  ---
            --- --- 33  24  19  15  63  43  07  26  05  ---
            --- --- 40  47  46  12  48  30  84  04  06  ---
            --- --- 64  32  82  81  34  13  83  --- --- ---
            --- --- --- 65  31  11  --- --- --- --- --- 2B
            --- --- --- --- 09  66  --- --- --- --- --- 2A
            --- --- --- --- --- --- --- --- --- --- --- ---
            971 972 973 974 976 --- --- --- --- --- --- ---
            """;

    /** Where a département stands, counted from the upper left corner. */
    record Cell(TerritoryCode department, int row, int column) {}

    private static final List<Cell> CELLS = read();

    private TileMap() {}

    /** Returns all cells, row by row. */
    static List<Cell> cells() {
        return CELLS;
    }

    private static List<Cell> read() {
        List<Cell> cells = new ArrayList<>();
        List<String> rows = DRAWN.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            String[] columns = rows.get(row).split(" +");
            for (int column = 0; column < columns.length; column++) {
                if (!columns[column].equals("---")) {
                    cells.add(new Cell(TerritoryCode.department(columns[column]), row, column));
                }
            }
        }
        return List.copyOf(cells);
    }
}
