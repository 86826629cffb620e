/**
 * What a territory has, to be set against what a solution requires.
 * <p>
 * The entry point is {@link org.fabrique.core.resource.LocalResource}.
 */
@NullMarked
package org.fabrique.core.resource;

import org.jspecify.annotations.NullMarked;
