/**
 * The JSON form of the domain, and strict reading of what people and programs hand over.
 * <p>
 * The entry points are {@link org.fabrique.json.FabriqueJson} for documents, {@link org.fabrique.json.JsonLines} for
 * files with one object per line, and {@link org.fabrique.json.JsonDocument} for documents in a form of somebody else's.
 */
@NullMarked
package org.fabrique.json;

import org.jspecify.annotations.NullMarked;
