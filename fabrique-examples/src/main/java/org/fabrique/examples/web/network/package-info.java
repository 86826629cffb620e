/** The pages of the network and of its territories. */
@NullMarked
package org.fabrique.examples.web.network;

import org.jspecify.annotations.NullMarked;
