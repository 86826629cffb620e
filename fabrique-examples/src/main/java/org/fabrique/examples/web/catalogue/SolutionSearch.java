package org.fabrique.examples.web.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * The solutions found among those the visitor sees, and how many of them each facet would leave.
 *
 * @param found all of them, by name
 */
public record SolutionSearch(Form asked, List<Solution> found) {

    /** The fields that narrow the list, as the address of the page names them. */
    public static final List<String> FACETS = List.of("theme", "audience", "setting", "evidence");

    private static final int ROWS = 25;

    /** A value of a facet, how many of those found have it, and whether the list is narrowed by it. */
    public record Facet(String field, String value, String label, long count, boolean chosen) {}

    static SolutionSearch of(Visit visit, Form asked) {
        SolutionQuery query =
                asked.has("words") ? SolutionQuery.all().finding(asked.search("words")) : SolutionQuery.all();
        return new SolutionSearch(
                asked,
                visit.workshop().solutions().list(query).stream()
                        .map(Versioned::value)
                        .filter(solution -> hasAll(solution, asked))
                        .sorted(Comparator.comparing(Solution::name).thenComparing(Solution::id))
                        .toList());
    }

    private static boolean hasAll(Solution solution, Form asked) {
        return FACETS.stream()
                .allMatch(field -> values(field, solution).toList().containsAll(asked.all(field)));
    }

    private static Stream<String> values(String field, Solution solution) {
        return switch (field) {
            case "theme" -> solution.themes().stream().map(ThemeCode::value);
            case "audience" -> solution.audiences().stream().map(Audience::value);
            case "setting" -> solution.settings().stream().map(Setting::name);
            default -> Stream.of(solution.trackRecord().level().name());
        };
    }

    public List<Facet> themes(Visit visit) {
        return facets("theme", value -> visit.theme(new ThemeCode(value)));
    }

    public List<Facet> audiences(Visit visit) {
        return facets("audience", value -> visit.audience(new Audience(value)));
    }

    public List<Facet> settings(Visit visit) {
        return facets("setting", value -> visit.say(Setting.valueOf(value).label()));
    }

    public List<Facet> evidence(Visit visit) {
        return facets(
                "evidence", value -> visit.say(EvidenceLevel.valueOf(value).label()));
    }

    /** The values of those found, the most frequent first. */
    private List<Facet> facets(String field, Function<String, String> label) {
        Map<String, Long> counts = found.stream()
                .flatMap(solution -> values(field, solution).distinct())
                .collect(groupingBy(Function.identity(), counting()));
        return counts.entrySet().stream()
                .map(entry -> new Facet(
                        field,
                        entry.getKey(),
                        label.apply(entry.getKey()),
                        entry.getValue(),
                        asked.chose(field, entry.getKey())))
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::label))
                .toList();
    }

    /** Returns the part that is shown: those behind the one the part before ended with. */
    public List<Solution> shown() {
        return rest().limit(ROWS).toList();
    }

    private Stream<Solution> rest() {
        return found.stream()
                .filter(solution -> !asked.has("after") || key(solution).compareTo(asked.text("after")) > 0);
    }

    private static String key(Solution solution) {
        return solution.name() + " " + solution.id();
    }

    /** Returns where the rest is, or null when this is all. */
    public @Nullable String more() {
        List<Solution> shown = shown();
        return rest().count() <= ROWS ? null : address("after", key(shown.get(shown.size() - 1)));
    }

    /** Returns the address of the list with a facet more, or without it when the list is narrowed by it. */
    public String turned(Facet facet) {
        List<String> kept = asked.all(facet.field()).stream()
                .filter(value -> !value.equals(facet.value()))
                .toList();
        List<String> now = facet.chosen()
                ? kept
                : Stream.concat(kept.stream(), Stream.of(facet.value())).toList();
        return "/solutions?"
                + fields().flatMap(field -> (field.equals(facet.field()) ? now : asked.all(field))
                                .stream().map(value -> field + "=" + Visit.url(value)))
                        .collect(Collectors.joining("&"));
    }

    private static Stream<String> fields() {
        return Stream.concat(Stream.of("words"), FACETS.stream());
    }

    private String address(String field, String last) {
        return "/solutions?"
                + fields().flatMap(name -> asked.all(name).stream().map(value -> name + "=" + Visit.url(value)))
                        .collect(Collectors.joining("&", "", "&"))
                + field + "=" + Visit.url(last);
    }

    public boolean isNarrowed() {
        return fields().anyMatch(asked::has);
    }
}
