package org.fabrique.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.Stakeholder;
import tools.jackson.databind.introspect.MixInResolver;

/** What Jackson must know of the closed alternatives of the domain: the name each goes by, in the field "type". */
final class DomainForms {

    /** The forms, as mix-ins: the domain itself carries no annotation. */
    static final Map<Class<?>, Class<?>> MIX_INS = Map.of(
            Stakeholder.class,
            StakeholderForm.class,
            Carrier.class,
            CarrierForm.class,
            Entry.class,
            EntryForm.class,
            Occasion.class,
            OccasionForm.class);

    private DomainForms() {}

    static boolean isOneOfSeveral(Class<?> type, MixInResolver mixIns) {
        return form(type, mixIns).isPresent();
    }

    /** Returns the names of the alternatives a type allows: its own alone when it is one of them. */
    static Codes<Class<?>> kinds(Class<?> type, MixInResolver mixIns) {
        JsonSubTypes.Type[] all = form(type, mixIns).orElseThrow().value();
        Map<Class<?>, String> names = Arrays.stream(all)
                .filter(kind -> type.isAssignableFrom(kind.value()))
                .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));
        return Codes.of(
                Arrays.stream(all)
                        .<Class<?>>map(JsonSubTypes.Type::value)
                        .filter(names::containsKey)
                        .toList(),
                names::get);
    }

    /** Returns the names of what is written of a type although it follows from the rest, and is passed over when read. */
    static List<String> derived(Class<?> type, MixInResolver mixIns) {
        return forms(type, mixIns)
                .flatMap(form -> Arrays.stream(form.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(JsonProperty.class)))
                .filter(property -> property.access() == JsonProperty.Access.READ_ONLY)
                .map(JsonProperty::value)
                .toList();
    }

    private static Optional<JsonSubTypes> form(Class<?> type, MixInResolver mixIns) {
        return forms(type, mixIns)
                .flatMap(form -> Stream.ofNullable(form.getAnnotation(JsonSubTypes.class)))
                .findFirst();
    }

    /** The mix-in of the type, and that of the closed type it is an alternative of. */
    private static Stream<Class<?>> forms(Class<?> type, MixInResolver mixIns) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(each -> Stream.ofNullable(mixIns.findMixInClassFor(each)));
    }

    /** Who takes part. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Person.class, name = "person")
    })
    interface StakeholderForm {}

    /** Who carries an initiative. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Carrier.None.class, name = "none"),
        @JsonSubTypes.Type(value = Carrier.Prospective.class, name = "prospective"),
        @JsonSubTypes.Type(value = Carrier.Appointed.class, name = "appointed")
    })
    interface CarrierForm {}

    /** A line of a journal. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Entry.Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = Entry.Moved.class, name = "moved"),
        @JsonSubTypes.Type(value = Entry.Decided.class, name = "decided"),
        @JsonSubTypes.Type(value = Entry.CarrierChanged.class, name = "carrier-changed"),
        @JsonSubTypes.Type(value = Entry.Assessed.class, name = "assessed"),
        @JsonSubTypes.Type(value = Entry.HandedOver.class, name = "handed-over"),
        @JsonSubTypes.Type(value = Entry.Revoked.class, name = "revoked")
    })
    interface EntryForm {}

    /** What an alert is raised for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Occasion.SolutionFits.class, name = "solution-fits"),
        @JsonSubTypes.Type(value = Occasion.NeedElsewhere.class, name = "need-elsewhere"),
        @JsonSubTypes.Type(value = Occasion.ResourceAvailable.class, name = "resource-available"),
        @JsonSubTypes.Type(value = Occasion.InitiativeStalls.class, name = "initiative-stalls"),
        @JsonSubTypes.Type(value = Occasion.RecordStale.class, name = "record-stale"),
        @JsonSubTypes.Type(value = Occasion.ReviewDue.class, name = "review-due"),
        @JsonSubTypes.Type(value = Occasion.CheckDue.class, name = "check-due"),
        @JsonSubTypes.Type(value = Occasion.RetentionEnds.class, name = "retention-ends")
    })
    interface OccasionForm {}
}
