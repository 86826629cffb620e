package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.jspecify.annotations.Nullable;

/**
 * One writer commits needs one by one, through the storage and through plain prepared statements that put the very same rows
 * into a file of the same shape with the same settings (WAL, FULL): how many commits a second, in turns.
 * <p>
 * Arguments: {@code FOLDER COMMITS ROUNDS}. The first round is not counted.
 */
public final class CommitBenchmark {

    private static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));
    private static final List<String> TABLES = List.of("need", "history");
    private static final double GOAL = 0.8;

    private final Path folder;
    private final int commits;

    private CommitBenchmark(Path folder, int commits) {
        this.folder = folder;
        this.commits = commits;
    }

    /** Prints what the measure ran on, then the median of the rounds. */
    public static void main(String... arguments) throws IOException, SQLException {
        CommitBenchmark benchmark = new CommitBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            ours.add(benchmark.ours(round));
            bare.add(benchmark.bare(round));
        }
        System.out.printf("%s%n%n", Machine.said());
        System.out.printf(
                "| %,d commits, median of %d rounds | commits a second |%n|---|---|%n", benchmark.commits, rounds);
        System.out.printf(Locale.ROOT, "| plain SQLite, the same rows | %.0f |%n", median(bare));
        System.out.printf(Locale.ROOT, "| Fabrique | %.0f |%n", median(ours));
        System.out.printf(Locale.ROOT, "| ratio (goal) | %.2f (%.2f) |%n", median(ours) / median(bare), GOAL);
    }

    private double ours(int round) {
        List<Need> needs =
                IntStream.range(0, commits).mapToObj(CommitBenchmark::need).toList();
        try (SqliteStorage storage = SqliteStorage.at(file("ours", round))) {
            storage.read(view -> view.needs().find(needs.get(0).id()).isPresent());
            long begun = System.nanoTime();
            needs.forEach(need -> storage.write(ACT, unit -> unit.needs().add(need)));
            return commits / Timings.secondsSince(begun);
        }
    }

    /** Puts the rows the storage has written into a file that is empty but of the same shape. */
    private double bare(int round) throws SQLException {
        Path target = file("bare", round);
        try (SqliteStorage empty = SqliteStorage.at(target)) {
            empty.read(view -> view.needs().find(new NeedId("n-0")).isPresent());
        }
        try (Connection read = connect(file("ours", round));
                Connection write = connect(target)) {
            List<List<List<@Nullable Object>>> rows = new ArrayList<>();
            for (String table : TABLES) {
                rows.add(rows(read, table));
            }
            return commits / seconds(write, rows);
        }
    }

    private double seconds(Connection connection, List<List<List<@Nullable Object>>> rows) throws SQLException {
        List<PreparedStatement> inserts = new ArrayList<>();
        for (int table = 0; table < TABLES.size(); table++) {
            inserts.add(connection.prepareStatement(
                    insert(TABLES.get(table), rows.get(table).get(0).size())));
        }
        try (Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            for (int commit = 0; commit < commits; commit++) {
                statement.execute("BEGIN IMMEDIATE");
                for (int table = 0; table < inserts.size(); table++) {
                    insert(inserts.get(table), rows.get(table).get(commit));
                }
                statement.execute("COMMIT");
            }
            return Timings.secondsSince(begun);
        }
    }

    private static void insert(PreparedStatement insert, List<@Nullable Object> row) throws SQLException {
        for (int at = 0; at < row.size(); at++) {
            insert.setObject(at + 1, row.get(at));
        }
        insert.executeUpdate();
    }

    private static String insert(String table, int width) {
        return "INSERT INTO %s VALUES (%s)"
                .formatted(table, IntStream.range(0, width).mapToObj(at -> "?").collect(Collectors.joining(", ")));
    }

    private static List<List<@Nullable Object>> rows(Connection connection, String table) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String order = table.equals("history") ? "unit" : "rowid";
        try (Statement statement = connection.createStatement();
                ResultSet each = statement.executeQuery("SELECT * FROM %s ORDER BY %s".formatted(table, order))) {
            int width = each.getMetaData().getColumnCount();
            while (each.next()) {
                @Nullable Object[] row = new Object[width];
                for (int at = 0; at < width; at++) {
                    row[at] = each.getObject(at + 1);
                }
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String setting :
                    List.of("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")) {
                statement.execute("PRAGMA " + setting);
            }
        }
        return connection;
    }

    private Path file(String whose, int round) {
        return folder.resolve("%s-%d.db".formatted(whose, round));
    }

    private static Need need(int number) {
        return Need.captured(
                        new NeedId("n-" + number), new FabriqueId("limousin"), "Plus de commerce au village " + number)
                .qualified("Les personnes âgées n'ont plus où acheter de quoi manger, ni où se retrouver");
    }

    private static double median(List<Double> rounds) {
        List<Double> counted =
                rounds.subList(1, rounds.size()).stream().sorted().toList();
        return counted.get(counted.size() / 2);
    }
}
