package org.fabrique.json;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The code of a constant: what its own {@code code()} says where its type has one, else its name in lower case with
 * hyphens.
 */
final class EnumCode {

    private static final ClassValue<Map<Enum<?>, String>> CODES = new ClassValue<>() {
        @Override
        protected Map<Enum<?>, String> computeValue(Class<?> type) {
            return Arrays.stream((Enum<?>[]) type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(constant -> constant, naming(type)));
        }
    };

    private EnumCode() {}

    static String of(Enum<?> constant) {
        return requireNonNull(CODES.get(constant.getDeclaringClass()).get(constant));
    }

    private static Function<Enum<?>, String> naming(Class<?> type) {
        try {
            Method code = type.getMethod("code");
            return constant -> call(code, constant);
        } catch (NoSuchMethodException none) {
            return constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static String call(Method code, Enum<?> constant) {
        try {
            return (String) code.invoke(constant);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("The code of %s cannot be read.".formatted(constant), refused);
        }
    }
}
