package org.fabrique.json;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.introspect.MixInResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the schema of a type out of what reading and writing go by: its parts, codes, alternatives and texts. */
final class SchemaMaker {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final MixInResolver FORMS =
            Strict.mapper(Limits.standard(), Map.of()).deserializationConfig();

    /** The values that are no records: each is written out where it stands. */
    private static final Map<Class<?>, String> SCALARS = Map.of(
            LocalDate.class, text("date", TextPatterns.OF_DAY),
            YearMonth.class, text(null, TextPatterns.OF_MONTH),
            URI.class, text("iri-reference", TextPatterns.OF_ADDRESS),
            BigDecimal.class, "{\"type\":\"number\"}",
            Year.class, whole(Year.MIN_VALUE, Year.MAX_VALUE),
            int.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE));

    private final SchemaGenerator generator = new SchemaGenerator(settings().build());

    /** Returns the schema, with one part on each line. */
    String schema(String name, Class<?> type) {
        ObjectNode made = generator.generateSchema(type);
        ObjectNode schema = MAPPER.createObjectNode()
                .put("$schema", made.remove("$schema").asString())
                .put("$id", "urn:fabrique:json-schema:" + name)
                .put("title", title(type))
                .put("description", made.remove("description").asString());
        JsonNode shared = made.remove("$defs");
        schema.setAll(made).set("$defs", shared);
        return MAPPER.writer().with(Strict.indented()).writeValueAsString(schema) + "\n";
    }

    private static SchemaGeneratorConfigBuilder settings() {
        var all = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.INLINE_NULLABLE_SCHEMAS)
                .with(SchemaMaker::scalar)
                .with(SchemaMaker::text)
                .with(SchemaMaker::constant)
                .with(SchemaMaker::map)
                .with(SchemaMaker::oneOfSeveral)
                .with(new Alternatives());
        all.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(SchemaMaker::place))
                .withDefinitionNamingStrategy(new Names())
                .withDescriptionResolver(SchemaMaker::said);
        all.forFields()
                .withRequiredCheck(field -> Parts.isRequired(part(field)))
                .withNullableCheck(field -> Parts.isOptional(part(field)) && !isMany(field))
                .withDescriptionResolver(SchemaMaker::saidOfPart);
        return all;
    }

    private static @Nullable CustomDefinition scalar(ResolvedType type, SchemaGenerationContext context) {
        String written = SCALARS.get(type.getErasedType());
        return written == null
                ? null
                : new CustomDefinition(
                        (ObjectNode) MAPPER.readTree(written), DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        Class<?> wanted = type.getErasedType();
        return TextValue.is(wanted)
                ? shared(MAPPER.createObjectNode().put("type", "string").put("pattern", TextPatterns.of(wanted)))
                : null;
    }

    private static @Nullable CustomDefinition constant(ResolvedType type, SchemaGenerationContext context) {
        if (!type.getErasedType().isEnum()) {
            return null;
        }
        ObjectNode codes = MAPPER.createObjectNode().put("type", "string");
        Codes.ofEnum(type.getErasedType()).codes().forEach(codes.putArray("enum")::add);
        return shared(codes);
    }

    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        ObjectNode map = MAPPER.createObjectNode().put("type", "object");
        map.set(
                "propertyNames",
                context.createDefinitionReference(type.getTypeParameters().get(0)));
        map.set(
                "additionalProperties",
                context.createDefinitionReference(type.getTypeParameters().get(1)));
        return new CustomDefinition(map, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static @Nullable CustomDefinition oneOfSeveral(ResolvedType type, SchemaGenerationContext context) {
        if (!type.getErasedType().isSealed()) {
            return null;
        }
        ObjectNode closed = MAPPER.createObjectNode().put("description", Comments.of(type.getErasedType()));
        Arrays.stream(type.getErasedType().getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getName)) // compilers list them in orders of their own
                .map(each -> context.createDefinitionReference(
                        context.getTypeContext().resolve(each)))
                .forEach(closed.putArray("oneOf")::add);
        return new CustomDefinition(closed, DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
    }

    /** One of several says in the field "type" which it is. */
    private static final class Alternatives implements CustomDefinitionProviderV2 {

        @Override
        public @Nullable CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            Class<?> wanted = type.getErasedType();
            return wanted.isRecord() && DomainForms.isOneOfSeveral(wanted, FORMS)
                    ? shared(named(wanted, context.createStandardDefinition(type, this)))
                    : null;
        }

        private static ObjectNode named(Class<?> type, ObjectNode usual) {
            ObjectNode named = MAPPER.createObjectNode().put("type", "object");
            ObjectNode parts = named.putObject("properties");
            parts.putObject("type").put("const", kind(type));
            var required = named.putArray("required").add("type");
            usual.path("properties").properties().forEach(part -> parts.set(part.getKey(), part.getValue()));
            usual.path("required").forEach(required::add);
            return named.put("additionalProperties", false);
        }

        private static String kind(Class<?> type) {
            return DomainForms.kinds(type, FORMS).codes().iterator().next();
        }
    }

    /** The name of a type, after that of the one it stands in. */
    private static final class Names extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return name(key.getType().getErasedType());
        }
    }

    /** Says of a list what is said of the part, and not again of each element. */
    private static @Nullable String saidOfPart(FieldScope field) {
        return field.isFakeContainerItemScope() ? null : Comments.of(record(field), field.getName());
    }

    private static @Nullable String said(TypeScope scope) {
        Class<?> type = scope.getType().getErasedType();
        return type.getName().startsWith("org.fabrique.core.") ? Comments.of(type) : null;
    }

    private static RecordComponent part(FieldScope field) {
        return record(field).getRecordComponents()[place(field)];
    }

    private static int place(MemberScope<?, ?> member) {
        return Arrays.stream(record(member).getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(member.getName());
    }

    private static Class<?> record(MemberScope<?, ?> member) {
        return member.getMember().getDeclaringType().getErasedType();
    }

    /** A list or a map that is absent is empty; null is neither. */
    private static boolean isMany(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static CustomDefinition shared(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.ALWAYS_REF, AttributeInclusion.YES);
    }

    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }

    /** {@code MatchDecision} is a "Match decision". */
    private static String title(Class<?> type) {
        String words = type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(@Nullable String format, String pattern) {
        ObjectNode text = MAPPER.createObjectNode().put("type", "string");
        if (format != null) {
            text.put("format", format);
        }
        return text.put("pattern", pattern).toString();
    }

    private static String whole(int least, int most) {
        return "{\"type\":\"integer\",\"minimum\":%d,\"maximum\":%d}".formatted(least, most);
    }
}
