package org.fabrique.json;

import java.io.Serial;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/** Makes a record of its parts as Jackson would, with the call prepared once instead of at each record. */
final class RecordMaker extends StdValueInstantiator {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MethodHandle constructor;

    private RecordMaker(StdValueInstantiator usual, MethodHandle constructor) {
        super(usual);
        this.constructor = constructor;
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] parts) {
        try {
            return constructor.invokeExact(parts);
        } catch (Throwable refused) {
            return context.handleInstantiationProblem(_valueClass, parts, rewrapCtorProblem(context, refused));
        }
    }

    /** Prepares the calls of the records that anybody may make; for all else Jackson keeps its own way. */
    static final class All extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
            boolean isOfARecord = usual instanceof StdValueInstantiator
                    && usual.getWithArgsCreator() != null
                    && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?>
                    && usual.getValueClass().isRecord();
            return isOfARecord ? prepared((StdValueInstantiator) usual) : usual;
        }

        private static ValueInstantiator prepared(StdValueInstantiator usual) {
            Constructor<?> constructor =
                    (Constructor<?>) usual.getWithArgsCreator().getAnnotated();
            try {
                MethodHandle made = MethodHandles.publicLookup().unreflectConstructor(constructor);
                MethodHandle spread = made.asFixedArity()
                        .asSpreader(Object[].class, constructor.getParameterCount())
                        .asType(MethodType.methodType(Object.class, Object[].class));
                return new RecordMaker(usual, spread);
            } catch (IllegalAccessException notPublic) {
                return usual;
            }
        }
    }
}
