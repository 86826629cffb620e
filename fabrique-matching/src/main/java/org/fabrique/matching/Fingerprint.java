package org.fabrique.matching;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of values, the same in every virtual machine.
 * <p>
 * Each value is written with the length of its text in front, a record by its name and its parts in their order, a list
 * in its order and a map in the order of its keys as they are written: what differs is written otherwise. Numbers, dates
 * and texts are written as they print themselves, constants by their names.
 */
final class Fingerprint {

    private static final int SHOWN_BYTES = 4;

    /** The name of a kind of records, and what gives their parts. */
    private record Parts(String name, List<Method> accessors) {

        /** Some may be null. */
        List<@Nullable Object> of(Record record) {
            return accessors.stream()
                    .<@Nullable Object>map(part -> part(part, record))
                    .toList();
        }
    }

    private static final ClassValue<Parts> PARTS = new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> record) {
            return new Parts(
                    record.getSimpleName(),
                    Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .toList());
        }
    };

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    /** Returns the first 8 hexadecimal digits of the SHA-256 of some values in their order. */
    static String of(@Nullable Object... values) {
        return HexFormat.of().formatHex(digest(Arrays.asList(values)), 0, SHOWN_BYTES);
    }

    /** Returns the first 64 bits of the SHA-256 of a value. */
    static long print(Object value) {
        return ByteBuffer.wrap(digest(value)).getLong();
    }

    private static byte[] digest(Object value) {
        Fingerprint print = new Fingerprint();
        print.write(value);
        return sha256().digest(print.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            text.append('-');
        } else if (value instanceof Record record) {
            Parts parts = PARTS.get(record.getClass());
            many(parts.name(), parts.of(record));
        } else if (value instanceof Collection<?> list) {
            many("list" + list.size(), list);
        } else if (value instanceof Map<?, ?> map) {
            many(
                    "map" + map.size(),
                    map.entrySet().stream().map(Fingerprint::entry).sorted().toList());
        } else {
            plain(printed(value));
        }
    }

    private void many(String name, Iterable<?> values) {
        text.append(name).append('(');
        values.forEach(this::write);
        text.append(')');
    }

    private void plain(String printed) {
        text.append(printed.length()).append(':').append(printed);
    }

    private static String entry(Map.Entry<?, ?> entry) {
        Fingerprint print = new Fingerprint();
        print.write(entry.getKey());
        print.write(entry.getValue());
        return print.text.toString();
    }

    private static String printed(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (!printsItself(value)) {
            throw new IllegalArgumentException("A %s has no fingerprint.".formatted(value.getClass()));
        }
        return value.toString();
    }

    private static boolean printsItself(Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Temporal
                || value instanceof URI
                || value instanceof Rule;
    }

    private static @Nullable Object part(Method part, Record of) {
        try {
            return part.invoke(of);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
