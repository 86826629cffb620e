/**
 * The domain of the Fabrique à initiatives: plain values, with no dependency at run time.
 * <p>
 * It does no input or output, reads no clock and draws no chance.
 */
module org.fabrique.core {
    requires static transitive org.jspecify;
    requires static transitive jakarta.validation;

    exports org.fabrique.core.access;
    exports org.fabrique.core.alert;
    exports org.fabrique.core.durability;
    exports org.fabrique.core.indicator;
    exports org.fabrique.core.initiative;
    exports org.fabrique.core.intake.constraint;
    exports org.fabrique.core.intake;
    exports org.fabrique.core.need;
    exports org.fabrique.core.network;
    exports org.fabrique.core.privacy;
    exports org.fabrique.core.programme;
    exports org.fabrique.core.resource;
    exports org.fabrique.core.solution;
    exports org.fabrique.core.stakeholder;
    exports org.fabrique.core.territory;
    exports org.fabrique.core.theme;
    exports org.fabrique.core;

    opens org.fabrique.core.intake;
    opens org.fabrique.core.intake.constraint;
}
