/** What a host can teach the matching. */
@NullMarked
package org.fabrique.examples.matching;

import org.jspecify.annotations.NullMarked;
