/** The ports of a storage, the unit of work, and a storage in memory. */
module org.fabrique.persistence {
    requires static org.jspecify;
    requires transitive org.fabrique.core;

    exports org.fabrique.persistence;
    exports org.fabrique.persistence.query;
    exports org.fabrique.persistence.spi;
}
