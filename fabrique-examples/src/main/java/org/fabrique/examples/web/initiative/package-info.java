/** The pages of the initiatives: the board of all, the opening of one, and its way with all that may be done next. */
@NullMarked
package org.fabrique.examples.web.initiative;

import org.jspecify.annotations.NullMarked;
