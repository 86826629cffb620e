package org.fabrique.jdbc.migration;

import java.io.Reader;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** A format that has not been thought of yet: one step behind the present one, which makes, fills and changes tables. */
public final class OneMoreStep implements ResourceProvider {

    private static final String NAME = "V%d__wishes.sql";

    private static final String SQL = """
            CREATE TABLE wish (id ${text} NOT NULL PRIMARY KEY)${rows};
            INSERT INTO wish SELECT id FROM need;
            ALTER TABLE need ADD COLUMN urgency ${text};
            UPDATE need SET urgency = id;
            ${format} %d;
            """;

    private final Migrations steps;

    private OneMoreStep(Migrations steps) {
        this.steps = steps;
    }

    /** Brings a file to the format after the present one. */
    public static void migrate(Migrations steps, DataSource database) throws SQLException {
        Migrations.migrate(steps.configured(database).resourceProvider(new OneMoreStep(steps)));
    }

    /** Brings a schema to the format after the present one. */
    public static void migrate(Migrations steps, DataSource database, String schema) throws SQLException {
        Migrations.migrate(steps.configured(database, schema).resourceProvider(new OneMoreStep(steps)));
    }

    @Override
    public LoadableResource getResource(String name) {
        return name.equals(name()) ? new Step() : steps.getResource(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        Stream<LoadableResource> one = Stream.of(new Step());
        return Stream.concat(
                        steps.getResources(prefix, suffixes).stream(),
                        one.filter(step -> name().startsWith(prefix)
                                && List.of(suffixes).stream().anyMatch(name()::endsWith)))
                .toList();
    }

    private String name() {
        return NAME.formatted(next());
    }

    private int next() {
        return steps.latest() + 1;
    }

    private final class Step extends LoadableResource {

        @Override
        public Reader read() {
            return new StringReader(SQL.formatted(next()));
        }

        @Override
        public String getAbsolutePath() {
            return name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name();
        }

        @Override
        public String getFilename() {
            return name();
        }

        @Override
        public String getRelativePath() {
            return name();
        }
    }
}
