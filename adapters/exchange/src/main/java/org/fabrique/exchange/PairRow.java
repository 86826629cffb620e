package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.exchange.Cell.Shape;
import org.jspecify.annotations.Nullable;

/** What one node says in the columns of a sheet. Used once. */
final class PairRow {

    private static final String ID = "id";
    private static final String FRENCH = "fr";

    /** A value that a column has taken, as the text of its cell. */
    record Said(
            String text,
            Place place,
            @Nullable Place list,
            @Nullable String language) {}

    private final Sheet<?, ?> sheet;
    private final PairSheet words;
    private final Pair form;
    private final LinkedGraph graph;
    private final LinkedNode node;
    private final PairValues values;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Set<LinkedValue>> left = new LinkedHashMap<>();

    PairRow(Sheet<?, ?> sheet, PairSheet words, Pair form, LinkedGraph graph, LinkedNode node) {
        this.sheet = sheet;
        this.words = words;
        this.form = form;
        this.graph = graph;
        this.node = node;
        this.values = new PairValues(new Addresses(form.base().toString()), graph, problems);
    }

    /**
     * Returns the row.
     *
     * @param used to which the nodes are added that say where it is
     */
    Row read(Troubles troubles, Set<LinkedNode> used) {
        if (node.hasIdentity()) {
            cells.put(ID, values.identity(words.path(), node.address()));
        }
        node.words().forEach(word -> left.put(word, new LinkedHashSet<>(node.values(word))));
        words.fields().forEach(field -> take(field, troubles));
        words.implied(node).forEach(cells::putIfAbsent);
        used.addAll(values.used());
        left.forEach((word, rest) -> passOverUnless(rest.isEmpty(), word, troubles));
        node.unknown().forEach(troubles::passOver);
        node.turned()
                .forEach((word, things) -> passOverUnless(things.stream().anyMatch(this::isTaken), word, troubles));
        return new Row(node.place(), this::at, cells, CsvForm.plain(), problems);
    }

    /** What is said of another thing the other way round is taken when that is. */
    private boolean isTaken(String address) {
        return graph.find(address).filter(words::takes).isPresent();
    }

    private static void passOverUnless(boolean taken, String word, Troubles troubles) {
        if (!taken) {
            troubles.passOver(word);
        }
    }

    private void take(PairField field, Troubles troubles) {
        Shape shape = shape(field);
        List<Said> taken = new ArrayList<>();
        Set<LinkedValue> rest = left.getOrDefault(field.word(), new HashSet<>());
        rest.removeIf(value -> values.take(field.form(), shape, value, taken));
        if (taken.isEmpty()) {
            return;
        }
        if (sheet.derivedColumns().contains(field.column())) {
            troubles.passOver(field.column());
        } else if (shape == Shape.LIST) {
            addAll(field.column(), taken);
        } else {
            addOne(field, taken, troubles);
        }
    }

    private Shape shape(PairField field) {
        return Optional.ofNullable(sheet.shapes().get(field.column())).orElseThrow();
    }

    private void addAll(String column, List<Said> taken) {
        List<String> all = new ArrayList<>(inOrder(taken));
        Set<String> others = new LinkedHashSet<>();
        if (cells.containsKey(column)) {
            others.addAll(Parts.of(cells.get(column)));
        }
        taken.stream().filter(said -> said.list() == null).map(Said::text).forEach(others::add);
        all.addAll(others);
        cells.put(column, Parts.joined(all));
        places.putIfAbsent(column, taken.get(0).place());
    }

    /** Said twice, a list must be the same. */
    private List<String> inOrder(List<Said> taken) {
        Map<Place, List<String>> lists = new LinkedHashMap<>();
        taken.stream()
                .filter(said -> said.list() != null)
                .forEach(said -> lists.computeIfAbsent(said.list(), none -> new ArrayList<>())
                        .add(said.text()));
        List<String> first =
                lists.isEmpty() ? List.of() : lists.values().iterator().next();
        lists.entrySet().stream()
                .filter(other -> !other.getValue().equals(first))
                .findFirst()
                .ifPresent(other -> problems.add(Problem.of(
                        "CONSTRAINT",
                        other.getKey(),
                        "",
                        "une seule liste est attendue",
                        "one list alone is expected")));
        return first;
    }

    /** The first word of a column counts; another may say the same. */
    private void addOne(PairField field, List<Said> taken, Troubles troubles) {
        Said said = one(taken);
        String before = cells.putIfAbsent(field.column(), said.text());
        places.putIfAbsent(field.column(), said.place());
        if (before != null && !before.equals(said.text())) {
            troubles.passOver(field.word());
        }
    }

    /** Of several languages one is taken: French, none, or the first there is; of one language there is one value. */
    private Said one(List<Said> taken) {
        Said chosen = taken.stream()
                .filter(said -> isFrench(said.language()))
                .findFirst()
                .or(() -> taken.stream().filter(said -> said.language() == null).findFirst())
                .orElse(taken.get(0));
        taken.stream()
                .filter(said -> sameLanguage(said, chosen) && !said.text().equals(chosen.text()))
                .findFirst()
                .ifPresent(said -> problems.add(Problem.of(
                        "CONSTRAINT",
                        said.place(),
                        "",
                        "une seule valeur est attendue, ou une par langue",
                        "one value alone is expected, or one of each language")));
        return chosen;
    }

    private static boolean isFrench(@Nullable String language) {
        return language != null
                && (language.equalsIgnoreCase(FRENCH)
                        || language.toLowerCase(Locale.ROOT).startsWith("fr-"));
    }

    private static boolean sameLanguage(Said one, Said other) {
        return one.language() == null
                ? other.language() == null
                : one.language().equals(other.language());
    }

    private Place at(String column) {
        Place known = places.get(column);
        return known == null ? within(column) : known;
    }

    /** Where a field would stand that is not there. */
    private Place within(String column) {
        Place start = node.place();
        String word = column.equals(ID)
                ? "@id"
                : words.fields().stream()
                        .filter(field -> field.written() && field.column().equals(column))
                        .map(PairField::word)
                        .findFirst()
                        .orElse(column);
        return start.within("/" + word);
    }
}
