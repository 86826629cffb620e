/**
 * The pages that take tables in. A table is taken in the eyes of the visitor: what they may not see is not there, and what they
 * may not write is refused.
 */
@NullMarked
package org.fabrique.examples.web.exchange;

import org.jspecify.annotations.NullMarked;
