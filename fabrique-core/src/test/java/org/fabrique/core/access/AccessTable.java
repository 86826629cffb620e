package org.fabrique.core.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;

/** The hand-written table of what each role may do, read from a file; it knows nothing of the policy. */
record AccessTable(List<Row> rows) {
    static final List<String> KEEPERS = List.of("own", "other", "none");

    static AccessTable read() {
        try (InputStream file = AccessTable.class.getResourceAsStream("access.csv")) {
            String text = new String(requireNonNull(file).readAllBytes(), UTF_8);
            return new AccessTable(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(Row::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every combination there is. */
    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (ActorRole role : ActorRole.values()) {
            for (SubjectKind kind : SubjectKind.values()) {
                for (Visibility visibility : Visibility.values()) {
                    for (Action action : Action.values()) {
                        KEEPERS.forEach(keeper -> cells.add(new Cell(role, kind, visibility, action, keeper)));
                    }
                }
            }
        }
        return cells;
    }

    /** Returns the cells in which a policy does not answer as the table says, and those that no row speaks of. */
    List<Cell> differences(AccessPolicy policy) {
        return cells().stream()
                .filter(cell -> rows.stream()
                        .filter(row -> row.fits(cell))
                        .findFirst()
                        .map(row -> row.allows() != cell.decidedBy(policy))
                        .orElse(true))
                .toList();
    }

    AccessTable withFlipped(int at) {
        List<Row> flipped = new ArrayList<>(rows);
        flipped.set(at, rows.get(at).flipped());
        return new AccessTable(flipped);
    }

    /** Returns the values that no row calls by name in the column where they belong. */
    List<String> unnamed() {
        return Stream.of(
                        missing(ActorRole.values(), row -> row.columns().get(0)),
                        missing(SubjectKind.values(), row -> row.columns().get(1)),
                        missing(Visibility.values(), row -> row.columns().get(2)),
                        missing(Action.values(), row -> row.columns().get(3)))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> missing(Enum<?>[] values, Function<Row, Set<String>> column) {
        Set<String> named = rows.stream().map(column).flatMap(Set::stream).collect(Collectors.toSet());
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !named.contains(name))
                .toList();
    }

    /** One line: the values it speaks of, column by column, and what it expects. */
    record Row(List<Set<String>> columns, boolean allows) {
        static Row parse(String line) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() != 6 || !Set.of("allow", "deny").contains(cells.get(5))) {
                throw new IllegalArgumentException("This row of the table cannot be read: " + line);
            }
            return new Row(
                    cells.subList(0, 5).stream()
                            .map(cell -> Set.of(cell.split("\\|")))
                            .toList(),
                    cells.get(5).equals("allow"));
        }

        boolean fits(Cell cell) {
            List<String> names = cell.names();
            for (int at = 0; at < names.size(); at++) {
                if (!columns.get(at).contains("*") && !columns.get(at).contains(names.get(at))) {
                    return false;
                }
            }
            return true;
        }

        Row flipped() {
            return new Row(columns, !allows);
        }
    }

    /** One question that can be asked of a policy. */
    record Cell(ActorRole role, SubjectKind kind, Visibility visibility, Action action, String keeper) {
        private static final FabriqueId OWN = new FabriqueId("creuse");

        List<String> names() {
            return List.of(role.name(), kind.name(), visibility.name(), action.name(), keeper);
        }

        boolean decidedBy(AccessPolicy policy) {
            return policy.decide(actor(), action, subject()).allowed();
        }

        Actor actor() {
            return Actor.of(new ActorId("a-1"), role, OWN);
        }

        Subject subject() {
            return switch (keeper) {
                case "own" -> new Subject(kind, OWN, visibility);
                case "other" -> new Subject(kind, new FabriqueId("martinique"), visibility);
                default -> new Subject(kind, null, visibility);
            };
        }
    }
}
