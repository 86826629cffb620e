package org.fabrique.exchange;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the parts of a workbook with the parser of its reader, before the reader does, and notes what would make that
 * one fill the memory or never end. What stands in the cells is none of its business. Not thread-safe.
 */
final class PartCheck {

    /** What no spreadsheet writes. */
    enum Harm {
        NONE,
        DOCUMENT_TYPE,
        UNREASONABLE
    }

    private static final XMLInputFactory PARSERS = parsers();

    /** No column of a spreadsheet has more than three letters. */
    private static final Pattern ADDRESS = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");

    private static final Pattern INDEX = Pattern.compile("[0-9]{0,9}");
    private static final int MOST_CELLS = 18_278;
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 10_000;
    private static final int LONGEST_CELL = 50_000;
    private static final int LONGEST_NUMBER = 10_000;
    private static final long MOST_EFFORT = 1_000_000_000;

    private final long mostStrings;
    private Harm harm = Harm.NONE;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private boolean isRow;
    private int cells;
    private @Nullable String type;
    private final StringBuilder text = new StringBuilder();
    private boolean isCell;
    private boolean isShared;
    private long strings;
    private long highest = -1;
    private long arrays;
    private int longest;
    private long effort;

    /** @param mostStrings how many texts a workbook may keep beside its cells, which the reader holds in memory */
    PartCheck(long mostStrings) {
        this.mostStrings = mostStrings;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /** Looks through a part, as far as it is XML: beyond, the reader does not come either. */
    void look(InputStream part) {
        depth = 0;
        isRow = false;
        isCell = false;
        OneTag tag = new OneTag(part);
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(tag);
            while (harm == Harm.NONE && xml.hasNext()) {
                look(xml, xml.next());
                tag.next();
            }
            xml.close();
        } catch (XMLStreamException | RuntimeException noXml) {
            refuseWhen(tag.isTooLong());
        }
    }

    /** Returns what was found in the parts so far. */
    Harm found() {
        return harm;
    }

    /** Returns what was found once all parts were looked through: then a text that is nowhere is one that is missing. */
    Harm foundInAll() {
        return harm == Harm.NONE && highest >= strings ? Harm.UNREASONABLE : harm;
    }

    private void look(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> harm = Harm.DOCUMENT_TYPE;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(xml.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> read(xml);
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        refuseWhen(++depth > DEEPEST);
        names(xml);
        String name = xml.getLocalName();
        if (name.equals("si")) {
            refuseWhen(++strings > mostStrings);
        } else if (name.equals("row")) {
            cells = isRow ? cells : 0;
            isRow = true;
        } else if (isRow && name.equals("c")) {
            beginCell(xml);
        } else if (isCell && name.equals("f")) {
            beginFormula(xml);
        }
    }

    /** The parser takes for ever to learn the names of things when each has its own. */
    private void names(XMLStreamReader xml) {
        name(xml.getPrefix(), xml.getLocalName());
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            name(xml.getAttributePrefix(at), xml.getAttributeLocalName(at));
        }
        for (int at = 0; at < xml.getNamespaceCount(); at++) {
            name(String.valueOf(xml.getNamespacePrefix(at)));
        }
    }

    private void name(@Nullable String prefix, String local) {
        name(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
    }

    private void name(String name) {
        names.add(name);
        refuseWhen(names.size() > MOST_NAMES);
    }

    private void beginCell(XMLStreamReader xml) {
        String address = xml.getAttributeValue(null, "r");
        type = xml.getAttributeValue(null, "t");
        isCell = true;
        isShared = false;
        text.setLength(0);
        refuseWhen(++cells > MOST_CELLS);
        refuseWhen(address != null && !ADDRESS.matcher(address).matches());
    }

    private void beginFormula(XMLStreamReader xml) {
        String kind = xml.getAttributeValue(null, "t");
        isShared |= "shared".equals(kind);
        arrays += "array".equals(kind) ? 1 : 0;
        // The reader would take what was computed for what was typed.
        refuseWhen(isText());
    }

    private void read(XMLStreamReader xml) {
        if (isCell && !"inlineStr".equals(type)) {
            text.append(xml.getText());
            refuseWhen(text.length() > LONGEST_CELL);
        }
    }

    private void end(String name) {
        depth--;
        isRow &= !name.equals("row");
        if (isCell && name.equals("c")) {
            endCell(text.toString().strip());
        }
    }

    /** The reader compares each cell with every formula of several cells, and writes shared ones anew for each. */
    private void endCell(String said) {
        isCell = false;
        longest = Math.max(longest, said.length());
        effort += arrays + (isShared ? longest : 0);
        refuseWhen(effort > MOST_EFFORT || (type == null || type.equals("n")) && said.length() > LONGEST_NUMBER);
        if (isText()) {
            point(said);
        }
    }

    private void point(String said) {
        if (!INDEX.matcher(said).matches()) {
            refuseWhen(true);
        } else if (!said.isEmpty()) {
            highest = Math.max(highest, Long.parseLong(said));
        }
    }

    private boolean isText() {
        return "s".equals(type);
    }

    private void refuseWhen(boolean unreasonable) {
        harm = unreasonable ? Harm.UNREASONABLE : harm;
    }
}
