/** A starter catalogue of solutions known to work in France, with their sources. */
module org.fabrique.solutions {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
    requires org.fabrique.json;
}
