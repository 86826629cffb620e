package org.fabrique.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a constant by its code, never by its number or its Java name. */
final class EnumForm extends StdDeserializer<Enum<?>> {

    private final transient Codes<Enum<?>> codes;

    EnumForm(Class<?> type) {
        super(type);
        this.codes = Codes.ofEnum(type);
    }

    @Override
    public Enum<?> deserialize(JsonParser at, DeserializationContext context) {
        return find(codes, Tokens.text(at, Expected.TEXT));
    }

    private static Enum<?> find(Codes<Enum<?>> codes, String code) {
        return codes.find(code)
                .orElseThrow(() -> new Refused(Problems.UNKNOWN_CODE, code, Problems.oneOf(codes, code)));
    }

    /** Reads a constant that names an entry of a map. */
    static final class Key extends KeyDeserializer {

        private final Codes<Enum<?>> codes;

        Key(Class<?> type) {
            this.codes = Codes.ofEnum(type);
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return find(codes, key);
        }
    }
}
