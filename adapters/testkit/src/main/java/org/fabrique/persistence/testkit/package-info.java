/**
 * The contract every storage keeps, as a test class to extend.
 * <p>
 * The entry point is {@link org.fabrique.persistence.testkit.StorageContract}.
 */
@NullMarked
package org.fabrique.persistence.testkit;

import org.jspecify.annotations.NullMarked;
