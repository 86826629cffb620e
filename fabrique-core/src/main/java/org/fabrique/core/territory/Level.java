package org.fabrique.core.territory;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fabrique.core.Message;

/**
 * The kinds of territory a code can name. The shape of each code is the one INSEE, the DGCL or the ANCT publish; an own
 * perimeter ({@link #ZONE}) has a slug.
 */
public enum Level {
    COMMUNE("com", "(\\d{2}|2[AB])\\d{3}", "commune", "commune"),
    DELEGATED_COMMUNE("comd", "(\\d{2}|2[AB])\\d{3}", "commune déléguée", "delegated commune"),
    ASSOCIATED_COMMUNE("coma", "(\\d{2}|2[AB])\\d{3}", "commune associée", "associated commune"),
    MUNICIPAL_ARRONDISSEMENT("arm", "\\d{5}", "arrondissement municipal", "municipal arrondissement"),
    INTERCOMMUNALITY("epci", "\\d{9}", "intercommunalité", "intercommunality"),
    DEPARTMENT("dep", "\\d{2}|2[AB]|97[1-46]", "département", "département"),
    REGION("reg", "\\d{2}", "région", "region"),
    FORMER_REGION("areg", "\\d{2}", "ancienne région", "former region"),
    OVERSEAS_COLLECTIVITY("tom", "97[578]|98[46-9]", "collectivité d'outre-mer", "overseas collectivity"),
    PRIORITY_DISTRICT(
            "qpv", "Q[NP](\\d{3}|02[AB])\\d{2}[0-9A-Z]", "quartier prioritaire (QPV)", "priority district (QPV)"),
    ZONE("zone", "[a-z0-9]+(-[a-z0-9]+)*", "périmètre propre", "own perimeter");

    private final String prefix;
    private final Pattern value;
    private final Message label;

    Level(String prefix, String value, String fr, String en) {
        this.prefix = prefix;
        this.value = Pattern.compile(value);
        this.label = Message.of(fr, en);
    }

    /** Returns what stands before the colon: {@code com} in {@code com:23096}. */
    public String prefix() {
        return prefix;
    }

    public Message label() {
        return label;
    }

    /** Tells whether such a territory is smaller than a commune: a part of one, or of several. */
    public boolean isPartOfCommune() {
        return switch (this) {
            case DELEGATED_COMMUNE, ASSOCIATED_COMMUNE, MUNICIPAL_ARRONDISSEMENT, PRIORITY_DISTRICT -> true;
            default -> false;
        };
    }

    /** Tells whether a text has the shape of a code of this level; not that such a territory exists. */
    public boolean accepts(String text) {
        return text.length() <= 100 && value.matcher(text).matches();
    }

    static Optional<Level> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(level -> level.prefix.equals(prefix))
                .findFirst();
    }
}
