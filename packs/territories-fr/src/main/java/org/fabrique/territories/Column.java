package org.fabrique.territories;

/** A column of the resource: reads the next field of it, row after row. */
@FunctionalInterface
interface Column {
    void readFrom(Fields fields);
}
