/** The JSON form of all that a match says, written in one way and read strictly. */
module org.fabrique.matching.json {
    requires static org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires transitive org.fabrique.json;
    requires transitive org.fabrique.matching;

    exports org.fabrique.matching.json;
}
