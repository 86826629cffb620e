/** Storage of one's own: {@link org.fabrique.examples.storage.WriteAStorage} is one, and passes the contract of all storages. */
@NullMarked
package org.fabrique.examples.storage;

import org.jspecify.annotations.NullMarked;
