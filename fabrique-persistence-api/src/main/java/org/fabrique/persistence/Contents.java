package org.fabrique.persistence;

import java.util.function.Consumer;

/**
 * All that a storage holds, to be carried to another one. {@link View#contents} gives it, {@link UnitOfWork#fill} takes it,
 * and a file can hold it in between.
 * <p>
 * It comes in one order, which is the same on every storage: the things, by {@link Kind#all} and by identity; the history;
 * the bookmarks, by reader; the receipts, by actor and key; the erasures, by person. Two storages that hold the same give
 * the same.
 * <p>
 * Persons are in it: whoever keeps it has personal data in hand.
 */
@FunctionalInterface
public interface Contents {

    /** Gives everything to the visitor, from the beginning each time it is called. */
    void forEach(Consumer<? super Held> visitor);
}
