/** The French territories of the official geographic code, as a gazetteer that works without a network. */
module org.fabrique.territories {
    requires transitive org.fabrique.core;
    requires de.siegmar.fastcsv;
    requires static transitive org.jspecify;

    exports org.fabrique.territories;
}
