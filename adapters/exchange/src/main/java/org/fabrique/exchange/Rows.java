package org.fabrique.exchange;

import java.util.function.Consumer;

/** The rows of a file in some format, which can be gone through once. What is wrong with the file as a whole ends it. */
@FunctionalInterface
interface Rows {
    void each(Consumer<Row> visitor);
}
