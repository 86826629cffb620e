package org.fabrique.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/**
 * A need as it is asked on the command line or in a file of queries, and what is wrong with it.
 * <p>
 * Its words are its title, when there is one, and its text. It is kept nowhere.
 */
final class AskedNeed {

    private static final FabriqueId NOBODY = new FabriqueId("command-line");

    private final Fields fields;
    private final Gazetteer gazetteer;
    private final List<Problem> problems = new ArrayList<>();

    AskedNeed(Fields fields, Gazetteer gazetteer) {
        this.fields = fields;
        this.gazetteer = gazetteer;
    }

    /** Where each part of the need was given. */
    @FunctionalInterface
    interface Fields {
        Place of(String part);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns the need, or nothing when a problem was found. */
    Optional<Need> read(
            String id,
            @Nullable String title,
            String text,
            @Nullable String territory,
            List<String> themes,
            List<String> audiences) {
        Wording words = PlainText.isBlank(title, text) ? null : PlainText.wording(title, text);
        if (words == null) {
            wrong("CONSTRAINT", "need", text, "le besoin ne doit pas être vide.", "the need must not be empty.");
        }
        TerritoryCode place = territory == null ? null : territory(territory);
        List<ThemeCode> about = themes.stream().flatMap(code -> theme(code).stream()).toList();
        return words == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(need(id, words, place, about, audiences));
    }

    private static Need need(
            String id, Wording words, @Nullable TerritoryCode place, List<ThemeCode> about, List<String> audiences) {
        Need need = Need.captured(new NeedId(id), NOBODY, words)
                .withThemes(about)
                .withAudiences(audiences.stream().map(Audience::new).toList());
        return place == null ? need : need.withTerritory(place);
    }

    private @Nullable TerritoryCode territory(String text) {
        try {
            TerritoryCode code = TerritoryCode.parse(text.strip());
            if (gazetteer.find(code).isPresent()) {
                return code;
            }
            wrong("UNKNOWN_CODE", "territory", text, "ce territoire n'existe pas.", "there is no such territory.");
        } catch (IllegalArgumentException malformed) {
            wrong("UNKNOWN_CODE", "territory", text, "un niveau et un code sont attendus, comme dep:23 ou com:23096.",
                    "a level and a code are expected, such as dep:23 or com:23096.");
        }
        return null;
    }

    private Optional<ThemeCode> theme(String text) {
        String code = text.strip();
        Optional<ThemeCode> known = ThemeScheme.carrefour().themes().stream()
                .map(theme -> theme.code())
                .filter(theme -> theme.value().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            wrong("UNKNOWN_CODE", "themes", text, "un des 40 codes est attendu, comme MOB ou SEN.",
                    "one of the 40 codes is expected, such as MOB or SEN.");
        }
        return known;
    }

    private void wrong(String code, String part, String value, String fr, String en) {
        problems.add(Problem.of(code, fields.of(part), value, fr, en));
    }
}
