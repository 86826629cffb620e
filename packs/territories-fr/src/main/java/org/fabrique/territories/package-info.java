/** The territories of France, of today and of yesterday. */
@NullMarked
package org.fabrique.territories;

import org.jspecify.annotations.NullMarked;
