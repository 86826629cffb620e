package org.fabrique.matching;

/**
 * Turns texts into vectors, by a model of the host's own: texts of like meaning point in like directions. No model comes
 * with the engine.
 * <p>
 * It must be pure, for the same text always the same vector, and thread-safe when the engine is used by several threads.
 * Unrelated texts should be square to each other or opposed, with a cosine of 0 or less: a model that gives them 0.6 has to
 * be centred first, or everything looks alike.
 */
public interface TextEmbedder {

    /** Returns how many numbers each vector has: at least one, and always the same. */
    int dimension();

    /** Returns the vector of a text: finite numbers, not all of them 0, of any length together. */
    float[] embed(String text);
}
