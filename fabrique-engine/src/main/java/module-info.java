/** One door for those who embed Fabrique: the domain, the matching and the storage together. */
module org.fabrique.engine {
    requires static org.jspecify;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires transitive org.fabrique.matching;
    requires transitive org.fabrique.persistence;

    exports org.fabrique.engine;
}
