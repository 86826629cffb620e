/** How the tables come to be, version after version. Nothing here is for those who use the storage. */
@NullMarked
package org.fabrique.jdbc.migration;

import org.jspecify.annotations.NullMarked;
