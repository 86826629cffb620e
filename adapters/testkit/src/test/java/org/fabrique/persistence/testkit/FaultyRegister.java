package org.fabrique.persistence.testkit;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.SortKey;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.Query;

/** A register of a {@link FaultyStorage}. */
final class FaultyRegister<I, T, Q extends Query<T>> implements WritableRegister<I, T, Q> {

    private final Kind<I, T, Q> kind;
    private final FaultyUnit unit;

    FaultyRegister(Kind<I, T, Q> kind, FaultyUnit unit) {
        this.kind = kind;
        this.unit = unit;
    }

    @Override
    public Optional<Versioned<T>> find(I id) {
        return step(() -> Optional.ofNullable(shelf().get(key(id))).map(FaultyRegister::<T>cast));
    }

    @Override
    public Page<Versioned<T>> list(Q query, PageRequest page) {
        return step(() -> {
            List<Versioned<T>> rest = rest(query, page).toList();
            if (has(Fault.FILTERS_A_PAGE_AFTER_CUTTING_IT)) {
                rest = rest.stream()
                        .limit(page.size() + 1L)
                        .filter(thing -> matches(query, thing))
                        .toList();
            }
            return cut(rest, query, page);
        });
    }

    @Override
    public void each(Q query, Consumer<? super Versioned<T>> visitor) {
        Comparator<Versioned<T>> byIdentity = Comparator.comparing(
                thing -> new SortKey("", kind.id(thing.value()).toString()));
        step(() -> matching(query)
                        .sorted(has(Fault.GOES_THROUGH_THINGS_BY_TITLE) ? order() : byIdentity)
                        .toList())
                .forEach(visitor);
    }

    /** Puts a thing in as it is. */
    void place(Versioned<T> thing) {
        String id = key(kind.id(thing.value()));
        if (unit.seen.get().of(kind).putIfAbsent(id, thing) != null) {
            throw new DuplicateException(kind, id);
        }
    }

    @Override
    public long count(Q query) {
        return step(() -> has(Fault.COUNTS_WITHOUT_FILTER)
                ? all().count()
                : matching(query).count());
    }

    @Override
    public Versioned<T> add(T value) {
        return step(() -> {
            String id = key(kind.id(value));
            boolean taken = unit.seen.get().of(kind).containsKey(id) || rivalHas(id);
            if (taken && !has(Fault.REPLACES_ON_ADD)) {
                throw has(Fault.TELLS_WHO_IT_REFUSED) ? talkative(value) : new DuplicateException(kind, id);
            }
            return put(id, Versioned.first(value, unit.act()));
        });
    }

    @Override
    public Versioned<T> save(T value, long expectedVersion) {
        return step(() -> {
            String id = key(kind.id(value));
            Versioned<T> expected = new Versioned<>(value, expectedVersion, unit.act());
            Versioned<?> found = unit.compared.of(kind).get(id);
            if (found == null && has(Fault.ADDS_ON_SAVE)) {
                return put(id, expected);
            }
            if (found == null) {
                throw new MissingException(kind, id);
            }
            if (found.version() != expectedVersion && has(Fault.DROPS_AN_OUTDATED_SAVE_SILENTLY)) {
                return expected.next(value, unit.act());
            }
            if (found.version() != expectedVersion && !has(Fault.SAVES_WITHOUT_LOOKING_AT_THE_VERSION)) {
                throw new StaleWriteException(kind, id, expectedVersion, found.version(), found.last());
            }
            return put(id, new Versioned<>(value, found.version() + 1, author(found)));
        });
    }

    private <R> R step(Supplier<R> step) {
        if (has(Fault.LETS_REGISTERS_OUTLIVE_THEIR_UNIT) || has(Fault.KEEPS_A_UNIT_WHOSE_FAILURE_WAS_HIDDEN)) {
            return step.get();
        }
        if (has(Fault.ROLLS_BACK_AT_A_FAILURE_AND_KEEPS_WHAT_FOLLOWS)) {
            return rollingBackOnFailure(step);
        }
        return unit.life.step(step);
    }

