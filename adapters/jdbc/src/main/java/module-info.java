/** Storage in an SQLite file. */
module org.fabrique.jdbc {
    requires static org.jspecify;
    requires transitive org.fabrique.persistence;
    requires org.fabrique.json;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires flyway.core;
    requires org.slf4j;

    exports org.fabrique.jdbc;

    opens org.fabrique.jdbc.migration to
            flyway.core;
}
