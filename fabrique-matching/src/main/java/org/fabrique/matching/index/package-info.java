/**
 * The gists of many texts, kept in Lucene segments, in memory or on disk: found by what an asking text says, read as they
 * were at one moment, changed one by one. Not exported.
 */
@NullMarked
package org.fabrique.matching.index;

import org.jspecify.annotations.NullMarked;
