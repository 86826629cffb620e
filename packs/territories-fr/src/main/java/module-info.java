/** The territories of France, of today and of yesterday, as a gazetteer that needs no network. */
module org.fabrique.territories {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
    requires de.siegmar.fastcsv;

    exports org.fabrique.territories;
}
