package org.fabrique.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a field is, in the words of PAIR.
 *
 * @param in where a thing or a code stands: the kind of thing, or what its address begins with
 */
record PairForm(Sort sort, String in) {

    /** The sorts of values there are. */
    enum Sort {
        TEXT,
        TEXTS,
        PAGE,
        NUMBER,
        DAY,
        YES_OR_NO,
        THING,
        OWN_THING,
        CODE,
        PLACE,
        COMMUNE
    }

    static final PairForm TEXT = new PairForm(Sort.TEXT, "");

    /** Texts of which the order counts. */
    static final PairForm TEXTS = new PairForm(Sort.TEXTS, "");

    /** The address of a page, as a text or as a thing. */
    static final PairForm PAGE = new PairForm(Sort.PAGE, "");

    /** An exact number, which programs that read linked data would round if it stood without quotes. */
    static final PairForm NUMBER = new PairForm(Sort.NUMBER, "");

    static final PairForm DAY = new PairForm(Sort.DAY, "");

    static final PairForm YES_OR_NO = new PairForm(Sort.YES_OR_NO, "");

    /** A place, with the code of its territory. */
    static final PairForm PLACE = new PairForm(Sort.PLACE, "");

    /** A place that is a commune, which the column says without the level. */
    static final PairForm COMMUNE = new PairForm(Sort.COMMUNE, "");

    /** Another thing, by its address. */
    static PairForm thing(String kind) {
        return new PairForm(Sort.THING, kind);
    }

    /** Another thing of this host; one from elsewhere says nothing here. */
    static PairForm ownThing(String kind) {
        return new PairForm(Sort.OWN_THING, kind);
    }

    /** A code as an address that begins so. */
    static PairForm code(String beginning) {
        return new PairForm(Sort.CODE, beginning);
    }

    /** Returns what the context of a document says of such values; nothing when they are plain. */
    Map<String, Object> described() {
        String type = type();
        if (sort == Sort.TEXTS) {
            return Map.of("@container", "@list");
        }
        return type == null ? Map.of() : Map.of("@type", type);
    }

    private @Nullable String type() {
        return switch (sort) {
            case TEXT, TEXTS, PAGE, YES_OR_NO, PLACE, COMMUNE -> null;
            case NUMBER -> "xsd:decimal";
            case DAY -> "xsd:date";
            case THING, OWN_THING, CODE -> "@id";
        };
    }
}
