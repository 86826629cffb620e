package org.fabrique.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a map, in the order written, without holes; an absent one is empty. */
final class MapForm extends StdDeserializer<Map<?, ?>> {

    private final transient KeyDeserializer key;
    private final transient ValueDeserializer<?> value;

    MapForm(JavaType type) {
        this(type, null, null);
    }

    @SuppressWarnings("NullAway") // both are null only until the form is put in its context
    private MapForm(JavaType type, @Nullable KeyDeserializer key, @Nullable ValueDeserializer<?> value) {
        super(type);
        this.key = key;
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType type = getValueType();
        return new MapForm(
                type,
                context.findKeyDeserializer(type.getKeyType(), property),
                context.findRootValueDeserializer(type.getContentType()));
    }

    @Override
    public Map<?, ?> deserialize(JsonParser at, DeserializationContext context) {
        if (!at.isExpectedStartObjectToken()) {
            throw Refused.wrongType(at, Expected.OBJECT);
        }
        Map<Object, Object> read = new LinkedHashMap<>();
        for (String name = at.nextName(); name != null; name = at.nextName()) {
            at.nextToken();
            entry(at, context, name, read);
        }
        return read;
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        throw new Refused(Problems.WRONG_TYPE, "null", Expected.OBJECT);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Map.of();
    }

    private void entry(JsonParser at, DeserializationContext context, String name, Map<Object, Object> read) {
        try {
            if (at.hasToken(JsonToken.VALUE_NULL)) {
                throw new Refused(Problems.NULL_ELEMENT, "null", Expected.VALUE);
            }
            read.put(key.deserializeKey(name, context), value.deserialize(at, context));
        } catch (RuntimeException failure) {
            throw DatabindException.wrapWithPath(context, failure, new Reference(this, name));
        }
    }
}
