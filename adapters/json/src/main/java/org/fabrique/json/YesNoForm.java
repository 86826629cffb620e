package org.fabrique.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads {@code true} or {@code false}, and nothing that merely resembles them. */
final class YesNoForm extends StdDeserializer<Boolean> {

    YesNoForm(Class<Boolean> type) {
        super(type);
    }

    @Override
    public Boolean deserialize(JsonParser at, DeserializationContext context) {
        if (!at.hasToken(JsonToken.VALUE_TRUE) && !at.hasToken(JsonToken.VALUE_FALSE)) {
            throw Refused.wrongType(at, Expected.YES_OR_NO);
        }
        return at.hasToken(JsonToken.VALUE_TRUE);
    }
}
