package org.fabrique.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Chooses how each kind of value is written. */
final class DomainSerializers extends SimpleSerializers {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return TextValue.is(type.getRawClass())
                ? ToStringSerializer.instance
                : super.findSerializer(config, type, description, format);
    }

    @Override
    public ValueSerializer<?> findEnumSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return new ByCode(type, false);
    }

    /** Writes a constant by its code, as a value or as the name of an entry. */
    private static final class ByCode extends StdSerializer<Enum<?>> {

        private final boolean asName;

        ByCode(JavaType type, boolean asName) {
            super(type);
            this.asName = asName;
        }

        @Override
        public void serialize(Enum<?> constant, JsonGenerator to, SerializationContext context) {
            if (asName) {
                to.writeName(EnumCode.of(constant));
            } else {
                to.writeString(EnumCode.of(constant));
            }
        }
    }

    /** Chooses how the names of a map are written. */
    static final class Keys extends SimpleSerializers {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return type.isEnumType() ? new ByCode(type, true) : null;
        }
    }
}
