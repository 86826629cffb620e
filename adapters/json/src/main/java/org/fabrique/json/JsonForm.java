package org.fabrique.json;

/**
 * Makes a value of a JSON object.
 * <p>
 * It first asks for every field, then builds: fields that are wrong are noted by the object, which hands back a
 * stand-in. A value built from a stand-in is thrown away, and an exception met on the way says nothing more.
 *
 * @param <T> what is made
 */
@FunctionalInterface
public interface JsonForm<T> {

    /**
     * Returns the value the object stands for.
     *
     * @throws IllegalArgumentException when the fields do not go together
     */
    T read(JsonObject object);
}
