/** How initiatives go their way: three documented paths told again, and what can be done next as a table. */
@NullMarked
package org.fabrique.examples.initiative;

import org.jspecify.annotations.NullMarked;
