/**
 * Why personal data are kept, for how long, and what erasing a person removes.
 * <p>
 * It holds no personal data itself: it refers to persons by identity. The entry points are
 * {@link org.fabrique.core.privacy.Processing} and {@link org.fabrique.core.privacy.Erasure}.
 */
@NullMarked
package org.fabrique.core.privacy;

import org.jspecify.annotations.NullMarked;
