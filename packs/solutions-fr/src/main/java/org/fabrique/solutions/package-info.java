/** A starter catalogue of solutions known to work in France, with their sources. */
@NullMarked
package org.fabrique.solutions;

import org.jspecify.annotations.NullMarked;
