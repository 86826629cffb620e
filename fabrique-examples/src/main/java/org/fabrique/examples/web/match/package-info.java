/** What is proposed for a need: the known solutions that suit it, with their reasons, what they would ask for here, and why not another. */
@NullMarked
package org.fabrique.examples.web.match;

import org.jspecify.annotations.NullMarked;
