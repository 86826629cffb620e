/** What a host does through {@link org.fabrique.engine.FabriqueEngine}: one small program per use. */
@NullMarked
package org.fabrique.examples.door;

import org.jspecify.annotations.NullMarked;
