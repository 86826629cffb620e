/**
 * The gists of many texts, found by what an asking text says: kept in turn when they never change; else in Lucene segments, in
 * memory or on disk, read as they were at one moment and changed one by one. Not exported.
 */
@NullMarked
package org.fabrique.matching.index;

import org.jspecify.annotations.NullMarked;
