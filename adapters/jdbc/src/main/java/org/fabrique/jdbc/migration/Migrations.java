package org.fabrique.jdbc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The steps from an empty database to the present format, done by Flyway: one way for each kind of database.
 * <p>
 * The files are named here and not searched for, so that they are found in any kind of archive, and fast.
 */
public enum Migrations implements ResourceProvider {
    SQLITE("sqlite", List.of("V1__registers.sql")),
    POSTGRES("postgres", List.of("V1__registers.sql"));

    private final String folder;
    private final List<String> files;

    Migrations(String folder, List<String> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Returns the number of the present format: each file goes one further. */
    public int latest() {
        return files.size();
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
        migrate(configured(database)
                .schemas(schema)
                .createSchemas(false)
                // The table that says whose the schema is comes before the first step.
                .baselineOnMigrate(true)
                .baselineVersion("0"));
    }

    private static void migrate(FluentConfiguration configuration) throws SQLException {
        try {
            configuration.load().migrate();
        } catch (FlywayException failure) {
            throw failure.getCause() instanceof SQLException sql ? sql : new SQLException(failure);
        }
    }

    private FluentConfiguration configured(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(this)
                .javaMigrationClassProvider(List::of)
                .loggers(QuietLogCreator.class.getName());
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return files.contains(name) ? new Step(folder, name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.startsWith(prefix) && Stream.of(suffixes).anyMatch(file::endsWith))
                .<LoadableResource>map(file -> new Step(folder, file))
                .toList();
    }

    /** One file in a folder beside this class. */
    private static final class Step extends LoadableResource {

        private final String folder;
        private final String file;

        Step(String folder, String file) {
            this.folder = folder;
            this.file = file;
        }

        @Override
        public Reader read() {
            InputStream stream = Migrations.class.getResourceAsStream(folder + "/" + file);
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
