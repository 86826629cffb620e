package org.fabrique.jdbc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The steps from an empty database to the present format, done by Flyway: the same steps in every database, which calls a few
 * things by other words.
 * <p>
 * The files are named here and not searched for, so that they are found in any kind of archive, and fast.
 */
public enum Migrations implements ResourceProvider {

    /** The file says whose it is ("FABR") before anything else. */
    SQLITE(Map.of(
            "text", "TEXT",
            "number", "INTEGER",
            "rows", " STRICT",
            "keyed", " STRICT, WITHOUT ROWID",
            "format", "PRAGMA application_id = 1178681938; PRAGMA user_version =")),

    /** Texts compare byte by byte there only when they are told to. */
    POSTGRES(Map.of(
            "text", "TEXT COLLATE \"C\"",
            "number", "BIGINT",
            "rows", "",
            "keyed", "",
            "format", "UPDATE store SET format ="));

    private static final List<String> FILES = List.of("V1__registers.sql");

    private final Map<String, String> words;

    Migrations(Map<String, String> words) {
        this.words = words;
    }

    /** Returns the number of the present format: each file goes one further. */
    public int latest() {
        return FILES.size();
    }

    /**
     * Does the steps that are not done yet.
     *
     * @throws SQLException when a step failed; nothing of that step is kept
     */
    public void migrate(DataSource database) throws SQLException {
        migrate(configured(database));
    }

    /**
     * Does the steps that are not done yet in a schema that is there.
     *
     * @throws SQLException when a step failed; nothing of that step is kept
     */
    public void migrate(DataSource database, String schema) throws SQLException {
        migrate(configured(database, schema));
    }

    static void migrate(FluentConfiguration configuration) throws SQLException {
        try {
            configuration.load().migrate();
        } catch (FlywayException failure) {
            throw failure.getCause() instanceof SQLException sql ? sql : new SQLException(failure);
        }
    }

    FluentConfiguration configured(DataSource database, String schema) {
        return configured(database)
                .schemas(schema)
                .createSchemas(false)
                // The table that says whose the schema is comes before the first step.
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    FluentConfiguration configured(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(this)
                .placeholders(words)
                .javaMigrationClassProvider(List::of)
                .loggers(QuietLogCreator.class.getName());
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return FILES.contains(name) ? new Step(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return FILES.stream()
                .filter(file -> file.startsWith(prefix) && Stream.of(suffixes).anyMatch(file::endsWith))
                .<LoadableResource>map(Step::new)
                .toList();
    }

    /** One file beside this class. */
    private static final class Step extends LoadableResource {

        private final String file;

        Step(String file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            InputStream stream = Migrations.class.getResourceAsStream(file);
            if (stream == null) {
                throw new IllegalStateException("The migration %s is missing from the archive.".formatted(file));
            }
            return new InputStreamReader(stream, UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return file;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file;
        }

        @Override
        public String getFilename() {
            return file;
        }

        @Override
        public String getRelativePath() {
            return file;
        }
    }
}
