package org.fabrique.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where a store lies on a PostgreSQL server, and how it is used.
 * <pre>{@code
 * PostgresOptions.of("jdbc:postgresql://localhost/fabriques", "fabrique", password).withSchema("limousin")
 * }</pre>
 * Its text names the server, the database and the schema, and holds no secret.
 *
 * @param url as the driver wants it, without a user and a password: these come beside it
 * @param password empty when the server asks for none
 * @param schema the schema that holds the store and nothing else: lower-case letters, digits and underscores
 * @param connections how many connections there are at most, from 1 to {@link #MOST_CONNECTIONS}
 * @param patience how long a unit waits for a connection, or for others who write, before it gives up: from a quarter of a
 *     second to an hour
 * @param acceptsLostCommits whether a server that may forget what it confirmed is used all the same
 */
public record PostgresOptions(
        String url,
        String user,
        String password,
        String schema,
        int connections,
        Duration patience,
        boolean acceptsLostCommits) {

    public static final int MOST_CONNECTIONS = 1_000;

    private static final String COMMON_SCHEMA = "fabrique";
    private static final int COMMON_CONNECTIONS = 10;
    private static final Duration COMMON_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);
    private static final Duration MOST_PATIENCE = Duration.ofHours(1);
    private static final Pattern PLAIN = Pattern.compile("(?!pg_)[a-z][a-z0-9_]{0,62}");

    public PostgresOptions {
        requireNonNull(password, "password");
        requireUrl(url, user);
        if (!PLAIN.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "The schema (%s) must be 1 to 63 lower-case letters, digits or underscores, the first a letter, and not begin with pg_."
                            .formatted(schema));
        }
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "There must be 1 to %d connections, not %d.".formatted(MOST_CONNECTIONS, connections));
        }
        if (patience.compareTo(LEAST_PATIENCE) < 0 || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException(
                    "The patience (%s) must lie between %s and %s.".formatted(patience, LEAST_PATIENCE, MOST_PATIENCE));
        }
    }

    /**
     * Returns the options of a store in the schema {@code fabrique}, with at most 10 connections and a patience of five
     * seconds.
     *
     * @throws IllegalArgumentException when the URL is not one of PostgreSQL, or holds a user or a password
     */
    public static PostgresOptions of(String url, String user, String password) {
        return new PostgresOptions(url, user, password, COMMON_SCHEMA, COMMON_CONNECTIONS, COMMON_PATIENCE, false);
    }

    public PostgresOptions withSchema(String other) {
        return new PostgresOptions(url, user, password, other, connections, patience, acceptsLostCommits);
    }

    public PostgresOptions withConnections(int most) {
        return new PostgresOptions(url, user, password, schema, most, patience, acceptsLostCommits);
    }

    public PostgresOptions withPatience(Duration other) {
        return new PostgresOptions(url, user, password, schema, connections, other, acceptsLostCommits);
    }

    /**
     * Uses the server even when {@code fsync}, {@code full_page_writes} or {@code synchronous_commit} is off: what a unit of
     * work returned from may be gone after a crash of the server or a power cut, and the whole database with it when one of
     * the first two is off. A warning is logged at the first use. Only for data that can be made again.
     */
    public PostgresOptions acceptingLostCommits() {
        return new PostgresOptions(url, user, password, schema, connections, patience, true);
    }

    /** Returns the server, the database and the schema. */
    @Override
    public String toString() {
        Properties parts = requireNonNull(parts(url));
        return "PostgreSQL %s:%s/%s, schema %s"
                .formatted(
                        parts.getProperty("PGHOST"),
                        parts.getProperty("PGPORT"),
                        parts.getProperty("PGDBNAME", ""),
                        schema);
    }

    /** The URL is not repeated in the message: nobody knows what stands in it. */
    private static void requireUrl(String url, String user) {
        Properties parts = parts(url);
        if (parts == null) {
            throw new IllegalArgumentException(
                    "The URL must be one of PostgreSQL: jdbc:postgresql://host:port/database.");
        }
        if (user.isBlank() || parts.containsKey("user") || parts.containsKey("password")) {
            throw new IllegalArgumentException("The user and the password stand beside the URL, not in it.");
        }
    }

    private static @Nullable Properties parts(String url) {
        return Driver.parseURL(url, null);
    }
}
