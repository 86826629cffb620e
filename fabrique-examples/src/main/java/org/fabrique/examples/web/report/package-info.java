/** The pages of the programmes, and of the annual report. */
@NullMarked
package org.fabrique.examples.web.report;

import org.jspecify.annotations.NullMarked;
