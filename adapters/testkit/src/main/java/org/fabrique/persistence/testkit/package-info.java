/** The contract every storage keeps, as a test class to extend. */
@NullMarked
package org.fabrique.persistence.testkit;

import org.jspecify.annotations.NullMarked;
