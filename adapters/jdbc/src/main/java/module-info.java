/** Storage in an SQLite file or on a PostgreSQL server. */
module org.fabrique.jdbc {
    requires static org.jspecify;
    requires transitive org.fabrique.persistence;
    requires org.fabrique.json;
    requires java.naming;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires org.postgresql.jdbc;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires flyway.database.postgresql;
    requires org.slf4j;

    exports org.fabrique.jdbc;

    opens org.fabrique.jdbc.migration to
            flyway.core;
}
