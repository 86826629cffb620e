package org.fabrique.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;

/** The values of the domain that are written as one text: a record that is read back by {@code parse(String)}. */
final class TextValue {

    private static final Set<Class<?>> CODES = Set.of(TerritoryCode.class, ThemeCode.class);

    private TextValue() {}

    static boolean is(Class<?> type) {
        try {
            return type.isRecord() && type.getMethod("parse", String.class).getReturnType() == type;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    static <T> TextForm<T> form(Class<T> type) {
        MethodHandle parse = parse(type);
        String code = CODES.contains(type) ? Problems.UNKNOWN_CODE : Problems.CONSTRAINT;
        return new TextForm<>(type, code, Expected.of(type), text -> type.cast(call(parse, text)));
    }

    private static MethodHandle parse(Class<?> type) {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(type, "parse", MethodType.methodType(type, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException("%s cannot be read from a text.".formatted(type), closed);
        }
    }

    private static Object call(MethodHandle parse, String text) {
        try {
            return parse.invokeExact(text);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
