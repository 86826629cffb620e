/**
 * The same in JSON, for programs: what a front end of one's own would ask, below {@code /api/v1}.
 * <p>
 * The door is {@link org.fabrique.examples.web.api.Api}; docs/api.md tells how it is asked.
 */
@NullMarked
package org.fabrique.examples.web.api;

import org.jspecify.annotations.NullMarked;
