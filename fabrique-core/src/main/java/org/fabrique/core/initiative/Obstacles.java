package org.fabrique.core.initiative;

import java.time.LocalDate;
import org.fabrique.core.Message;
import org.fabrique.core.stakeholder.StakeholderId;

/** All that can stand in the way of an initiative: the stable codes and their sentences. */
final class Obstacles {

    private Obstacles() {}

    static Obstacle openedTwice() {
        return of("OPENED_TWICE", "L'initiative est déjà ouverte.", "The initiative is opened already.");
    }

    static Obstacle ended() {
        return of("ENDED", "L'initiative est terminée.", "The initiative has ended.");
    }

    static Obstacle noSuchMove() {
        return of("NO_SUCH_MOVE", "Ce mouvement n'existe pas d'ici.", "There is no such move from here.");
    }

    static Obstacle noMotive() {
        return of("NO_MOTIVE", "Le motif manque.", "The motive is missing.");
    }

    static Obstacle otherMethod(String method) {
        return of(
                "OTHER_METHOD",
                "L'initiative suit une autre méthode (%s).".formatted(method),
                "The initiative follows another method (%s).".formatted(method));
    }

    static Obstacle dateRunsBack(LocalDate on) {
        return of(
                "DATE_RUNS_BACK",
                "Le %s précède la dernière date du journal.".formatted(on),
                "%s comes before the last date of the journal.".formatted(on));
    }

    static Obstacle dateBeforePhase(LocalDate on, LocalDate entered) {
        return of(
                "DATE_BEFORE_PHASE",
                "Le %s précède l'entrée dans la phase (%s).".formatted(on, entered),
                "%s comes before the phase was entered (%s).".formatted(on, entered));
    }

    static Obstacle notActive(Standing standing) {
        return of(
                "NOT_ACTIVE",
                "L'initiative n'est pas active : elle est %s."
                        .formatted(standing.label().fr()),
                "The initiative is not active: it is %s."
                        .formatted(standing.label().en()));
    }

    static Obstacle gateNotPassed(Gate gate) {
        return of(
                "GATE_NOT_PASSED",
                "La décision « %s » n'est pas prise.".formatted(gate.label().fr()),
                "The decision \"%s\" is not taken.".formatted(gate.label().en()));
    }

    static Obstacle gateSays(GateDecision decision) {
        return of(
                "GATE_SAYS_" + decision.verdict(),
                "L'instance a décidé le %s : %s."
                        .formatted(decision.on(), decision.verdict().label().fr()),
                "The body decided on %s: %s."
                        .formatted(decision.on(), decision.verdict().label().en()));
    }

    static Obstacle otherBody(Gate gate) {
        return of(
                "OTHER_BODY",
                "C'est à une autre instance de décider : %s."
                        .formatted(gate.body().label().fr()),
                "Another body decides here: the %s."
                        .formatted(gate.body().label().en()));
    }

    static Obstacle otherGate() {
        return of(
                "OTHER_GATE", "Cette décision n'est pas celle de la phase.", "This decision is not that of the phase.");
    }

    static Obstacle noSuchDecision() {
        return of("NO_SUCH_DECISION", "Aucune décision en vigueur à cette place.", "No decision holds at this place.");
    }

    static Obstacle fileNotRetained() {
        return of(
                "FILE_NOT_RETAINED",
                "Le dossier écrit n'a pas été retenu avant l'audition.",
                "The written file was not retained before the hearing.");
    }

    static Obstacle notSelected() {
        return of(
                "NOT_SELECTED",
                "Ce candidat n'a pas été retenu sur dossier puis en audition.",
                "This candidate was not retained on file and then at a hearing.");
    }

    static Obstacle noCarrier() {
        return of("NO_CARRIER", "Aucun porteur n'est désigné.", "No carrier is appointed.");
    }

    static Obstacle otherCarrier(StakeholderId who) {
        return of(
                "OTHER_CARRIER",
                "Un autre porteur que %s est désigné ce jour-là.".formatted(who),
                "Another carrier than %s is appointed on that day.".formatted(who));
    }

    static Obstacle noExistingStructure() {
        return of(
                "NO_EXISTING_STRUCTURE",
                "Aucune entreprise ou collectivité existante n'est désignée pour la reprendre.",
                "No existing enterprise or public body is appointed to take it over.");
    }

    static Obstacle noAgreement() {
        return of(
                "NO_AGREEMENT",
                "Aucune convention de transmission n'est signée avec le porteur.",
                "No handover agreement is signed with the carrier.");
    }

    static Obstacle handoverTooEarly(Stage handover) {
        return of(
                "HANDOVER_TOO_EARLY",
                "On ne transmet pas avant la phase « %s »."
                        .formatted(handover.label().fr()),
                "Nothing is handed over before the phase \"%s\"."
                        .formatted(handover.label().en()));
    }

    private static Obstacle of(String code, String fr, String en) {
        return new Obstacle(code, Message.of(fr, en));
    }
}
