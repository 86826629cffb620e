/**
 * How the words of people are read: French words and their families, synonym sets, and the two vocabularies by which
 * needs and solutions are told. Not exported.
 */
@NullMarked
package org.fabrique.matching.text;

import org.jspecify.annotations.NullMarked;
