package org.fabrique.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Chooses the strict form of each kind of value. */
final class DomainDeserializers extends SimpleDeserializers {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return new EnumForm(type.getRawClass());
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return TextValue.is(type.getRawClass())
                ? TextValue.form(type.getRawClass())
                : super.findBeanDeserializer(type, config, description);
    }

    @Override
    public ValueDeserializer<?> findCollectionDeserializer(
            CollectionType type,
            DeserializationConfig config,
            BeanDescription.Supplier description,
            @Nullable TypeDeserializer types,
            @Nullable ValueDeserializer<?> elements) {
        return new ListForm(type);
    }

    @Override
    public ValueDeserializer<?> findMapDeserializer(
            MapType type,
            DeserializationConfig config,
            BeanDescription.Supplier description,
            @Nullable KeyDeserializer keys,
            @Nullable TypeDeserializer types,
            @Nullable ValueDeserializer<?> elements) {
        return new MapForm(type);
    }

    /** Chooses the form of the names of a map. */
    static final class Keys extends SimpleKeyDeserializers {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.isEnumType() ? new EnumForm.Key(type.getRawClass()) : null;
        }
    }
}
