/** The front end in a real browser: the story of an initiative, and what every page owes to whoever reads it. */
@NullMarked
package org.fabrique.examples.web.browser;

import org.jspecify.annotations.NullMarked;
