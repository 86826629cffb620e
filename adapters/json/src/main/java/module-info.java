/** The JSON form of the domain, written in one way and read strictly. */
module org.fabrique.json {
    // At run time: it tells which parts of a record may be absent.
    requires org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires transitive org.fabrique.core;

    exports org.fabrique.json;
}
