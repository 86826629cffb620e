/**
 * One door for those who embed Fabrique: access, domain and storage in one call.
 * <p>
 * The entry point is {@link org.fabrique.engine.FabriqueEngine}.
 */
@NullMarked
package org.fabrique.engine;

import org.jspecify.annotations.NullMarked;
