package org.fabrique.core.intake;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.function.Supplier;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people type or upload into values of the domain, or tells everything that is wrong with it, in French and
 * in English.
 * <pre>{@code
 * Intake intake = Intake.of(validators, gazetteer, ThemeScheme.carrefour());
 * Loaded<Need> heard = intake.need(new NeedId("n-1"), draft);
 * }</pre>
 * Wrong input gives problems, never an exception and never a half-made value. An intake keeps nothing, and does not know
 * whether the fabrique or the stakeholder that a draft names exists.
 * <p>
 * The host brings the validators. Hibernate Validator needs no expression language when its interpolator is
 * {@code new ParameterMessageInterpolator(Set.of(Locale.FRENCH, Locale.ENGLISH), Locale.FRENCH, false)}. An intake is as
 * thread-safe as what it is made of: Jakarta validators are, and so are gazetteers.
 */
public final class Intake {
    private final Violations violations;
    private final Gazetteer places;
    private final ThemeScheme scheme;

    private Intake(ValidatorFactory validators, Gazetteer places, ThemeScheme scheme) {
        this.violations = new Violations(requireNonNull(validators, "validators"));
        this.places = requireNonNull(places, "places");
        this.scheme = requireNonNull(scheme, "scheme");
    }

    /**
     * Returns an intake.
     *
     * @param validators checks the drafts and tells its messages in both languages; the caller closes it
     * @param places resolves the territories; one it does not know is a problem
     * @param scheme holds the themes that are accepted
     */
    public static Intake of(ValidatorFactory validators, Gazetteer places, ThemeScheme scheme) {
        return new Intake(validators, places, scheme);
    }

    /**
     * Returns the need the draft describes, or all its problems. A need with a statement is qualified, any other is
     * captured; its territory bears the code it has today.
     */
    public Loaded<Need> need(NeedId id, NeedDraft draft) {
        Findings findings = check(draft);
        TerritoryCode territory = findings.territory("/territory", draft.territory());
        List<ThemeCode> themes = findings.themes("/themes", draft.themes());
        findings.evidence("/evidence", draft.evidence());
        return loaded(findings, () -> Drafted.need(id, draft, territory, themes));
    }

    /** Returns the solution the draft describes, or all its problems. */
    public Loaded<Solution> solution(SolutionId id, SolutionDraft draft) {
        Findings findings = check(draft);
        List<ThemeCode> themes = findings.themes("/themes", draft.themes());
        findings.territories("/implementations", draft.implementations());
        if (draft.fabrique() == null && draft.visibility() == Visibility.PRIVATE) {
            findings.add(
                    "RULE_VIOLATION",
                    "/visibility",
                    Visibility.PRIVATE,
                    "une solution privée nomme sa fabrique",
                    "a private solution names its fabrique");
        }
        return loaded(findings, () -> Drafted.solution(id, draft, themes, places));
    }

    /** Returns the organisation the draft describes, or all its problems. */
    public Loaded<Organisation> organisation(StakeholderId id, OrganisationDraft draft) {
        Findings findings = check(draft);
        TerritoryCode seat = findings.territory("/seat", draft.seat() == null ? null : "com:" + draft.seat());
        if (!agree(draft.siren(), draft.siret())) {
            findings.add(
                    "RULE_VIOLATION",
                    "/siret",
                    draft.siret(),
                    "doit être un établissement de l'unité légale %s".formatted(draft.siren()),
                    "must be an establishment of the legal unit %s".formatted(draft.siren()));
        }
        return loaded(findings, () -> Drafted.organisation(id, draft, seat));
    }

    /**
     * Returns the words somebody typed in answer to one question, or their problem.
     *
     * @param field what the answer is called, such as {@code motive}: the place of the problem
     */
    public Loaded<String> words(String field, @Nullable String words) {
        List<Problem> problems = violations.of(new WordsDraft(words)).stream()
                .map(problem ->
                        new Problem(problem.code(), Place.field("/" + field), problem.value(), problem.expected()))
                .toList();
        return problems.isEmpty() && words != null
                ? Loaded.of(List.of(Text.body(words, field)))
                : Loaded.refused(problems);
    }

    /** Returns the fabrique the draft describes, without referents and words of its own, or all its problems. */
    public Loaded<Fabrique> fabrique(FabriqueId id, FabriqueDraft draft) {
        Findings findings = check(draft);
        List<TerritoryCode> covered = findings.allTerritories("/territories", draft.territories());
        return loaded(findings, () -> Drafted.fabrique(id, draft, covered));
    }

    /** Returns what the draft says a territory has or has not, or all its problems. */
    public Loaded<LocalResource> resource(ResourceId id, ResourceDraft draft) {
        Findings findings = check(draft);
        TerritoryCode territory = findings.territory("/territory", draft.territory());
        Availability.check(draft, findings);
        return loaded(findings, () -> Drafted.resource(id, draft, requireNonNull(territory)));
    }

    /**
     * Returns the initiative the draft describes, opened and not moved yet, or all its problems.
     *
     * @param methods those it may follow
     */
    public Loaded<Initiative> initiative(InitiativeId id, InitiativeDraft draft, List<Method> methods) {
        Findings findings = check(draft);
        TerritoryCode territory = findings.territory("/territory", draft.territory());
        Method method = findings.method(draft, methods);
        return loaded(findings, () -> Drafted.initiative(id, draft, requireNonNull(method), territory));
    }

    private Findings check(Record draft) {
        return new Findings(places, scheme, violations.of(draft));
    }

    private static <T> Loaded<T> loaded(Findings findings, Supplier<T> value) {
        return findings.areNone() ? Loaded.of(List.of(value.get())) : Loaded.refused(findings.problems());
    }

    /** Numbers that are wrong in themselves are told already: only two right ones can disagree. */
    private static boolean agree(@Nullable String siren, @Nullable String siret) {
        return siren == null
                || siret == null
                || !Siren.isValid(siren)
                || !Siret.isValid(siret)
                || siret.startsWith(siren);
    }
}
