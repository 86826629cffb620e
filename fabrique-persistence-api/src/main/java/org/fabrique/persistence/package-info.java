/** The ports of a storage, the unit of work, and a storage in memory. */
@NullMarked
package org.fabrique.persistence;

import org.jspecify.annotations.NullMarked;
