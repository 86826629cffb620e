/**
 * The web front end: pages of a small Fabrique, written on the public API alone.
 * <p>
 * The door is {@link org.fabrique.examples.web.FrontEnd}. Each package below holds the pages of one area, as
 * {@link org.fabrique.examples.web.Pages}; their templates stand in {@code src/main/jte}. Who visits is said by a
 * {@link org.fabrique.examples.web.SignIn}: a host brings its own.
 */
@NullMarked
package org.fabrique.examples.web;

import org.jspecify.annotations.NullMarked;
