/**
 * Help for those who write a storage: the rules of units that every storage shares, so that none writes them twice.
 * <p>
 * The entry point is {@link org.fabrique.persistence.spi.UnitLife}. Those who use a storage need nothing from here.
 */
@NullMarked
package org.fabrique.persistence.spi;

import org.jspecify.annotations.NullMarked;
