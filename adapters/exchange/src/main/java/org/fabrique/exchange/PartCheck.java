package org.fabrique.exchange;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
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
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 10_000;

    private final CellCheck cells;
    private final Set<String> names = new HashSet<>();
    private Harm harm = Harm.NONE;
    private int depth;

    PartCheck(CellCheck cells) {
        this.cells = cells;
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
        cells.beginPart();
        OneTag tag = new OneTag(part);
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(tag);
            while (found() == Harm.NONE && xml.hasNext()) {
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
        return harm == Harm.NONE && cells.isHarmful() ? Harm.UNREASONABLE : harm;
    }

    /** Returns what was found once all parts were looked through: then a text that is nowhere is one that is missing. */
    Harm foundInAll() {
        return found() == Harm.NONE && cells.missesAText() ? Harm.UNREASONABLE : found();
    }

    private void look(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> harm = Harm.DOCUMENT_TYPE;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(xml.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> cells.read(xml);
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        refuseWhen(++depth > DEEPEST);
        names(xml);
        cells.begin(xml);
    }

    private void end(String name) {
        depth--;
        cells.end(name);
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

    private void refuseWhen(boolean unreasonable) {
        harm = unreasonable ? Harm.UNREASONABLE : harm;
    }
}
