package org.fabrique.examples.web.need;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Need;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.House;
import org.fabrique.examples.web.PlaceField;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.ThemeProposal;
import org.fabrique.territories.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A need being written down, as its form shows it.
 *
 * @param form what was typed
 * @param proposals the themes its words speak of
 * @param kept what is being changed, or null when the need is new
 * @param stale whether somebody changed it since the form was opened: {@code kept} is what they wrote
 */
public record NeedForm(
        Form form,
        Problems problems,
        List<ThemeProposal> proposals,
        @Nullable Need kept,
        long version,
        boolean stale) {

    static NeedForm blank(String fabrique) {
        return new NeedForm(
                Form.holding(Map.of("fabrique", List.of(fabrique))), Problems.none(), List.of(), null, 0, false);
    }

    static NeedForm typed(Form form, House house) {
        return new NeedForm(form, Problems.none(), proposals(form, house), null, 0, false);
    }

    NeedForm with(Problems wrong) {
        return new NeedForm(form, wrong, proposals, kept, version, stale);
    }

    NeedForm changing(Need need, long at, boolean isStale) {
        return new NeedForm(form, problems, proposals, need, at, isStale);
    }

    /** Returns what was typed as a draft, none of it sure. */
    static NeedDraft draft(Form form, House house) {
        return NeedDraft.of(form.text("fabrique"), form.text("title"))
                .withRequest(form.text("request"))
                .withStatement(form.text("statement"))
                .withTerritory(PlaceField.code(
                        house.places(), form.optional("territoryChoice").orElse(form.text("territory"))))
                .withThemes(form.all("themes"))
                .withAudiences(Stream.concat(
                                form.all("audiences").stream(),
                                Stream.of(form.text("otherAudiences").split(","))
                                        .map(String::strip)
                                        .filter(text -> !text.isEmpty()))
                        .toList())
                .withEntryPoint(form.choice("entryPoint", EntryPoint.class).orElse(EntryPoint.UNKNOWN))
                .withHeardOn(heardOn(form))
                .withHeardHow(form.text("heardHow"))
                .withVisibility(form.choice("visibility", Visibility.class).orElse(Visibility.PRIVATE));
    }

    private static @Nullable PartialDate heardOn(Form form) {
        try {
            return form.has("heardOn") ? PartialDate.parse(form.text("heardOn")) : null;
        } catch (IllegalArgumentException | DateTimeException none) {
            throw unreadableDay(form);
        }
    }

    private static InvalidInput unreadableDay(Form form) {
        return form.wrong(
                "heardOn",
                "un jour, un mois ou une année est attendu : 2026-11-30, 2026-11 ou 2026",
                "a day, a month or a year is expected: 2026-11-30, 2026-11 or 2026");
    }

    static List<ThemeProposal> proposals(Form form, House house) {
        String words = form.text("title") + form.text("request") + form.text("statement");
        return words.isBlank()
                ? List.of()
                : house.tagger().propose(form.text("title"), form.text("statement") + "\n" + form.text("request"));
    }

    /** Returns the form in which a need that is kept is changed. */
    static Form of(Need need, Visit visit) {
        Set<String> coded = Stream.of(InclusionAudience.values())
                .map(InclusionAudience::code)
                .collect(Collectors.toSet());
        return Form.holding(Map.ofEntries(
                field("fabrique", need.fabrique()),
                field("title", need.title()),
                field("request", need.wording().request()),
                field("statement", need.wording().statement()),
                field(
                        "territory",
                        need.territory() == null
                                ? null
                                : PlaceField.label(visit.house().places(), need.territory())),
                Map.entry("themes", need.themes().stream().map(ThemeCode::value).toList()),
                Map.entry(
                        "audiences",
                        need.audiences().stream()
                                .map(Audience::value)
                                .filter(coded::contains)
                                .toList()),
                field(
                        "otherAudiences",
                        need.audiences().stream()
                                .map(Audience::value)
                                .filter(text -> !coded.contains(text))
                                .collect(joining(", "))),
                field("entryPoint", need.entryPoint().name()),
                field("heardOn", need.capture().on()),
                field("heardHow", need.capture().how()),
                field("visibility", need.visibility().name())));
    }

    private static Map.Entry<String, List<String>> field(String name, @Nullable Object value) {
        return Map.entry(name, value == null ? List.of() : List.of(value.toString()));
    }

    // What the form lists.

    /** Returns all themes in the order of what they are called. */
    public List<Theme> themes(Visit visit) {
        return visit.house().themes().themes().stream()
                .sorted(java.util.Comparator.comparing(theme -> visit.say(theme.label())))
                .toList();
    }

    public List<InclusionAudience> audiences() {
        return List.of(InclusionAudience.values());
    }

    /** Returns the places that bear the name that was typed, when it is not enough to tell one. */
    public List<Choice> places(Visit visit) {
        return problems.isWrong("territory")
                ? PlaceField.choices(visit.house().places(), form.text("territory"))
                : List.of();
    }

    public boolean isNew() {
        return kept == null;
    }
}
