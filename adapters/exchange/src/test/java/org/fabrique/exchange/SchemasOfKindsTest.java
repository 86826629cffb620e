package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.json.JsonSchemas;
import org.fabrique.persistence.Kind;
import org.junit.jupiter.api.Test;

/** Whatever a storage keeps has a JSON Schema, under the name of its kind. */
class SchemasOfKindsTest {

    @Test
    void everyKindHasOneOfItsName() {
        assertThat(Kind.all())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(JsonSchemas.types()).containsEntry(kind.name(), kind.type()));
    }
}
