package org.fabrique.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.stakeholder.Personal;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds all that is wrong with a document that could not be read: each part is looked at before the whole. */
final class Diagnosis {

    private final JsonMapper mapper;
    private final Findings findings;

    Diagnosis(JsonMapper mapper, Findings findings) {
        this.mapper = mapper;
        this.findings = findings;
    }

    void look(JsonNode node, JavaType type, Place place) {
        int before = findings.count();
        lookInside(node, type, new Field(node, place, findings));
        if (findings.count() == before) {
            lookAtWhole(node, type, place);
        }
    }

    private void lookInside(JsonNode node, JavaType type, Field here) {
        if (type.isCollectionLikeType()) {
            here.elements(Integer.MAX_VALUE)
                    .forEach(element -> look(element.node(), type.getContentType(), element.place()));
        } else if (DomainForms.isOneOfSeveral(type.getRawClass(), mapper.deserializationConfig())) {
            lookAtOneOfSeveral(type, here);
        } else if (type.getRawClass().isRecord() && !TextValue.is(type.getRawClass()) && here.isObject()) {
            lookAtFields(node, type.getRawClass(), here, false);
        }
    }

    private void lookAtOneOfSeveral(JavaType type, Field here) {
        if (!here.isObject()) {
            return;
        }
        JsonNode written = here.node().get("type");
        if (written == null) {
            findings.add(Problems.missing(here.within("type")));
            return;
        }
        Codes<Class<?>> kinds = DomainForms.kinds(type.getRawClass(), mapper.deserializationConfig());
        Class<?> kind = new Field(written, here.within("type"), findings).code(kinds);
        if (kind != null) {
            lookAtFields(here.node(), kind, here, true);
        }
    }

    private void lookAtFields(JsonNode node, Class<?> type, Field here, boolean typed) {
        List<RecordComponent> parts = Arrays.asList(type.getRecordComponents());
        List<String> names = parts.stream().map(RecordComponent::getName).toList();
        List<String> derived = DomainForms.derived(type, mapper.deserializationConfig());
        node.propertyNames().stream()
                .filter(name -> !names.contains(name) && !(typed && name.equals("type")))
                .filter(name -> !derived.contains(name))
                .forEach(name -> findings.add(Problems.unknownField(here.within(name), name, names)));
        parts.forEach(part -> lookAtPart(part, Optional.ofNullable(node.get(part.getName())), here));
    }

    private void lookAtPart(RecordComponent part, Optional<JsonNode> written, Field here) {
        Place place = here.within(part.getName());
        if (written.isEmpty()) {
            if (Parts.isRequired(part)) {
                findings.add(Problems.missing(place));
            }
        } else if (!written.get().isNull()) {
            lookAtValue(part, written.get(), place);
        } else if (!Parts.isOptional(part)) {
            findings.add(new Problem(Problems.WRONG_TYPE, place, "null", Expected.VALUE));
        }
    }

    private void lookAtValue(RecordComponent part, JsonNode written, Place place) {
        JavaType type = mapper.constructType(part.getGenericType());
        if (part.isAnnotationPresent(Personal.class)) {
            lookWithoutShowing(written, type, place);
        } else {
            look(written, type, place);
        }
    }

    /** Personal data are looked at like any other, but what is wrong with them is told without them. */
    private void lookWithoutShowing(JsonNode written, JavaType type, Place place) {
        Findings found = new Findings(place.file());
        new Diagnosis(mapper, found).look(written, type, place);
        found.all().forEach(problem -> findings.add(withoutValue(problem)));
    }

    private void lookAtWhole(JsonNode node, JavaType type, Place place) {
        try {
            mapper.readerFor(type).readValue(mapper.treeAsTokens(node));
        } catch (DatabindException refusal) {
            findings.add(Reading.refusal(refusal, place, node));
        }
    }

    private static Problem withoutValue(Problem problem) {
        return new Problem(problem.code(), problem.place(), "", problem.expected());
    }
}
