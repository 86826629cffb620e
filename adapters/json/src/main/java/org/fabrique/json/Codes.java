package org.fabrique.json;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A closed list of codes and what each stands for; it also finds which one somebody may have meant.
 *
 * @param <T> what a code stands for
 */
public final class Codes<T> {

    private static final ClassValue<Codes<Enum<?>>> ENUMS = new ClassValue<>() {
        @Override
        protected Codes<Enum<?>> computeValue(Class<?> type) {
            return of(List.of((Enum<?>[]) type.getEnumConstants()), EnumCode::of);
        }
    };

    private final Map<String, T> values;

    private Codes(Map<String, T> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Returns the codes of these values, in their order.
     *
     * @throws IllegalArgumentException when two values have the same code
     */
    public static <T> Codes<T> of(Collection<T> values, Function<? super T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T value : values) {
            if (byCode.put(requireNonNull(code.apply(value), "code"), value) != null) {
                throw new IllegalArgumentException("The code (%s) stands twice.".formatted(code.apply(value)));
            }
        }
        return new Codes<>(byCode);
    }

    /**
     * Returns the codes of an enum: what its own {@code code()} says where it has one, else its names in lower case with
     * hyphens, such as {@code opportunity-study}.
     */
    @SuppressWarnings("unchecked")
    public static <E extends Enum<E>> Codes<E> of(Class<E> type) {
        return (Codes<E>) (Codes<?>) ofEnum(type);
    }

    static Codes<Enum<?>> ofEnum(Class<?> type) {
        return ENUMS.get(type);
    }

    /** Returns what the code stands for; empty when it is not in the list. */
    public Optional<T> find(String code) {
        return Optional.ofNullable(values.get(code));
    }

    /** Returns the codes in their order. */
    public Set<String> codes() {
        return values.keySet();
    }

    /** Returns up to three codes close to what was written, the closest first. */
    public List<String> closest(String written) {
        return Spelling.closest(written, codes());
    }
}
