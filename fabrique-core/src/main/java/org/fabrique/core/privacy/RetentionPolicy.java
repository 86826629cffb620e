package org.fabrique.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a controller keeps personal data, purpose by purpose. When the time is over the controller looks at them
 * again, and then asks the person or erases: nothing is erased by itself.
 *
 * @param terms how long for each purpose; data of a purpose that is not named are looked at without delay
 */
public record RetentionPolicy(Map<Purpose, Retention> terms) {

    private static final Comparator<Processing> BY_PERSON = Comparator.comparing(Processing::person)
            .thenComparing(Processing::controller)
            .thenComparing(Processing::purpose)
            .thenComparing(Processing::since);

    public RetentionPolicy {
        Map<Purpose, Retention> ordered = new EnumMap<>(Purpose.class);
        ordered.putAll(terms);
        terms = Collections.unmodifiableMap(ordered);
    }

    /**
     * Returns values to start from, which the controller sets: three years for contacts and two for persons accompanied
     * and applicants after their last contact, as the CNIL recommends, and ten years of duty for accounts (code de
     * commerce, article L123-22). It is not legal advice.
     */
    public static RetentionPolicy toStartFrom() {
        Map<Purpose, Retention> terms = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            terms.put(purpose, Retention.ofMonths(36));
        }
        terms.put(Purpose.RUNNING_INITIATIVES, Retention.ofMonths(24));
        terms.put(Purpose.CHOOSING_CARRIERS, Retention.ofMonths(24));
        terms.put(Purpose.KEEPING_ACCOUNTS, Retention.dutyOfMonths(120));
        return new RetentionPolicy(terms);
    }

    public RetentionPolicy with(Purpose purpose, Retention term) {
        Map<Purpose, Retention> more = new EnumMap<>(Purpose.class);
        more.putAll(terms);
        more.put(purpose, requireNonNull(term, "term"));
        return new RetentionPolicy(more);
    }

    /** Returns the first day on which the controller looks at the data again. */
    public LocalDate reviewOn(Processing processing) {
        Retention term = terms.get(processing.purpose());
        return term == null ? processing.since() : processing.lastContact().plusMonths(term.months());
    }

    /** Returns what is to be looked at on a day, person by person. */
    public List<Processing> dueForReview(Collection<Processing> processings, LocalDate day) {
        return processings.stream()
                .filter(processing -> !day.isBefore(reviewOn(processing)))
                .sorted(BY_PERSON)
                .toList();
    }

    /** Tells whether a law still orders on a day to keep the data, whatever the person wishes. */
    public boolean isDutyOn(Processing processing, LocalDate day) {
        Retention term = terms.get(processing.purpose());
        return term != null && term.duty() && day.isBefore(reviewOn(processing));
    }
}
