/** The command line. */
@NullMarked
package org.fabrique.examples.cli;

import org.jspecify.annotations.NullMarked;
