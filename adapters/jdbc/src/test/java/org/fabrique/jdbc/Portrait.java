package org.fabrique.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.Search;
import org.fabrique.persistence.testkit.Samples;

/** A store as whoever asks sees it: a few hundred things, and what it answers to each question about them. */
final class Portrait {

    private static final int NEEDS = 200;
    private static final int INITIATIVES = 100;
    private static final int OTHERS = 20;
    private static final int RECEIPTS = 20;
    private static final int PAGE = 90;

    /** The answer of a store that does not know of something. */
    private static final String NOTHING = "nothing";

    private static final StakeholderId ERASED = Samples.person("p-0").id();

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private Portrait() {}

    /** Fills an empty store with something of everything that is kept. */
    static void fill(Storage storage) {
        storage.write(Store.ACT, Portrait::things);
        storage.write(Store.ACT, Portrait::laterVersions);
        IntStream.range(0, RECEIPTS).forEach(number -> once(storage, number, "answer " + number));
        storage.erase(ERASED, Store.ACT);
    }

    private static boolean things(UnitOfWork unit) {
        IntStream.range(0, NEEDS).forEach(number -> unit.needs().add(need(number)));
        IntStream.range(0, INITIATIVES)
                .forEach(number -> unit.initiatives().add(Samples.initiative("i-" + number, "Idée " + number)));
        IntStream.range(0, OTHERS).forEach(number -> {
            unit.persons().add(Samples.person("p-" + number));
            unit.organisations().add(Samples.organisation("o-" + number, "Régie " + number));
            unit.solutions().add(Solution.of(new SolutionId("s-" + number), "Solution " + number));
        });
        return true;
    }

    private static Need need(int number) {
        Need need = Samples.need(
                "n-" + number, "Besoin " + number + (number % 10 == 0 ? " de Zsuzsanna Œrsted-Canari" : " du bourg"));
        return need.withThemes(List.of(number % 2 == 0 ? Samples.MOBILITY : Samples.SENIORS))
                .withTerritory(number % 3 == 0 ? Samples.CREUSE : Samples.GUERET);
    }

    private static boolean laterVersions(UnitOfWork unit) {
        IntStream.range(0, NEEDS / 2)
                .forEach(number -> unit.needs().save(need(number).become(NeedStatus.DORMANT), 1));
        unit.history()
                .bookmark(
                        "reader",
                        unit.history().after(Position.START, 50).get(49).at());
        return true;
    }

    private static String once(Storage storage, int number, String answer) {
        return Once.of("k-" + number, "request").write(storage, Store.ACT, unit -> answer);
    }

    /** Asks everything. What a store refuses to tell stands there as its failure; any other exception goes through. */
    static Portrait of(Storage storage) {
        Portrait portrait = new Portrait();
        Kind.all().forEach(kind -> portrait.askAbout(storage, kind));
        NeedQuery all = NeedQuery.all();
        Map.of(
                        "about", all.about(List.of(Samples.MOBILITY)),
                        "having", all.having(List.of(NeedStatus.DORMANT)),
                        "in", all.in(List.of(Samples.CREUSE)),
                        "kept by", all.keptBy(Samples.LIMOUSIN),
                        "finding", all.finding(Search.anything().saying("bourg")))
                .forEach((how, query) -> portrait.askForList(storage, Kind.NEEDS, how, query));
        portrait.view("history", storage, Portrait::history);
        for (int number = 0; number < NEEDS; number += 20) {
            Need need = need(number);
            portrait.view(
                    "history of " + need.id(), storage, view -> view.history().of(Kind.NEEDS, need.id()));
        }
        portrait.view("bookmark", storage, Portrait::bookmark);
        for (int number = 0; number < RECEIPTS; number++) {
            int each = number;
            portrait.ask("receipt " + each, () -> once(storage, each, NOTHING));
        }
        portrait.ask("erasure", () -> erasure(storage));
        return portrait;
    }

    private static Object erasure(Storage storage) {
        try {
            return storage.erase(ERASED, Store.ACT);
        } catch (MissingException neverThere) {
            return NOTHING;
        }
    }

    private <I, T, Q extends Query<T>> void askAbout(Storage storage, Kind<I, T, Q> kind) {
        askForList(storage, kind, "all", kind.everything());
        if (answers.get(kind + " all") instanceof List<?> known) {
            known.forEach(each -> {
                I id = kind.id(kind.type().cast(((Versioned<?>) each).value()));
                view(kind + " " + id, storage, view -> view.register(kind).find(id));
            });
        }
    }

    private <T, Q extends Query<T>> void askForList(Storage storage, Kind<?, T, Q> kind, String how, Q query) {
        view(kind + " " + how, storage, view -> listed(view, kind, query));
        view(kind + " each " + how, storage, view -> goneThrough(view, kind, query));
        view(kind + " count " + how, storage, view -> view.register(kind).count(query));
    }

    private static <T, Q extends Query<T>> List<Versioned<T>> listed(View view, Kind<?, T, Q> kind, Q query) {
        List<Versioned<T>> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PAGE);
        while (request != null) {
            Page<Versioned<T>> page = view.register(kind).list(query, request);
            all.addAll(page.items());
            request = page.next() == null ? null : request.next(page.next());
        }
        return all;
    }

    private static <T, Q extends Query<T>> List<Versioned<T>> goneThrough(View view, Kind<?, T, Q> kind, Q query) {
        List<Versioned<T>> all = new ArrayList<>();
        view.register(kind).each(query, all::add);
        return all;
    }

    private static List<Change> history(View view) {
        return view.history().after(Position.START, History.MOST);
    }

    private static Object bookmark(View view) {
        Position position = view.history().bookmark("reader");
        return position.equals(Position.START) ? NOTHING : position;
    }

    private void view(String question, Storage storage, Function<View, Object> asked) {
        ask(question, () -> storage.<Object>read(asked));
    }

    private void ask(String question, Supplier<Object> asked) {
        try {
            answers.put(question, asked.get());
        } catch (StorageException told) {
            answers.put(question, told);
        }
    }

    /** Tells whether a store refused to answer something. */
    boolean hasRefusals() {
        return answers.values().stream().anyMatch(StorageException.class::isInstance);
    }

    /** Returns the questions to which another portrait has an answer that holds something nobody wrote. */
    List<String> alteredIn(Portrait other) {
        return answeredOtherwiseIn(other)
                .filter(question -> !isPartOf(answers.get(question), other.answers.get(question)))
                .toList();
    }

    /** Returns the questions to which another portrait has an answer that tells less, or counts otherwise. */
    List<String> incompleteIn(Portrait other) {
        return answeredOtherwiseIn(other)
                .filter(question -> isPartOf(answers.get(question), other.answers.get(question)))
                .toList();
    }

    private Stream<String> answeredOtherwiseIn(Portrait other) {
        return answers.keySet().stream()
                .filter(other.answers::containsKey)
                .filter(question -> !(other.answers.get(question) instanceof StorageException))
                .filter(question -> !answers.get(question).equals(other.answers.get(question)));
    }

    private static boolean isPartOf(Object whole, Object part) {
        if (whole instanceof List<?> all && part instanceof List<?> some) {
            List<?> common = all.stream().filter(some::contains).toList();
            return common.equals(some);
        }
        return part instanceof Long || part.equals(NOTHING) || part.equals(Optional.empty());
    }
}
