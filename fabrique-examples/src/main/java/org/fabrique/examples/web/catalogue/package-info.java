/** The catalogue of known solutions: searched, and each with all that its record says. */
@NullMarked
package org.fabrique.examples.web.catalogue;

import org.jspecify.annotations.NullMarked;
