package org.fabrique.examples.web.initiative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.intake.InitiativeDraft;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * An initiative being opened.
 *
 * @param form what was typed
 * @param need the need it answers, or null when none was named
 * @param solution the known solution it adapts, or null when it is modelled anew
 * @param create whether the visitor may open one, and why not
 */
public record OpeningForm(
        Form form,
        Problems problems,
        @Nullable Need need,
        @Nullable Solution solution,
        Decision create) {

    private static final Map<String, String> FIELDS =
            Map.of("needs", "need", "method", "start", "openedAt", "start", "adaptedFrom", "solution");

    /** Returns a form to begin with: named as the solution is, else as the need. */
    static OpeningForm blank(Visit visit, Form asked) {
        Need need = need(visit, asked);
        Solution solution = solution(visit, asked);
        String title = solution != null ? solution.name() : need != null ? need.title() : "";
        Form form = Form.holding(Map.of(
                "need", asked.all("need"),
                "solution", asked.all("solution"),
                "title", List.of(title),
                "fabrique", List.of(fabrique(visit, need)),
                "start", List.of(start(Method.canonical(), Phase.IDEATION)),
                "openedOn", List.of(visit.house().today().toString()),
                "key", List.of(UUID.randomUUID().toString())));
        return new OpeningForm(form, Problems.none(), need, solution, may(visit, form));
    }

    static OpeningForm typed(Visit visit, Form form, Problems wrong) {
        return new OpeningForm(form, wrong, need(visit, form), solution(visit, form), may(visit, form));
    }

    /** Whoever does not see the need or the solution is told that there is none. */
    private static @Nullable Need need(Visit visit, Form form) {
        return form.has("need")
                ? visit.workshop().needs().get(form.id("need", NeedId::new)).value()
                : null;
    }

    private static @Nullable Solution solution(Visit visit, Form form) {
        return form.has("solution")
                ? visit.workshop()
                        .solutions()
                        .get(form.id("solution", SolutionId::new))
                        .value()
                : null;
    }

    /** The fabrique of the need, when the visitor acts for it; else the visitor's own. */
    private static String fabrique(Visit visit, @Nullable Need need) {
        return Optional.ofNullable(need)
                .map(Need::fabrique)
                .filter(visit.actor()::actsFor)
                .or(() -> visit.actor().fabriques().stream().findFirst())
                .map(FabriqueId::value)
                .orElse("");
    }

    private static Decision may(Visit visit, Form form) {
        FabriqueId fabrique = form.has("fabrique") ? form.id("fabrique", FabriqueId::new) : null;
        return visit.may(Action.CREATE, SubjectKind.INITIATIVE, fabrique, Visibility.PRIVATE);
    }

    // What was typed.

    /**
     * Returns the identity of what is opened by this form, however often it is sent.
     *
     * @throws InvalidInput when the form is none of this front end
     */
    static InitiativeId id(Form form) {
        try {
            return new InitiativeId("i-" + UUID.fromString(form.text("key")));
        } catch (IllegalArgumentException none) {
            throw form.wrong("key", "la clé du formulaire est attendue", "the key of the form is expected");
        }
    }

    /** Returns what was typed as a draft, none of it sure, for the place of the need. */
    static InitiativeDraft draft(Form form, @Nullable Need need) {
        String[] start = form.text("start").split("/", 2);
        InitiativeDraft draft = InitiativeDraft.of(
                        form.text("fabrique"), form.text("title"), form.all("need"), start[0], openedOn(form))
                .withAdaptedFrom(form.text("solution"))
                .withOpenedAt(
                        Form.constant(Phase.class, start[start.length - 1]).orElse(null));
        return need == null || need.territory() == null
                ? draft
                : draft.withTerritory(need.territory().toString());
    }

    private static @Nullable LocalDate openedOn(Form form) {
        try {
            return LocalDate.parse(form.text("openedOn"));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Returns what is wrong with a draft beside the fields of this form, which names some of them otherwise. */
    static Problems problems(InvalidInput wrong) {
        return new Problems(wrong.problems().stream()
                .map(problem -> new Problem(
                        problem.code(),
                        Place.field("/" + FIELDS.getOrDefault(Problems.field(problem), Problems.field(problem))),
                        problem.value(),
                        problem.expected()))
                .toList());
    }

    // What the form lists.

    public List<Method> methods() {
        return Methods.all();
    }

    /** Returns the way of a method in one line. */
    public String way(Visit visit, Method method) {
        return method.stages().stream()
                .map(stage -> visit.say(stage.label()) + optional(visit, stage))
                .collect(Collectors.joining(" → "));
    }

    private static String optional(Visit visit, Stage stage) {
        return stage.has(Stage.Trait.OPTIONAL) ? " (" + visit.say(Stage.Trait.OPTIONAL.label()) + ")" : "";
    }

    /** Returns what one reads of a beginning in a phase: later than the first, the work before must be done. */
    public Message beginning(Method method, Phase phase) {
        Message label = method.stage(phase).orElseThrow().label();
        return method.stages().get(0).phase() == phase
                ? Message.of("commencer par : " + label.fr(), "begin with: " + label.en())
                : Message.of(
                        "commencer par : " + label.fr() + ", le travail d'avant étant fait",
                        "begin with: " + label.en() + ", the work before it being done");
    }

    /** Returns how the choice of a method and of a phase to begin in is written. */
    public static String start(Method method, Phase phase) {
        return method.id() + "/" + phase.name();
    }

    /** Returns what the fabrique that will keep it is called. */
    public String fabrique(Visit visit) {
        FabriqueId id = new FabriqueId(form.text("fabrique"));
        return Seen.by(() -> visit.workshop().fabriques().get(id).value().name())
                .orElse(id.value());
    }
}
