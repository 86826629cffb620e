/** The pages of the persons a fabrique answers for: what is held about them, taken along, erased. */
@NullMarked
package org.fabrique.examples.web.privacy;

import org.jspecify.annotations.NullMarked;
