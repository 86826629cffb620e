/** The contract every storage keeps, as a test class to extend. */
module org.fabrique.persistence.testkit {
    requires static org.jspecify;
    requires transitive org.fabrique.persistence;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports org.fabrique.persistence.testkit;

    opens org.fabrique.persistence.testkit;
}