    private <R> R rollingBackOnFailure(Supplier<R> step) {
        try {
            return step.get();
        } catch (RuntimeException failure) {
            unit.seen.get().become(unit.before);
            throw failure;
        }
    }

    private Stream<Versioned<T>> rest(Q query, PageRequest page) {
        Stream<Versioned<T>> sorted =
                (has(Fault.FILTERS_A_PAGE_AFTER_CUTTING_IT) ? all() : matching(query)).sorted(order());
        Cursor after = page.after();
        if (after == null) {
            return sorted;
        }
        if (has(Fault.PAGES_BY_OFFSET)) {
            return sorted.skip(Long.parseLong(after.position(kind, query).text()));
        }
        SortKey last = has(Fault.TAKES_THE_CURSOR_OF_ANOTHER_QUERY) ? anyPosition() : after.position(kind, query);
        return has(Fault.PAGES_BY_TEXT_ALONE)
                ? sorted.filter(thing -> kind.sortKey(thing.value()).text().compareTo(last.text()) > 0)
                : sorted.dropWhile(thing -> keyOrder().compare(kind.sortKey(thing.value()), last) <= 0);
    }

    private Page<Versioned<T>> cut(List<Versioned<T>> rest, Q query, PageRequest page) {
        int size = page.size();
        boolean full = has(Fault.PROMISES_A_PAGE_THAT_IS_NOT_THERE) ? rest.size() == size : false;
        if (rest.size() <= size && !full) {
            return new Page<>(rest, null);
        }
        List<Versioned<T>> items = rest.subList(0, size);
        SortKey last = has(Fault.PAGES_BY_OFFSET)
                ? new SortKey(String.valueOf(offset(query, page) + size), "")
                : kind.sortKey(items.get(size - 1).value());
        return new Page<>(items, Cursor.behind(last, kind, query));
    }

    private long offset(Q query, PageRequest page) {
        Cursor after = page.after();
        return after == null ? 0 : Long.parseLong(after.position(kind, query).text());
    }

    private SortKey anyPosition() {
        return all().map(thing -> kind.sortKey(thing.value()))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private Comparator<Versioned<T>> order() {
        return Comparator.comparing((Versioned<T> thing) -> kind.sortKey(thing.value()), keyOrder());
    }

    private Comparator<SortKey> keyOrder() {
        if (has(Fault.ORDERS_BY_IDENTITY)) {
            return Comparator.comparing(SortKey::id);
        }
        if (has(Fault.ORDERS_BY_UTF_16)) {
            return Comparator.comparing(SortKey::text).thenComparing(SortKey::id);
        }
        if (has(Fault.ORDERS_BY_RAW_TEXT)) {
            return Comparator.comparing(this::rawText).thenComparing(SortKey::id);
        }
        return Comparator.naturalOrder();
    }

    private String rawText(SortKey key) {
        Object value = cast(shelf().get(key.id())).value();
        return value instanceof Need need ? need.title() : key.text();
    }

    private Stream<Versioned<T>> matching(Q query) {
        return all().filter(thing -> matches(query, thing));
    }

    private boolean matches(Q query, Versioned<T> thing) {
        if (has(Fault.TAKES_AN_EMPTY_SET_FOR_ANY) && query instanceof NeedQuery asked) {
            return Kind.NEEDS.wants(withoutEmptySets(asked), FaultyRegister.cast(thing));
        }
        if (has(Fault.FINDS_BY_WHAT_A_THING_WAS) && thing.version() > 1) {
            return kind.wants(query, cast(first(thing)));
        }
        if (has(Fault.SEARCHES_INSIDE_WORDS)) {
            return query.matches(thing.value())
                    && query.search().words().stream()
                            .allMatch(word -> kind.words(thing.value()).contains(word));
        }
        return kind.wants(query, thing);
    }

    private Versioned<?> first(Versioned<T> thing) {
        return unit.seen.get().of(kind).getOrDefault("first:" + kind.id(thing.value()), thing);
    }

    private static NeedQuery withoutEmptySets(NeedQuery asked) {
        return new NeedQuery(
                asked.fabrique(),
                asked.statuses() != null && asked.statuses().isEmpty() ? null : asked.statuses(),
                asked.territories() != null && asked.territories().isEmpty() ? null : asked.territories(),
                asked.themes() != null && asked.themes().isEmpty() ? null : asked.themes(),
                asked.search());
    }

    private Stream<Versioned<T>> all() {
        return shelf().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("first:"))
                .map(entry -> FaultyRegister.<T>cast(entry.getValue()));
    }

