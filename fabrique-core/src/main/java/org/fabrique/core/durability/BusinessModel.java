package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.Amounts;
import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.solution.RevenueKind;
import org.jspecify.annotations.Nullable;

/**
 * What an activity lives on during a period, foreseen or kept: sales, public money, donations, and what costs no money.
 * <p>
 * It shows how the means are mixed; it is not a score of how well.
 *
 * @param during the period the amounts stand for, or null while that is open
 */
public record BusinessModel(@Nullable Period during, List<Resource> resources) {

    /** Tenths of a percent in a whole. */
    private static final int WHOLE = 1000;

    public BusinessModel {
        resources = List.copyOf(resources);
    }

    /**
     * One of the means.
     *
     * @param euros its exact amount, or for what costs no money the value set on it; null while nobody knows
     */
    public record Resource(
            RevenueKind kind, String label, @Nullable BigDecimal euros) {
        public Resource {
            requireNonNull(kind, "kind");
            label = Text.line(label, "label of a resource");
            euros = euros == null ? null : money(euros);
        }

        private static BigDecimal money(BigDecimal amount) {
            BigDecimal exact = Amounts.exact(amount, "amount in euros");
            if (exact.scale() > 2) {
                throw new IllegalArgumentException(
                        "An amount in euros (%s) has two decimals at most.".formatted(exact));
            }
            return exact;
        }
    }

    /** Returns the trace of it without its words: the amounts. */
    public BusinessModel redacted() {
        return new BusinessModel(
                during,
                resources.stream()
                        .map(resource -> new Resource(resource.kind(), Text.WITHDRAWN, resource.euros()))
                        .toList());
    }

    /** Returns the amount of each kind that is there, in the order of the kinds; empty while one amount is unknown. */
    public Map<RevenueKind, BigDecimal> amounts() {
        Map<RevenueKind, BigDecimal> amounts = new EnumMap<>(RevenueKind.class);
        for (Resource resource : resources) {
            BigDecimal euros = resource.euros();
            if (euros == null) {
                return Map.of();
            }
            amounts.merge(resource.kind(), euros, BigDecimal::add);
        }
        return Collections.unmodifiableMap(amounts);
    }

    /**
     * Returns the share of each kind that is there, in percent with one decimal; they add up to exactly 100. The tenths
     * lost in rounding down go to the kinds that lost most.
     *
     * @return empty while one amount is unknown, or when all are zero: what is unknown is not counted as nothing
     */
    public Map<RevenueKind, BigDecimal> shares() {
        Map<RevenueKind, BigDecimal> amounts = amounts();
        BigDecimal total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() == 0 ? Map.of() : shares(amounts, total);
    }

    private static Map<RevenueKind, BigDecimal> shares(Map<RevenueKind, BigDecimal> amounts, BigDecimal total) {
        Map<RevenueKind, Integer> tenths = new EnumMap<>(RevenueKind.class);
        Map<RevenueKind, BigDecimal> lost = new EnumMap<>(RevenueKind.class);
        amounts.forEach((kind, euros) -> {
            BigDecimal[] parts = euros.multiply(BigDecimal.valueOf(WHOLE)).divideAndRemainder(total);
            tenths.put(kind, parts[0].intValueExact());
            lost.put(kind, parts[1]);
        });
        handOut(WHOLE - tenths.values().stream().mapToInt(Integer::intValue).sum(), lost, tenths);
        return percents(tenths);
    }

    /** Gives the missing tenths to the kinds that lost most in rounding down. */
    private static void handOut(int missing, Map<RevenueKind, BigDecimal> lost, Map<RevenueKind, Integer> tenths) {
        lost.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<RevenueKind, BigDecimal>::getValue)
                        .reversed())
                .limit(missing)
                .forEach(entry -> tenths.merge(entry.getKey(), 1, Integer::sum));
    }

    private static Map<RevenueKind, BigDecimal> percents(Map<RevenueKind, Integer> tenths) {
        Map<RevenueKind, BigDecimal> shares = new EnumMap<>(RevenueKind.class);
        tenths.forEach((kind, count) -> shares.put(kind, BigDecimal.valueOf(count, 1)));
        return Collections.unmodifiableMap(shares);
    }
}
