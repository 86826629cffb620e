/**
 * What needs and solutions are about: themes, audiences, and the sustainable development goals.
 * <p>
 * The entry point is {@link org.fabrique.core.theme.ThemeScheme#carrefour()}.
 */
@NullMarked
package org.fabrique.core.theme;

import org.jspecify.annotations.NullMarked;
