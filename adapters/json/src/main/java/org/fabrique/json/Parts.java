package org.fabrique.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** What the domain itself says of the parts of its records: which may be absent, and which never. */
final class Parts {

    private Parts() {}

    /** Returns the part a parameter of a record's constructor stands for, or null for anything else. */
    static @Nullable RecordComponent of(AnnotatedMember member) {
        boolean ofRecord = member instanceof AnnotatedParameter
                && member.getDeclaringClass().isRecord();
        if (!ofRecord) {
            return null;
        }
        RecordComponent[] parts = member.getDeclaringClass().getRecordComponents();
        int at = ((AnnotatedParameter) member).getIndex();
        return at < parts.length ? parts[at] : null;
    }

    /** Tells whether the part must be written: it is neither marked as nullable nor a list, which would be empty. */
    static boolean isRequired(RecordComponent part) {
        return !isOptional(part) && !isMany(part);
    }

    static boolean isOptional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isMany(RecordComponent part) {
        return Collection.class.isAssignableFrom(part.getType()) || Map.class.isAssignableFrom(part.getType());
    }
}
