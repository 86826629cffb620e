/**
 * What a funder and several fabriques undertake together.
 * <p>
 * The entry point is {@link org.fabrique.core.programme.Programme}.
 */
@NullMarked
package org.fabrique.core.programme;

import org.jspecify.annotations.NullMarked;
