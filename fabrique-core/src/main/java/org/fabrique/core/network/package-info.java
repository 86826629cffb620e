/**
 * The network and the local structures that run the method: their dated membership, what they gather for, and what they
 * share.
 * <p>
 * The entry point is {@link org.fabrique.core.network.Fabrique}.
 */
@NullMarked
package org.fabrique.core.network;

import org.jspecify.annotations.NullMarked;
