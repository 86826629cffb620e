package org.fabrique.core.initiative;

import static org.fabrique.core.initiative.Obstacle.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.initiative.Assessment.Step;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * One rule about what may be written next in a journal, whatever the method: it names what stands in the way, or nothing.
 */
@FunctionalInterface
interface EntryRule {
    /** The rule book: that of moves is a part of it. */
    List<EntryRule> ALL = Stream.concat(
                    Stream.of(
                            openedOnce(),
                            nothingFollowsTheEnd(),
                            aLateFactHappenedInThePhase(),
                            nothingIsRevokedLate(),
                            aMoveLeadsSomewhereOrStays(),
                            aMoveSaysWhy(),
                            theFileComesBeforeTheHearing(),
                            whoAppliedWasRetained(),
                            theCarrierSignsTheAgreement(),
                            onlyWhatHoldsIsRevoked()),
                    MoveRule.ALWAYS.stream().map(EntryRule::of))
            .toList();

    Optional<Obstacle> obstacle(Course course, Entry entry);

    /** Returns all that stands in the way of an entry. */
    static List<Obstacle> obstacles(Course course, Entry entry) {
        return ALL.stream()
                .map(rule -> rule.obstacle(course, entry))
                .flatMap(Optional::stream)
                .toList();
    }

    private static EntryRule of(MoveRule rule) {
        return (course, entry) ->
                entry instanceof Entry.Moved moved ? rule.obstacle(course, moved.move()) : Optional.empty();
    }

    private static EntryRule openedOnce() {
        return (course, entry) -> when(entry instanceof Entry.Opened, Obstacles::openedTwice);
    }

    private static EntryRule nothingFollowsTheEnd() {
        return (course, entry) -> when(!course.standing().isLiving(), Obstacles::ended);
    }

    private static EntryRule aLateFactHappenedInThePhase() {
        return (course, entry) -> when(
                !(entry instanceof Entry.Moved || entry instanceof Entry.Revoked)
                        && entry.on().isBefore(course.entered()),
                () -> Obstacles.dateBeforePhase(entry.on(), course.entered()));
    }

    private static EntryRule nothingIsRevokedLate() {
        return (course, entry) -> when(
                entry instanceof Entry.Revoked && entry.on().isBefore(course.last()),
                () -> Obstacles.dateRunsBack(entry.on()));
    }

    private static EntryRule aMoveLeadsSomewhereOrStays() {
        return (course, entry) -> when(
                entry instanceof Entry.Moved moved
                        && (moved.kind().entersPhase() == (moved.to() == course.phase())
                                || moved.kind() == Move.Kind.RESUME && course.standing() != Standing.ON_HOLD),
                Obstacles::noSuchMove);
    }

    private static EntryRule aMoveSaysWhy() {
        return (course, entry) -> when(entry instanceof Entry.Moved moved && !moved.saysWhy(), Obstacles::noMotive);
    }

    private static EntryRule theFileComesBeforeTheHearing() {
        return (course, entry) -> when(
                entry instanceof Entry.Assessed assessed
                        && assessed.assessment().step() == Step.HEARING
                        && !course.retained(assessed.assessment().candidate(), Step.WRITTEN_FILE, entry.on()),
                Obstacles::fileNotRetained);
    }

    private static EntryRule whoAppliedWasRetained() {
        return (course, entry) -> when(
                entry instanceof Entry.CarrierChanged changed
                        && changed.carrier() instanceof Carrier.Appointed appointed
                        && course.turnedDown(appointed.stakeholder(), entry.on()),
                Obstacles::notSelected);
    }

    private static EntryRule theCarrierSignsTheAgreement() {
        return (course, entry) -> entry instanceof Entry.HandedOver agreed
                ? notTheCarrier(course.carrierOn(agreed.on()), agreed.to())
                : Optional.empty();
    }

    private static Optional<Obstacle> notTheCarrier(Carrier carrier, StakeholderId signs) {
        return carrier.isAppointed()
                ? when(!carrier.who().equals(Optional.of(signs)), () -> Obstacles.otherCarrier(signs))
                : Optional.of(Obstacles.noCarrier());
    }

    private static EntryRule onlyWhatHoldsIsRevoked() {
        return (course, entry) -> when(
                entry instanceof Entry.Revoked revoked && !course.holding().containsKey(revoked.decision()),
                Obstacles::noSuchDecision);
    }
}
