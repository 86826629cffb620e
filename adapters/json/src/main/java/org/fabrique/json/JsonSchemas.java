package org.fabrique.json;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Partnership;
import org.fabrique.core.stakeholder.Person;

/**
 * The JSON Schemas (draft 2020-12) of the form {@link FabriqueJson} writes and reads, for programs in any language: one
 * for each kind of thing a storage keeps, and for the values that are handed over beside them.
 * <p>
 * A schema says the shape: fields, types, codes, what must be there. What it accepts may still break a rule of the
 * domain between several fields, which reading alone tells. It says nothing of forms a host adds
 * ({@link FabriqueJson#withForms}), nor of {@link Limits}.
 */
public final class JsonSchemas {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            entry("alert", Alert.class),
            entry("answer", Answer.class),
            entry("decision", MatchDecision.class),
            entry("experimentation", ExperimentationGroup.class),
            entry("fabrique", Fabrique.class),
            entry("gathering", Gathering.class),
            entry("grouping", Grouping.class),
            entry("initiative", Initiative.class),
            entry("membership", Membership.class),
            entry("need", Need.class),
            entry("network", Network.class),
            entry("offer", Offer.class),
            entry("organisation", Organisation.class),
            entry("outcome", Outcome.class),
            entry("partnership", Partnership.class),
            entry("person", Person.class),
            entry("practice", Practice.class),
            entry("programme", Programme.class),
            entry("report", AnnualReport.class),
            entry("resource", LocalResource.class),
            entry("solution", Solution.class),
            entry("tool", SharedTool.class));

    private JsonSchemas() {}

    /** Returns the types that have a schema by its name, such as {@code need}, in the order of the names. */
    public static SortedMap<String, Class<?>> types() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(TYPES));
    }

    /**
     * Returns the schema of a type, as it stands in {@code docs/schemas/json}.
     *
     * @throws IllegalArgumentException when the type is not one of {@link #types}
     */
    public static String of(Class<?> type) {
        return types().entrySet().stream()
                .filter(named -> named.getValue() == type)
                .findFirst()
                .map(named -> text("schemas/%s.json".formatted(named.getKey())))
                .orElseThrow(() ->
                        new IllegalArgumentException("The %s has no schema of its own.".formatted(type.getName())));
    }

    private static String text(String resource) {
        try (InputStream in = requireNonNull(JsonSchemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
