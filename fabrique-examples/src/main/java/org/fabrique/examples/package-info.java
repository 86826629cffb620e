/** The command line, and one small program per use. */
@NullMarked
package org.fabrique.examples;

import org.jspecify.annotations.NullMarked;
