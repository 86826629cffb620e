package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresOptionsTest {

    private static final String URL = "jdbc:postgresql://db.example.org:5433/fabriques?sslmode=verify-full";

    private final PostgresOptions options = PostgresOptions.of(URL, "limousin", "s3cret");

    @Test
    void areThoseOfMostUntilOtherwiseSaid() {
        assertThat(options)
                .isEqualTo(
                        new PostgresOptions(URL, "limousin", "s3cret", "fabrique", 10, Duration.ofSeconds(5), false));
        assertThat(options.withSchema("creuse")
                        .withConnections(3)
                        .withPatience(Duration.ofSeconds(1))
                        .acceptingLostCommits())
                .isEqualTo(new PostgresOptions(URL, "limousin", "s3cret", "creuse", 3, Duration.ofSeconds(1), true));
    }

    @Test
    void areToldWithoutASecret() {
        assertThat(options).hasToString("PostgreSQL db.example.org:5433/fabriques, schema fabrique");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Fabrique", "1st", "a-b", "a b", "a\"b", "a;b", "été", "pg_store", "a.b"})
    void askForAPlainSchema(String schema) {
        assertThatIllegalArgumentException().isThrownBy(() -> options.withSchema(schema));
    }

    @Test
    void askForASchemaThatIsNotCutOff() {
        assertThat(options.withSchema("a".repeat(63)).schema()).hasSize(63);
        assertThatIllegalArgumentException().isThrownBy(() -> options.withSchema("a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/db?password=s3cret",
                "jdbc:postgresql://localhost/db?user=me&password=s3cret",
                "jdbc:sqlite:s3cret",
                "postgresql://me:s3cret@localhost/db",
                ""
            })
    void keepTheUserAndThePasswordOutOfTheUrlAndTheUrlOutOfMessages(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresOptions.of(url, "limousin", ""))
                .withMessageNotContaining("s3cret");
    }

    @Test
    void haveBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> options.withConnections(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withConnections(PostgresOptions.MOST_CONNECTIONS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withPatience(Duration.ofMillis(249)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withPatience(Duration.ofHours(1).plusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PostgresOptions.of(URL, " ", ""));
    }
}
