/**
 * Who may do what to what, and why not.
 * <p>
 * The entry point is {@link org.fabrique.core.access.AccessPolicy}.
 */
@NullMarked
package org.fabrique.core.access;

import org.jspecify.annotations.NullMarked;
