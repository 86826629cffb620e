package org.fabrique.exchange;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Follows the cells of a workbook, and the texts beside them, and notes what its reader would take for a list of billions, or
 * would copy as often. It knows elements by the names the reader knows them by, wherever they stand. Not thread-safe.
 */
final class CellCheck {

    /** No column of a spreadsheet has more than three letters. */
    private static final Pattern ADDRESS = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");

    private static final Pattern INDEX = Pattern.compile("[0-9]{0,9}");
    private static final int MOST_CELLS = 18_278;
    private static final int LONGEST_CELL = 50_000;
    private static final int LONGEST_NUMBER = 10_000;
    private static final long MOST_EFFORT = 1_000_000_000;

    private final long mostTexts;
    private final StringBuilder said = new StringBuilder();
    private boolean harmful;
    private boolean isRow;
    private boolean isCell;
    private boolean isShared;
    private @Nullable String type;
    private int cells;
    private long texts;
    private long highest = -1;
    private long arrays;
    private int longest;
    private long effort;

    /** @param mostTexts how many texts a workbook may keep beside its cells, which the reader holds in memory */
    CellCheck(long mostTexts) {
        this.mostTexts = mostTexts;
    }

    boolean isHarmful() {
        return harmful;
    }

    /** Tells whether a cell has its text beside the others, where there is none; once all parts were followed. */
    boolean missesAText() {
        return highest >= texts;
    }

    void beginPart() {
        isRow = false;
        isCell = false;
    }

    void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals("si")) {
            refuseWhen(++texts > mostTexts);
        } else if (name.equals("row")) {
            cells = isRow ? cells : 0;
            isRow = true;
        } else if (isRow && name.equals("c")) {
            beginCell(xml);
        } else if (isCell && name.equals("f")) {
            beginFormula(xml.getAttributeValue(null, "t"));
        }
    }

    void read(XMLStreamReader xml) {
        if (isCell && !"inlineStr".equals(type)) {
            said.append(xml.getText());
            refuseWhen(said.length() > LONGEST_CELL);
        }
    }

    void end(String name) {
        isRow &= !name.equals("row");
        if (isCell && name.equals("c")) {
            endCell(said.toString().strip());
        }
    }

    private void beginCell(XMLStreamReader xml) {
        String address = xml.getAttributeValue(null, "r");
        refuseWhen(isCell || ++cells > MOST_CELLS);
        refuseWhen(address != null && !ADDRESS.matcher(address).matches());
        type = xml.getAttributeValue(null, "t");
        isCell = true;
        isShared = false;
        said.setLength(0);
    }

    /** Beside a text that stands elsewhere the reader sees no formula: it would take what was computed for what was typed. */
    private void beginFormula(@Nullable String kind) {
        isShared |= "shared".equals(kind);
        arrays += "array".equals(kind) ? 1 : 0;
        refuseWhen(isText());
    }

    /** The reader compares each cell with every formula of several cells, and writes shared ones anew for each. */
    private void endCell(String whole) {
        isCell = false;
        longest = Math.max(longest, whole.length());
        effort += arrays + (isShared ? longest : 0);
        refuseWhen(effort > MOST_EFFORT);
        refuseWhen(isNumber() && whole.length() > LONGEST_NUMBER);
        refuseWhen(isText() && !INDEX.matcher(whole).matches());
        if (isText() && !harmful && !whole.isEmpty()) {
            highest = Math.max(highest, Long.parseLong(whole));
        }
    }

    private boolean isNumber() {
        return type == null || type.equals("n");
    }

    private boolean isText() {
        return "s".equals(type);
    }

    private void refuseWhen(boolean unreasonable) {
        harmful |= unreasonable;
    }
}
