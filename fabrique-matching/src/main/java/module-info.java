/** Pairs local needs with known solutions, and says why. */
module org.fabrique.matching {
    requires static org.jspecify;
    requires transitive org.fabrique.core;
    requires org.apache.lucene.core;
    requires org.apache.lucene.analysis.common;
    requires org.slf4j;

    exports org.fabrique.matching;
    exports org.fabrique.matching.evaluation;
}
