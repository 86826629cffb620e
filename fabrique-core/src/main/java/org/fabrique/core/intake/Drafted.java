package org.fabrique.core.intake;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Revenue;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Makes values of drafts in which nothing was found wrong. */
final class Drafted {
    private Drafted() {}

    static Need need(NeedId id, NeedDraft draft, @Nullable TerritoryCode territory, List<ThemeCode> themes) {
        return new Need(
                id,
                new FabriqueId(requireNonNull(draft.fabrique())),
                new Wording(requireNonNull(draft.title()), draft.request(), draft.statement()),
                territory,
                themes,
                audiences(draft.audiences()),
                requireNonNullElse(draft.entryPoint(), EntryPoint.UNKNOWN),
                new Capture(
                        draft.heardOn(),
                        ifSaid(draft.heardFrom(), StakeholderId::new),
                        ifSaid(draft.heardBy(), StakeholderId::new),
                        draft.heardHow()),
                draft.evidence().stream().map(Drafted::evidence).toList(),
                new Constraints(draft.deadline(), draft.budgetEuros(), draft.exclusions()),
                List.of(NeedStep.of(draft.statement() == null ? NeedStatus.CAPTURED : NeedStatus.QUALIFIED)),
                null,
                requireNonNullElse(draft.visibility(), Visibility.PRIVATE));
    }

    static Solution solution(SolutionId id, SolutionDraft draft, List<ThemeCode> themes, Gazetteer places) {
        return new Solution(
                id,
                requireNonNull(draft.name()),
                draft.family(),
                draft.problem(),
                draft.description(),
                themes,
                audiences(draft.audiences()),
                draft.settings(),
                draft.requirements().stream().map(Drafted::requirement).toList(),
                transfer(draft),
                List.of(),
                draft.legalForms(),
                draft.revenues().stream().map(kind -> new Revenue(kind, null)).toList(),
                trackRecord(draft, places),
                new Provenance(
                        draft.sources().stream().map(URI::create).toList(), draft.licence(), draft.lastVerified()),
                ifSaid(draft.fabrique(), FabriqueId::new),
                visibility(draft));
    }

    static Organisation organisation(StakeholderId id, OrganisationDraft draft, @Nullable TerritoryCode seat) {
        return new Organisation(
                id,
                requireNonNull(draft.name()),
                requireNonNull(draft.kind()),
                ifSaid(draft.siren(), Siren::new),
                ifSaid(draft.siret(), Siret::new),
                ifSaid(draft.rna(), Rna::new),
                null,
                List.of(),
                seat);
    }

    static Fabrique fabrique(FabriqueId id, FabriqueDraft draft, List<TerritoryCode> covered) {
        return Fabrique.named(id, requireNonNull(draft.name()))
                .withHosts(draft.hosts().stream().map(StakeholderId::new).toList())
                .withTerritories(covered);
    }

    static LocalResource resource(ResourceId id, ResourceDraft draft, TerritoryCode territory) {
        return new LocalResource(
                id,
                new FabriqueId(requireNonNull(draft.fabrique())),
                requireNonNull(draft.kind()),
                requireNonNull(draft.label()),
                territory,
                draft.isThere(),
                ifSaid(draft.unit(), unit -> new Quantity(requireNonNull(draft.amount()), unit)),
                draft.available(),
                requireNonNullElse(draft.visibility(), Visibility.PRIVATE));
    }

    static Initiative initiative(
            InitiativeId id, InitiativeDraft draft, Method method, @Nullable TerritoryCode territory) {
        List<NeedId> needs = draft.needs().stream().map(NeedId::new).toList();
        Initiative opened = Initiative.openAt(
                id,
                new FabriqueId(requireNonNull(draft.fabrique())),
                requireNonNull(draft.title()),
                needs.get(0),
                method,
                requireNonNullElse(draft.openedAt(), method.stages().get(0).phase()),
                requireNonNull(draft.openedOn()));
        return new Initiative(
                id,
                opened.fabrique(),
                opened.title(),
                needs,
                territory,
                ifSaid(draft.place(), ResourceId::new),
                blueprint(draft),
                opened.method(),
                opened.coalition(),
                opened.journal(),
                opened.outcomes(),
                requireNonNullElse(draft.visibility(), opened.visibility()));
    }

    private static Blueprint blueprint(InitiativeDraft draft) {
        SolutionId known = ifSaid(draft.adaptedFrom(), SolutionId::new);
        return known == null ? Blueprint.blank() : Blueprint.adapting(known);
    }

    private static List<Audience> audiences(List<String> people) {
        return people.stream().map(Audience::parse).toList();
    }

    private static Evidence evidence(EvidenceDraft draft) {
        return new Evidence(
                requireNonNull(draft.kind()),
                requireNonNull(draft.text()),
                ifSaid(draft.source(), URI::create),
                draft.on());
    }

    private static Requirement requirement(RequirementDraft draft) {
        return new Requirement(requireNonNull(draft.kind()), requireNonNull(draft.text()), draft.essential(), null);
    }

    private static Transfer transfer(SolutionDraft draft) {
        return new Transfer(
                requireNonNullElse(draft.replication(), ReplicationMode.UNKNOWN),
                draft.invariants(),
                draft.variables(),
                List.of(),
                draft.networkHead());
    }

    private static TrackRecord trackRecord(SolutionDraft draft, Gazetteer places) {
        return TrackRecord.of(draft.implementations().stream()
                .map(implementation -> implementation(implementation, places))
                .toList());
    }

    private static Implementation implementation(ImplementationDraft draft, Gazetteer places) {
        TerritoryCode given = ifSaid(draft.territory(), TerritoryCode::parse);
        return new Implementation(
                requireNonNull(draft.place()),
                given == null ? null : places.find(given).map(Territory::code).orElse(given),
                draft.organisation(),
                draft.since(),
                null,
                null,
                ifSaid(draft.source(), URI::create));
    }

    private static Visibility visibility(SolutionDraft draft) {
        Visibility usual = draft.fabrique() == null ? Visibility.PUBLIC : Visibility.PRIVATE;
        return requireNonNullElse(draft.visibility(), usual);
    }

    private static <T> @Nullable T ifSaid(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }
}
