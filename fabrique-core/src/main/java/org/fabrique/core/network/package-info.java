/**
 * The local structures that run the method, and their dated membership of the network.
 * <p>
 * The entry point is {@link org.fabrique.core.network.Fabrique}.
 */
@NullMarked
package org.fabrique.core.network;

import org.jspecify.annotations.NullMarked;
