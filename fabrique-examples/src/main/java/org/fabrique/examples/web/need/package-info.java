/** What was heard: the list of needs, their capture, and each need with what is known of it. */
@NullMarked
package org.fabrique.examples.web.need;

import org.jspecify.annotations.NullMarked;
