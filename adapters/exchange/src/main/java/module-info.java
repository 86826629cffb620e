/** Files that carry what a storage holds to another program. */
module org.fabrique.exchange {
    requires static org.jspecify;
    requires transitive org.fabrique.persistence;
    requires org.fabrique.json;

    exports org.fabrique.exchange;
}
