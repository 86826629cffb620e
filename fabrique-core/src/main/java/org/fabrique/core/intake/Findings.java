package org.fabrique.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/** All that was found wrong with one draft, and what its codes mean where they mean something. */
final class Findings {
    private final Gazetteer places;
    private final ThemeScheme scheme;
    private final List<Problem> problems;

    Findings(Gazetteer places, ThemeScheme scheme, List<Problem> violations) {
        this.places = places;
        this.scheme = scheme;
        this.problems = new ArrayList<>(violations);
    }

    boolean areNone() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(String code, String pointer, @Nullable Object value, String fr, String en) {
        problems.add(Problem.of(code, Place.field(pointer), value, fr, en));
    }

    /** Returns the code the territory has today; null when none was given, or when it does not resolve. */
    @Nullable
    TerritoryCode territory(String pointer, @Nullable String text) {
        if (text == null || !TerritoryCode.isValid(text)) {
            return null;
        }
        Optional<Territory> found = places.find(TerritoryCode.parse(text));
        if (found.isEmpty()) {
            add("MISSING_REFERENCE", pointer, text, "ce territoire n'est pas connu", "no such territory is known");
        }
        return found.map(Territory::code).orElse(null);
    }

    /** Returns the codes of those that resolve, as they are today. */
    List<TerritoryCode> allTerritories(String pointer, List<String> texts) {
        List<TerritoryCode> known = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            Optional.ofNullable(territory("%s/%d".formatted(pointer, at), texts.get(at)))
                    .ifPresent(known::add);
        }
        return known;
    }

    /** Checks the territories of places where a solution runs. */
    void territories(String pointer, List<ImplementationDraft> places) {
        for (int at = 0; at < places.size(); at++) {
            ImplementationDraft place = places.get(at);
            if (place != null) {
                territory("%s/%d/territory".formatted(pointer, at), place.territory());
            }
        }
    }

    /** Checks that public figures name their source. */
    void evidence(String pointer, List<EvidenceDraft> evidence) {
        for (int at = 0; at < evidence.size(); at++) {
            EvidenceDraft one = evidence.get(at);
            if (one != null && one.kind() == Evidence.Kind.FIGURE && one.source() == null) {
                add(
                        "RULE_VIOLATION",
                        "%s/%d/source".formatted(pointer, at),
                        null,
                        "un chiffre public cite sa source",
                        "a public figure names its source");
            }
        }
    }

    /** Returns the method of a draft, when it is one of these and lets an initiative begin where the draft says. */
    @Nullable
    Method method(InitiativeDraft draft, List<Method> methods) {
        Optional<Method> found =
                methods.stream().filter(one -> one.id().equals(draft.method())).findFirst();
        if (draft.method() != null && found.isEmpty()) {
            String known = String.join(", ", methods.stream().map(Method::id).toList());
            add(
                    "UNKNOWN_CODE",
                    "/method",
                    draft.method(),
                    "une de ces méthodes est attendue : " + known,
                    "one of these methods is expected: " + known);
        }
        found.ifPresent(method -> entry(method, draft.openedAt()));
        return found.orElse(null);
    }

    private void entry(Method method, @Nullable Phase at) {
        if (at != null && !method.entries().contains(at)) {
            add(
                    "RULE_VIOLATION",
                    "/openedAt",
                    at.label().fr(),
                    "la méthode %s ne laisse pas une initiative commencer là".formatted(method.id()),
                    "the method %s does not let an initiative begin there".formatted(method.id()));
        }
    }

    /** Returns the themes, also those that the scheme has not, which are told. */
    List<ThemeCode> themes(String pointer, List<String> texts) {
        List<ThemeCode> known = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            ThemeCode theme = theme(pointer + "/" + at, texts.get(at));
            if (theme != null) {
                known.add(theme);
            }
        }
        return known;
    }

    private @Nullable ThemeCode theme(String pointer, @Nullable String text) {
        if (text == null || !ThemeCode.isValid(text)) {
            return null;
        }
        ThemeCode theme = ThemeCode.parse(text);
        if (!scheme.contains(theme)) {
            add(
                    "UNKNOWN_CODE",
                    pointer,
                    text,
                    "doit être un thème de « %s »".formatted(scheme.name()),
                    "must be a theme of \"%s\"".formatted(scheme.name()));
        }
        return theme;
    }
}
