package org.fabrique.examples.cli;

import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * A need as it is asked on the command line or in a file of queries. It is kept nowhere.
 * <p>
 * Its words are its title, when there is one, and its text.
 */
final class AskedNeed {

    /** The identity of the need asked on the command line. */
    static final String ID = "need";

    private static final FabriqueId NOBODY = new FabriqueId("command-line");
    private static final Wording STAND_IN = new Wording("?", null, null);

    private AskedNeed() {}

    /** Receives what is wrong, under the name of the part it is about. */
    @FunctionalInterface
    interface Refusal {
        void refuse(String code, String part, String value, String fr, String en);
    }

    /** Returns the words of a need; words that are missing are refused, and a stand-in returned. */
    static Wording words(@Nullable String title, @Nullable String text, String part, Refusal refusal) {
        String said = text == null ? "" : text;
        String line = PlainText.oneLine(title == null ? said : title);
        if (Text.isBlank(line)) {
            refusal.refuse("CONSTRAINT", part, said, "le besoin ne doit pas être vide", "the need must not be empty");
            return STAND_IN;
        }
        return isClean(line, part, refusal) ? new Wording(line, null, title == null ? null : said) : STAND_IN;
    }

    /** Tells whether a text stands on one line and has no character that is refused; what is wrong is told. */
    static boolean isClean(String text, String part, Refusal refusal) {
        int refused = Text.firstRefused(text);
        if (refused >= 0) {
            String name = "U+%04X".formatted(text.codePointAt(refused));
            refusal.refuse(
                    "BAD_TEXT",
                    part,
                    "",
                    "le caractère " + name + " est refusé",
                    "the character " + name + " is refused");
            return false;
        }
        if (!Text.isOneLine(text)) {
            refusal.refuse("BAD_TEXT", part, text, "une seule ligne est attendue", "one line is expected");
            return false;
        }
        return true;
    }

    /** Returns the territory a text names; one that does not resolve is refused. */
    static Optional<TerritoryCode> territory(@Nullable String text, Gazetteer gazetteer, Refusal refusal) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            TerritoryCode code = TerritoryCode.parse(text.strip());
            if (gazetteer.find(code).isPresent()) {
                return Optional.of(code);
            }
            refusal.refuse(
                    "UNKNOWN_CODE", "territory", text, "ce territoire n'existe pas", "there is no such territory");
        } catch (IllegalArgumentException malformed) {
            refusal.refuse(
                    "UNKNOWN_CODE",
                    "territory",
                    text,
                    "un niveau et un code sont attendus, comme dep:23 ou com:23096",
                    "a level and a code are expected, such as dep:23 or com:23096");
        }
        return Optional.empty();
    }

    static Need of(
            String id,
            Wording words,
            Optional<TerritoryCode> territory,
            List<ThemeCode> themes,
            List<Audience> audiences) {
        Need need =
                Need.captured(new NeedId(id), NOBODY, words).withThemes(themes).withAudiences(audiences);
        return territory.map(need::withTerritory).orElse(need);
    }
}
