package org.fabrique.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a list or a set without holes; an absent one is empty. */
final class ListForm extends StdDeserializer<Collection<?>> {

    private final transient ValueDeserializer<?> element;

    ListForm(JavaType type) {
        this(type, null);
    }

    @SuppressWarnings("NullAway") // the element is null only until the form is put in its context
    private ListForm(JavaType type, @org.jspecify.annotations.Nullable ValueDeserializer<?> element) {
        super(type);
        this.element = element;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new ListForm(
                getValueType(), context.findRootValueDeserializer(getValueType().getContentType()));
    }

    @Override
    public Collection<?> deserialize(JsonParser at, DeserializationContext context) {
        if (!at.isExpectedStartArrayToken()) {
            throw Refused.wrongType(at, Expected.LIST);
        }
        List<Object> read = new ArrayList<>();
        while (at.nextToken() != JsonToken.END_ARRAY) {
            read.add(element(at, context, read.size()));
        }
        return Set.class.isAssignableFrom(handledType()) ? new LinkedHashSet<>(read) : read;
    }

    /** A polymorphic element has been given its type by its own form; the list itself never has one. */
    @Override
    public Object deserializeWithType(
            JsonParser at, DeserializationContext context, tools.jackson.databind.jsontype.TypeDeserializer types) {
        return deserialize(at, context);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        throw new Refused(Problems.WRONG_TYPE, "null", Expected.LIST);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Set.class.isAssignableFrom(handledType()) ? Set.of() : List.of();
    }

    private Object element(JsonParser at, DeserializationContext context, int index) {
        try {
            if (at.hasToken(JsonToken.VALUE_NULL)) {
                throw new Refused(Problems.NULL_ELEMENT, "null", Expected.VALUE);
            }
            return element.deserialize(at, context);
        } catch (RuntimeException failure) {
            throw DatabindException.wrapWithPath(
                    context, failure, new tools.jackson.core.JacksonException.Reference(this, index));
        }
    }
}
