package org.fabrique.examples.web.network;

import java.math.BigDecimal;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.ResourceDraft;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Form;
import org.jspecify.annotations.Nullable;

/** Something a territory has, or is known not to have, being written down. */
final class ResourceForm {

    private ResourceForm() {}

    static ResourceDraft draft(Form form, TerritoryCode territory) {
        return ResourceDraft.of(
                        form.text("fabrique"),
                        form.choice("kind", ResourceKind.class).orElse(null),
                        form.text("label"),
                        territory.toString())
                .withPresent(!form.text("present").equals("no"))
                .withQuantity(amount(form), form.text("unit"))
                .withVisibility(form.choice("visibility", Visibility.class).orElse(Visibility.PRIVATE));
    }

    private static @Nullable BigDecimal amount(Form form) {
        try {
            return form.has("amount") ? new BigDecimal(form.text("amount").replace(',', '.')) : null;
        } catch (NumberFormatException none) {
            throw form.wrong(
                    "amount", "un nombre est attendu, comme 40 ou 2,5", "a number is expected, such as 40 or 2.5");
        }
    }
}
