package org.fabrique.examples.web.api;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.intake.EvidenceDraft;
import org.fabrique.core.intake.InitiativeDraft;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Evidence;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonDocument;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What somebody typed, read from a document: what is wrong with its form and with what it says is told together. */
final class Drafts {

    private static final Message DAY =
            Message.of("un jour est attendu, comme 2026-11-30", "a day is expected, such as 2026-11-30");
    private static final Message DATE =
            Message.of("un jour, un mois ou une année est attendu", "a day, a month or a year is expected");

    private Drafts() {}

    static NeedDraft need(JsonObject sent) {
        return new NeedDraft(
                sent.optionalText("fabrique"),
                sent.optionalText("title"),
                sent.optionalText("request"),
                sent.optionalText("statement"),
                sent.optionalText("territory"),
                sent.texts("themes"),
                sent.texts("audiences"),
                sent.optionalCode("entryPoint", Codes.of(EntryPoint.class)),
                sent.optional("heardOn", DATE, PartialDate::parse),
                sent.optionalText("heardFrom"),
                sent.optionalText("heardBy"),
                sent.optionalText("heardHow"),
                sent.objects("evidence", Integer.MAX_VALUE, Drafts::evidence),
                sent.optional("deadline", DAY, LocalDate::parse),
                sent.optionalNumber("budgetEuros"),
                sent.texts("exclusions"),
                sent.optionalCode("visibility", Codes.of(Visibility.class)));
    }

    private static EvidenceDraft evidence(JsonObject sent) {
        EvidenceDraft read = new EvidenceDraft(
                sent.requiredCode("kind", Codes.of(Evidence.Kind.class)),
                sent.optionalText("text"),
                sent.optionalText("source"),
                sent.optional("on", DATE, PartialDate::parse));
        sent.refuseUnknownFields();
        return read;
    }

    static InitiativeDraft initiative(JsonObject sent) {
        return new InitiativeDraft(
                sent.optionalText("fabrique"),
                sent.optionalText("title"),
                sent.texts("needs"),
                sent.optionalText("territory"),
                sent.optionalText("place"),
                sent.optionalText("adaptedFrom"),
                sent.optionalText("method"),
                sent.optionalCode("openedAt", Codes.of(Phase.class)),
                sent.optional("openedOn", DAY, LocalDate::parse),
                sent.optionalCode("visibility", Codes.of(Visibility.class)));
    }

    /**
     * Makes a value of a document.
     *
     * @param form reads the draft
     * @param intake makes the value of the draft, or tells what is wrong with what it says
     * @throws InvalidInput with all that is wrong; of a field that is wrong in its form nothing else is told
     */
    static <D, T> T made(byte[] sent, Function<JsonObject, D> form, Function<D, Loaded<T>> intake) {
        Loaded<D> read = read(sent, form);
        if (read.values().isEmpty()) {
            throw new InvalidInput(read.problems());
        }
        Loaded<T> said = intake.apply(read.values().get(0));
        Set<String> misformed = read.problems().stream().map(Drafts::field).collect(Collectors.toSet());
        List<Problem> problems = Stream.concat(
                        read.problems().stream(),
                        said.problems().stream().filter(problem -> !misformed.contains(field(problem))))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return said.orThrow().get(0);
    }

    /** Returns the draft with what is wrong in its form; no draft when the document is none. */
    private static <D> Loaded<D> read(byte[] sent, Function<JsonObject, D> form) {
        try {
            Loaded<Loaded<D>> document =
                    JsonDocument.standard().read("", new ByteArrayInputStream(sent), root -> draft(root, form));
            return document.values().stream().findFirst().orElseGet(() -> Loaded.refused(document.problems()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static <D> @Nullable Loaded<D> draft(JsonValue root, Function<JsonObject, D> form) {
        if (!root.isObject()) {
            root.refuse("WRONG_TYPE", "", "un objet est attendu", "an object is expected");
            return null;
        }
        return root.apart(value -> draft(requireNonNull(value.object()), form));
    }

    private static <D> D draft(JsonObject sent, Function<JsonObject, D> form) {
        D draft = form.apply(sent);
        sent.refuseUnknownFields();
        return draft;
    }

    /** Returns the first part of the place of a problem. */
    private static String field(Problem problem) {
        return problem.place().field().replaceFirst("^(/[^/]*).*$", "$1");
    }
}