    private Map<String, Versioned<?>> shelf() {
        return has(Fault.HIDES_A_UNIT_FROM_ITSELF)
                ? unit.before.of(kind)
                : unit.seen.get().of(kind);
    }

    private boolean rivalHas(String id) {
        if (kind.isOfStakeholders()
                && !has(Fault.GIVES_THE_IDENTITY_OF_WHO_WAS_ERASED)
                && unit.seen.get().erasures.containsKey(id)) {
            return true;
        }
        return !has(Fault.MIXES_UP_PERSONS_AND_ORGANISATIONS)
                && kind.rivals().stream()
                        .anyMatch(rival -> unit.seen.get().of(rival).containsKey(id));
    }

    private Versioned<T> put(String id, Versioned<T> thing) {
        Map<String, Versioned<?>> shelf = unit.seen.get().of(kind);
        if (has(Fault.FINDS_BY_WHAT_A_THING_WAS)) {
            shelf.putIfAbsent("first:" + id, thing);
        }
        Versioned<T> kept = new Versioned<>(worn(thing.value()), thing.version(), worn(thing.last()));
        shelf.put(id, kept);
        unit.note(kind, id, thing.version());
        return thing;
    }

    private String key(I id) {
        return id.toString();
    }

    private RuntimeException talkative(T value) {
        return new DuplicateException(
                kind, value instanceof org.fabrique.core.stakeholder.Person person ? person.name() : "");
    }

    @SuppressWarnings("unchecked") // Needs come in as needs and go out as needs.
    private T worn(T value) {
        return value instanceof Need need ? (T) worn(need) : value;
    }

    private Act worn(Act act) {
        return has(Fault.CUTS_MOMENTS_TO_MILLISECONDS)
                ? Act.of(act.by(), act.at().truncatedTo(ChronoUnit.MILLIS))
                : act;
    }

    private Act author(Versioned<?> before) {
        return has(Fault.TELLS_WHO_ADDED_INSTEAD_OF_WHO_SAVED) ? before.last() : unit.act();
    }

    private Need worn(Need need) {
        if (has(Fault.PUTS_QUESTION_MARKS)) {
            return reworded(need, text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"));
        }
        if (has(Fault.UNIFIES_LINE_ENDS)) {
            return reworded(need, text -> text.replace("\r\n", "\n").replace('\r', '\n'));
        }
        BigDecimal budget = need.constraints().budgetEuros();
        return has(Fault.KEEPS_AMOUNTS_AS_DOUBLES) && budget != null
                ? need.withConstraints(new Constraints(null, BigDecimal.valueOf(budget.doubleValue()), List.of()))
                : need;
    }

    private static Need reworded(Need need, UnaryOperator<String> change) {
        Wording words = need.wording();
        String request = words.request() == null ? null : change.apply(words.request());
        return need.withWording(new Wording(words.title(), request, words.statement()));
    }

    private boolean has(Fault fault) {
        return unit.storage.has(fault);
    }

    @SuppressWarnings("unchecked") // A shelf only holds things of its kind.
    private static <T> Versioned<T> cast(Versioned<?> thing) {
        return (Versioned<T>) thing;
    }
}
