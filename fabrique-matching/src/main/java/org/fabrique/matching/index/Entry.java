package org.fabrique.matching.index;

import org.fabrique.matching.text.Gist;

/**
 * What an index keeps of one thing.
 *
 * @param id its identity
 * @param gist what it is found by
 * @param print what tells it from others
 * @param content what it is made of again, as its owner wrote it; may be empty
 */
public record Entry(String id, Gist gist, long print, byte[] content) {}
