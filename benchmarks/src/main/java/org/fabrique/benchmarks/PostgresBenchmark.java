package org.fabrique.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.evaluation.Bm25;

/**
 * The full text search of PostgreSQL over the same solutions and needs, for the record: the French configuration, any of the
 * words of a need, {@code ts_rank_cd}, a GIN index over vectors that are kept, titles weighing most.
 * <p>
 * Arguments: {@code [--quick] PAGES NEEDS NUMBER}. The server is started for the measure, as it comes.
 */
public final class PostgresBenchmark {

    private static final Rounds ROUNDS = new Rounds(1, Duration.ZERO, 2);
    private static final int LOT = 1_000;

    private static final String TABLE = """
            create table solution (id text primary key, title text not null, body text not null, words tsvector
                generated always as (setweight(to_tsvector('french', title), 'A') || to_tsvector('french', body)) stored)
            """;
    private static final String BEST = """
            with asked as materialized (
                select string_agg(quote_literal(lexeme), ' | ')::tsquery as terms from unnest(to_tsvector('french', ?)))
            select id, ts_rank_cd(words, asked.terms) as rank from solution, asked where words @@ asked.terms
            order by rank desc, id limit ?
            """;

    private final Connection connection;

    private PostgresBenchmark(Connection connection) {
        this.connection = connection;
    }

    /** Prints what the measure ran on, then one row. */
    public static void main(String... arguments) throws IOException, SQLException {
        Setup setup = Setup.of(arguments);
        Pages pages = Pages.read(setup.files().get(0));
        List<Need> needs = Needs.read(setup.files().get(1));
        int count = setup.counts().get(0);
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            PostgresBenchmark benchmark = new PostgresBenchmark(connection);
            System.out.printf(
                    "%s; PostgreSQL %s%n%n",
                    Machine.said(), connection.getMetaData().getDatabaseProductVersion());
            benchmark.print(count, pages.solutions(count), needs, setup.isQuick() ? Rounds.QUICK : ROUNDS);
        }
    }

    private void print(int count, Stream<Solution> solutions, List<Need> needs, Rounds rounds) throws SQLException {
        long start = System.nanoTime();
        build(solutions);
        double seconds = Timings.secondsSince(start);
        Timings timings =
                rounds.of(needs, List.of(new Asked(this::ask, () -> {}))).get(0);
        System.out.println("| solutions | | build | p50 | p99 |\n|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d | PostgreSQL, ranked | %.1f s | %.2f ms | %.2f ms |%n",
                count,
                seconds,
                timings.p50(),
                timings.p99());
    }

    private void build(Stream<Solution> solutions) throws SQLException {
        run(TABLE);
        connection.setAutoCommit(false);
        insert(solutions);
        run("create index on solution using gin (words)");
        connection.commit();
        connection.setAutoCommit(true);
        run("vacuum analyze solution");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(Stream<Solution> solutions) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into solution (id, title, body) values (?, ?, ?)")) {
            int held = 0;
            for (Iterator<Solution> each = solutions.iterator(); each.hasNext(); held++) {
                Bm25.Words words = Bm25.Words.of(each.next());
                insert.setString(1, words.id());
                insert.setString(2, words.title());
                insert.setString(3, words.text());
                insert.addBatch();
                if (held % LOT == LOT - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void ask(Need need) {
        Bm25.Words words = Bm25.Words.of(need);
        try (PreparedStatement best = connection.prepareStatement(BEST)) {
            best.setString(1, words.title() + " " + words.text());
            best.setInt(2, Asked.BEST);
            try (ResultSet found = best.executeQuery()) {
                requireSome(need, found);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A search that finds nothing would be fast for no good reason. */
    private static void requireSome(Need need, ResultSet found) throws SQLException {
        if (!found.next()) {
            throw new IllegalStateException("PostgreSQL found nothing for %s.".formatted(need.id()));
        }
    }
}
