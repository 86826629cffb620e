package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;

/**
 * The main activity of an organisation (code APE) in one version of the French nomenclature of activities:
 * {@code naf-rev2:88.99B}. A code means nothing without its version.
 * <p>
 * Its shape is checked, not that the nomenclature has it. {@code parse(code.toString())} gives the same code.
 */
public record NafCode(Version version, String code) {

    /** The versions of the nomenclature, as INSEE published them. */
    public enum Version {
        /** In force from 1993 to 2002. */
        NAF_1993("naf-1993", "\\d{2}\\.\\d[A-Z]", "NAF 1993", "NAF 1993"),
        /** In force from 2003 to 2007. */
        NAF_REV1("naf-rev1", "\\d{2}\\.\\d[A-Z]", "NAF révision 1", "NAF revision 1"),
        /** In force since 2008. */
        NAF_REV2("naf-rev2", "\\d{2}\\.\\d{2}[A-Z]", "NAF révision 2", "NAF revision 2"),
        /** To be the official one from 1 January 2027 on. */
        NAF_2025("naf-2025", "\\d{2}\\.\\d{2}[A-Z]", "NAF 2025", "NAF 2025");

        private final String code;
        private final String shape;
        private final Message label;

        Version(String code, String shape, String fr, String en) {
            this.code = code;
            this.shape = shape;
            this.label = Message.of(fr, en);
        }

        public String code() {
            return code;
        }

        public Message label() {
            return label;
        }

        static Version of(String code) {
            for (Version version : values()) {
                if (version.code.equals(code)) {
                    return version;
                }
            }
            throw new IllegalArgumentException("The version (%s) of the nomenclature is not known.".formatted(code));
        }
    }

    public NafCode {
        requireNonNull(version, "version");
        requireNonNull(code, "code");
        if (!code.matches(version.shape)) {
            throw new IllegalArgumentException(
                    "The activity (%s) does not have the shape of a code of %s.".formatted(code, version.code));
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text is not a version, a colon and a code of its shape
     */
    public static NafCode parse(String text) {
        int colon = text.indexOf(':');
        return new NafCode(Version.of(text.substring(0, Math.max(colon, 0))), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return version.code + ":" + code;
    }
}
