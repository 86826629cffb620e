/** The JSON form of the domain, written in one way and read strictly. */
@NullMarked
package org.fabrique.json;

import org.jspecify.annotations.NullMarked;
