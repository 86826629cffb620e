/** One door for those who embed Fabrique: the domain, the matching and the storage together. */
@NullMarked
package org.fabrique.engine;

import org.jspecify.annotations.NullMarked;
