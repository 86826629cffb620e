package org.fabrique.core.solution;

import static org.fabrique.core.solution.Finding.NOT_APPLICABLE;
import static org.fabrique.core.solution.Finding.UNKNOWN;

import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/** What the record of a solution is looked at for. The list is ours. */
public enum QualityCriterion {
    PROBLEM("le problème est dit", "the problem is told", isSaid(Solution::problem)),
    DESCRIPTION("le fonctionnement est dit", "how it works is told", isSaid(Solution::description)),
    THEMES("des thèmes sont donnés", "themes are given", hasSome(Solution::themes)),
    AUDIENCES("les publics sont donnés", "the audiences are given", hasSome(Solution::audiences)),
    SETTINGS("les milieux sont donnés", "the settings are given", hasSome(Solution::settings)),
    REQUIREMENTS("les prérequis sont donnés", "the requirements are given", hasSome(Solution::requirements)),
    INVARIANTS(
            "le noyau est donné",
            "the invariants are given",
            hasSome(it -> it.transfer().invariants())),
    /** Only where somebody must agree: a solution that spreads freely has no conditions. */
    CONDITIONS(
            "les conditions d'essaimage sont données",
            "the conditions of replication are given",
            (it, on) -> conditions(it.transfer())),
    REVENUES("les ressources sont données", "the means are given", hasSome(Solution::revenues)),
    SEVERAL_PLACES(
            "elle vit en plusieurs lieux",
            "it lives in several places",
            (it, on) -> severalPlaces(it.trackRecord().implementations())),
    /** Only where places are named. */
    PLACES_LOCATED(
            "ses lieux sont localisés",
            "its places are located",
            (it, on) -> located(it.trackRecord().implementations())),
    BEYOND_TESTIMONY(
            "la preuve dépasse le témoignage",
            "the evidence goes beyond testimony",
            (it, on) -> beyondTestimony(it.trackRecord().level())),
    /** Only where there is evidence. */
    EVIDENCE_DATED("la preuve est datée", "the evidence is dated", (it, on) -> dated(it.trackRecord())),
    SOURCES(
            "les sources sont données",
            "the sources are given",
            hasSome(it -> it.provenance().sources())),
    LICENCE(
            "la licence est donnée",
            "the licence is given",
            isSaid(it -> it.provenance().licence())),
    /** Compared with its sources in the last {@link RecordQuality#FRESH_MONTHS} months; only where there are sources. */
    FRESH("la fiche est à jour", "the record is up to date", (it, on) -> fresh(it.provenance(), on));

    private final Message label;
    private final BiFunction<Solution, YearMonth, Finding> rule;

    QualityCriterion(String fr, String en, BiFunction<Solution, YearMonth, Finding> rule) {
        this.label = Message.of(fr, en);
        this.rule = rule;
    }

    public Message label() {
        return label;
    }

    Finding look(Solution solution, YearMonth on) {
        return rule.apply(solution, on);
    }

    private static BiFunction<Solution, YearMonth, Finding> isSaid(Function<Solution, @Nullable String> part) {
        return (solution, on) -> Finding.of(part.apply(solution) != null);
    }

    private static BiFunction<Solution, YearMonth, Finding> hasSome(Function<Solution, List<?>> part) {
        return (solution, on) -> Finding.of(!part.apply(solution).isEmpty());
    }

    private static Finding conditions(Transfer transfer) {
        return switch (transfer.mode()) {
            case DISSEMINATION, INTERNAL -> NOT_APPLICABLE;
            case UNKNOWN -> transfer.conditions().isEmpty() ? UNKNOWN : Finding.YES;
            default -> Finding.of(!transfer.conditions().isEmpty());
        };
    }

    private static Finding severalPlaces(List<Implementation> places) {
        return places.isEmpty() ? UNKNOWN : Finding.of(places.size() > 1);
    }

    private static Finding located(List<Implementation> places) {
        return places.isEmpty() ? NOT_APPLICABLE : Finding.of(places.stream().allMatch(it -> it.territory() != null));
    }

    private static Finding beyondTestimony(EvidenceLevel level) {
        return level == EvidenceLevel.UNKNOWN ? UNKNOWN : Finding.of(level != EvidenceLevel.TESTIMONY);
    }

    private static Finding dated(TrackRecord record) {
        return record.evidence() == null ? NOT_APPLICABLE : Finding.of(record.evidenceYear() != null);
    }

    private static Finding fresh(Provenance provenance, YearMonth on) {
        YearMonth verified = provenance.lastVerified();
        if (provenance.sources().isEmpty()) {
            return NOT_APPLICABLE;
        }
        return Finding.of(verified != null && !verified.isBefore(on.minusMonths(RecordQuality.FRESH_MONTHS)));
    }
}
