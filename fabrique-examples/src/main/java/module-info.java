/** The command line, and one small program per use. */
module org.fabrique.examples {
    requires static org.jspecify;
    requires org.fabrique.engine;
    requires org.fabrique.exchange;
    requires org.fabrique.jdbc;
    requires org.fabrique.json;
    requires org.fabrique.solutions;
    requires org.fabrique.territories;
    requires info.picocli;
    requires tools.jackson.databind;

    opens org.fabrique.examples.cli to
            info.picocli;
}
