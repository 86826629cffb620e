/** Files that carry what a storage holds to another program, and tables that people fill. */
module org.fabrique.exchange {
    requires static org.jspecify;
    requires transitive org.fabrique.persistence;
    requires org.fabrique.json;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires com.fasterxml.aalto;
    requires org.apache.commons.compress;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;

    exports org.fabrique.exchange;
}
