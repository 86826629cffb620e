/** Known solutions of the French social economy, with their sources. */
module org.fabrique.solutions {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
    requires org.fabrique.json;

    exports org.fabrique.solutions;
}
