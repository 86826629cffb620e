package org.fabrique.core.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fabrique.core.Period;

/** The rules of a draft of a resource that reach over several of its fields. */
final class Availability {

    private Availability() {}

    /** Notes what does not fit together: half a quantity, something absent that has one or can be used, two periods at once. */
    static void check(ResourceDraft draft, Findings findings) {
        if ((draft.amount() == null) != (draft.unit() == null)) {
            add(findings, "/unit", "une quantité a un nombre et une unité", "a quantity has a number and a unit");
        }
        if (!draft.isThere() && draft.amount() != null) {
            add(findings, "/amount", "ce qui est absent n'a pas de quantité", "what is absent has no quantity");
        }
        if (!draft.isThere() && !draft.available().isEmpty()) {
            add(findings, "/available", "ce qui est absent n'est pas disponible", "what is absent is not available");
        }
        if (overlap(draft.available())) {
            add(findings, "/available", "deux de ces périodes se chevauchent", "two of these periods overlap");
        }
    }

    private static boolean overlap(List<Period> periods) {
        List<Period> inOrder = periods.stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Period::fromInclusive))
                .toList();
        return IntStream.range(1, inOrder.size())
                .anyMatch(at -> inOrder.get(at - 1).overlaps(inOrder.get(at)));
    }

    private static void add(Findings findings, String pointer, String fr, String en) {
        findings.add("RULE_VIOLATION", pointer, null, fr, en);
    }
}
