package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Refusal;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Something a territory lacks and nobody provides yet.
 * <p>
 * A need is a statement, not a project: it has no carrier and no plan. It is never deleted; its words can be redacted,
 * which leaves a trace without content. This type is immutable.
 *
 * @param fabrique the fabrique that keeps it
 * @param territory where it is felt, or null when unknown
 * @param steps how its status changed: at least one, in the order they were taken, each allowed after the one before; the
 *     first has any status, for the earlier history may be unknown
 * @param mergedInto the need it was grouped with, present exactly when the status is {@link NeedStatus#MERGED}
 */
public record Need(
        NeedId id,
        FabriqueId fabrique,
        Wording wording,
        @Nullable TerritoryCode territory,
        List<ThemeCode> themes,
        List<Audience> audiences,
        EntryPoint entryPoint,
        Capture capture,
        List<Evidence> evidence,
        Constraints constraints,
        List<NeedStep> steps,
        @Nullable NeedId mergedInto,
        Visibility visibility) {

    public Need {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        requireNonNull(wording, "wording");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        audiences = List.copyOf(new LinkedHashSet<>(audiences));
        requireNonNull(entryPoint, "entryPoint");
        requireNonNull(capture, "capture");
        evidence = List.copyOf(evidence);
        requireNonNull(constraints, "constraints");
        steps = List.copyOf(steps);
        requireNonNull(visibility, "visibility");
        requireFollow(id, steps);
        NeedStatus status = last(steps).status();
        if ((status == NeedStatus.MERGED) != (mergedInto != null) || id.equals(mergedInto)) {
            throw new IllegalArgumentException(
                    "The need %s must name another need exactly when it is merged.".formatted(id));
        }
        if (status.isQuestioned() && !wording.isQuestioned()) {
            throw Refusal.of(
                    "Le besoin %s est %s : il doit dire ce qui manque vraiment."
                            .formatted(id, status.label().fr()),
                    "The need %s is %s: it must say what is really missing.".formatted(id, status));
        }
    }

    /** Returns a need just captured, private to its fabrique, of which only the words are known. */
    public static Need captured(NeedId id, FabriqueId fabrique, Wording wording) {
        return new Need(
                id,
                fabrique,
                wording,
                null,
                List.of(),
                List.of(),
                EntryPoint.UNKNOWN,
                Capture.unknown(),
                List.of(),
                Constraints.none(),
                List.of(NeedStep.of(NeedStatus.CAPTURED)),
                null,
                Visibility.PRIVATE);
    }

    public static Need captured(NeedId id, FabriqueId fabrique, String title) {
        return captured(id, fabrique, new Wording(title, null, null));
    }

    /** Returns the line that names it. */
    public String title() {
        return wording.title();
    }

    /** Returns how far it has come: the status of its last step. */
    public NeedStatus status() {
        return last(steps).status();
    }

    /**
     * Returns this need once it was questioned.
     *
     * @param statement what is really missing, not blank
     * @throws IllegalArgumentException when the statement is blank, or the need cannot be qualified from its status
     */
    public Need qualified(String statement) {
        String missing = Text.body(statement, "statement of a need");
        return withWording(new Wording(wording.title(), wording.request(), missing))
                .become(NeedStatus.QUALIFIED);
    }

    /**
     * Returns this need with another status, without saying since when or why.
     *
     * @throws IllegalArgumentException as {@link #become(NeedStep)} does
     */
    public Need become(NeedStatus next) {
        return become(NeedStep.of(next));
    }

    /**
     * Returns this need one step further.
     *
     * @throws IllegalArgumentException when the status cannot follow the present one, asks for a statement that is not
     *     there, or is {@link NeedStatus#MERGED}, for which there is {@link Grouping#merge(Need)}; and when the date runs
     *     back
     */
    public Need become(NeedStep step) {
        return then(step, null);
    }

    /** Returns this need grouped with another, which speaks for both from now on: a person has confirmed it. */
    Need mergedInto(NeedId other, NeedStep step) {
        return then(step, other);
    }

    /**
     * Returns this need without its words: what stays is that there was one, where, when, about what and for whom. Of
     * its audiences only the coded ones stay, since a free label is words too.
     */
    public Need redacted() {
        return copy(need -> {
            need.wording = Wording.redacted();
            need.audiences = audiences.stream()
                    .filter(audience -> audience.coded().isPresent())
                    .toList();
            need.capture = capture.redacted();
            need.evidence = List.of();
            need.constraints = constraints.redacted();
            need.steps = steps.stream().map(NeedStep::redacted).toList();
        });
    }

    public Need withWording(Wording words) {
        return copy(need -> need.wording = words);
    }

    public Need withTerritory(TerritoryCode place) {
        return copy(need -> need.territory = place);
    }

    public Need withThemes(List<ThemeCode> about) {
        return copy(need -> need.themes = about);
    }

    public Need withAudiences(List<Audience> people) {
        return copy(need -> need.audiences = people);
    }

    public Need withEntryPoint(EntryPoint door) {
        return copy(need -> need.entryPoint = door);
    }

    public Need withCapture(Capture heard) {
        return copy(need -> need.capture = heard);
    }

    public Need withEvidence(List<Evidence> shown) {
        return copy(need -> need.evidence = shown);
    }

    public Need withConstraints(Constraints respected) {
        return copy(need -> need.constraints = respected);
    }

    public Need withVisibility(Visibility chosen) {
        return copy(need -> need.visibility = chosen);
    }

    private Need then(NeedStep step, @Nullable NeedId other) {
        return copy(need -> {
            need.steps = Stream.concat(steps.stream(), Stream.of(step)).toList();
            need.mergedInto = other;
        });
    }

    private static NeedStep last(List<NeedStep> steps) {
        return steps.get(steps.size() - 1);
    }

    private static void requireFollow(NeedId id, List<NeedStep> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("The need %s must have a first step.".formatted(id));
        }
        for (int at = 1; at < steps.size(); at++) {
            requireFollows(id, steps.get(at - 1).status(), steps.get(at).status());
            requireNotBefore(id, steps.get(at), steps.subList(0, at));
        }
    }

    private static void requireFollows(NeedId id, NeedStatus before, NeedStatus after) {
        if (!before.next().contains(after)) {
            throw Refusal.of(
                    "Le besoin %s ne peut pas passer de « %s » à « %s »."
                            .formatted(id, before.label().fr(), after.label().fr()),
                    "The need %s cannot go from %s to %s.".formatted(id, before, after));
        }
    }

    private static void requireNotBefore(NeedId id, NeedStep step, List<NeedStep> earlier) {
        earlier.stream().filter(step::isBefore).findFirst().ifPresent(other -> {
            throw Refusal.of(
                    "L'histoire du besoin %s ne peut pas revenir du %s au %s.".formatted(id, other.on(), step.on()),
                    "The history of the need %s cannot go back from %s to %s.".formatted(id, other.on(), step.on()));
        });
    }

    private Need copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** The parts that can change, while a copy is made of them: it never leaves this type. */
    private final class Copy {
        private Wording wording = Need.this.wording;
        private @Nullable TerritoryCode territory = Need.this.territory;
        private List<ThemeCode> themes = Need.this.themes;
        private List<Audience> audiences = Need.this.audiences;
        private EntryPoint entryPoint = Need.this.entryPoint;
        private Capture capture = Need.this.capture;
        private List<Evidence> evidence = Need.this.evidence;
        private Constraints constraints = Need.this.constraints;
        private List<NeedStep> steps = Need.this.steps;
        private @Nullable NeedId mergedInto = Need.this.mergedInto;
        private Visibility visibility = Need.this.visibility;

        Need made() {
            return new Need(
                    id,
                    fabrique,
                    wording,
                    territory,
                    themes,
                    audiences,
                    entryPoint,
                    capture,
                    evidence,
                    constraints,
                    steps,
                    mergedInto,
                    visibility);
        }
    }
}
