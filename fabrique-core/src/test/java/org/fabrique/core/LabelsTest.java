package org.fabrique.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.AlertKind;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.InnovationReview;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.Objection;
import org.fabrique.core.network.CameAs;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.Term;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Finding;
import org.fabrique.core.solution.QualityCriterion;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.core.stakeholder.NafCode;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.Sdg;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void everyClosedListIsSaidInBothLanguagesAndNoLabelStandsTwice() {
        says(Level.values(), Level::label);
        says(IntercommunalityType.values(), IntercommunalityType::label);
        says(Setting.values(), Setting::label);
        says(Sdg.values(), Sdg::label);
        says(InclusionAudience.values(), InclusionAudience::label);
        says(OrganisationKind.values(), OrganisationKind::label);
        says(RoleKind.values(), RoleKind::label);
        says(NafCode.Version.values(), NafCode.Version::label);
        says(MembershipStatus.values(), MembershipStatus::label);
        says(Term.values(), Term::label);
        says(GatheringKind.values(), GatheringKind::label);
        says(CameAs.values(), CameAs::label);
        says(ResourceKind.values(), ResourceKind::label);
        says(EntryPoint.values(), EntryPoint::label);
        says(Evidence.Kind.values(), Evidence.Kind::label);
        says(NeedStatus.values(), NeedStatus::label);
        says(Answer.Part.values(), Answer.Part::label);
        says(MatchDecision.Verdict.values(), MatchDecision.Verdict::label);
        says(Objection.values(), Objection::label);
        says(AlertKind.values(), AlertKind::label);
        says(Finding.values(), Finding::label);
        says(QualityCriterion.values(), QualityCriterion::label);
        says(EvidenceLevel.values(), EvidenceLevel::label);
        says(ReplicationMode.values(), ReplicationMode::label);
        says(RequirementKind.values(), RequirementKind::label);
        says(RevenueKind.values(), RevenueKind::label);
        says(Indicator.values(), Indicator::label);
        says(Indicator.values(), Indicator::definition);
        says(Indicator.values(), Indicator::counting);
        says(Figure.Reading.values(), Figure.Reading::label);
        says(Phase.values(), Phase::label);
        says(Standing.values(), Standing::label);
        says(Move.Kind.values(), Move.Kind::label);
        says(Gate.Body.values(), Gate.Body::label);
        says(GateDecision.Verdict.values(), GateDecision.Verdict::label);
        says(Stage.Trait.values(), Stage.Trait::label);
        says(Assessment.Step.values(), Assessment.Step::label);
        says(Assessment.Criterion.values(), Assessment.Criterion::label);
        says(Outcome.Kind.values(), Outcome.Kind::label);
        says(DurabilityCheck.Anniversary.values(), DurabilityCheck.Anniversary::label);
        says(DurabilityCheck.State.values(), DurabilityCheck.State::label);
        says(InnovationReview.Family.values(), InnovationReview.Family::label);
        says(Carrier.Kind.values(), Carrier.Kind::label);
        says(Purpose.values(), Purpose::label);
        says(Erasure.Kind.values(), Erasure.Kind::label);
        says(Visibility.values(), Visibility::label);
        says(Action.values(), Action::label);
        says(ActorRole.values(), ActorRole::label);
        says(SubjectKind.values(), SubjectKind::label);
    }

    private static <E extends Enum<E>> void says(E[] values, Function<E, Message> label) {
        List<Message> labels = Arrays.stream(values).map(label).toList();
        Set<String> french = new TreeSet<>(labels.stream().map(Message::fr).toList());
        Set<String> english = new TreeSet<>(labels.stream().map(Message::en).toList());

        assertThat(Stream.concat(french.stream(), english.stream())).noneMatch(String::isBlank);
        assertThat(french)
                .as("French labels of %s", values[0].getDeclaringClass())
                .hasSameSizeAs(values);
        assertThat(english)
                .as("English labels of %s", values[0].getDeclaringClass())
                .hasSameSizeAs(values);
    }
}
