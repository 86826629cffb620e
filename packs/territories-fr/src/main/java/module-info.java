/** The territories of France, of today and of yesterday. */
module org.fabrique.territories {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
}
