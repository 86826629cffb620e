package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after where the page before ended, or null for the first page
 * @param size how many items at most, 1 to 500
 */
public record PageRequest(@Nullable Cursor after, int size) {

    /** The most items a page can have. */
    public static final int LARGEST = 500;

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("The size of a page (%d) must be 1 to %d.".formatted(size, LARGEST));
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(null, size);
    }

    public static PageRequest after(Cursor cursor, int size) {
        return new PageRequest(requireNonNull(cursor, "cursor"), size);
    }

    /** Returns the request for the page that begins where a page ended, of the same size. */
    public PageRequest next(Cursor cursor) {
        return after(cursor, size);
    }
}
