package org.fabrique.jdbc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The steps from an empty database to the present format, done by Flyway.
 * <p>
 * The files are named here and not searched for, so that they are found in any kind of archive, and fast.
 */
public final class Migrations implements ResourceProvider {

    private static final List<String> FILES = List.of("V1__registers.sql");

    private Migrations() {}

    /** Returns the number of the present format: each file goes one further. */
    public static int latest() {
        return FILES.size();
    }

    /** Does the steps that are not done yet. */
    public static void migrate(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .loggers(QuietLogCreator.class.getName())
                .load()
                .migrate();
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
