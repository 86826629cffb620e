package org.fabrique.matching.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The types of the records a value is made of. */
final class Records {

    private Records() {}

    static Set<Class<?>> within(Object value) {
        Set<Class<?>> found = new HashSet<>();
        look(value, found);
        return found;
    }

    private static void look(Object value, Set<Class<?>> found) {
        if (value instanceof Collection<?> many) {
            many.forEach(each -> look(each, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> look(each, found));
        } else if (value instanceof Record record) {
            found.add(record.getClass());
            Stream.of(record.getClass().getRecordComponents()).forEach(part -> look(part(part, record), found));
        }
    }

    private static Object part(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
