/** The JSON form of the domain, written in one way and read strictly. */
module org.fabrique.json {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
    requires tools.jackson.databind;
}
