/** The ports of a storage, the unit of work, and a storage in memory. */
module org.fabrique.persistence {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
}
