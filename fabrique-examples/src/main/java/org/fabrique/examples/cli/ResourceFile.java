package org.fabrique.examples.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonLines;
import org.fabrique.json.JsonObject;
import org.fabrique.matching.LocalContext;
import org.jspecify.annotations.Nullable;

/**
 * A file of what a territory has: {@code {kind, label[, present][, amount, unit][, territory]}} on each line. Without a
 * territory a resource is where the need is felt.
 */
final class ResourceFile {

    private static final FabriqueId NOBODY = new FabriqueId("command-line");
    private static final Codes<ResourceKind> KINDS = Codes.of(ResourceKind.class);
    private static final int LONGEST_LABEL = 200;

    private final Gazetteer gazetteer;
    private final Optional<TerritoryCode> need;

    private ResourceFile(Gazetteer gazetteer, Optional<TerritoryCode> need) {
        this.gazetteer = gazetteer;
        this.need = need;
    }

    static Loaded<LocalResource> read(Path file, Optional<TerritoryCode> need, Gazetteer gazetteer) {
        return JsonLines.standard().read(file, new ResourceFile(gazetteer, need)::resource);
    }

    private LocalResource resource(JsonObject line) {
        ResourceKind kind = line.requiredCode("kind", KINDS);
        String label = line.requiredText("label", LONGEST_LABEL);
        boolean present = !line.unknownFields().contains("present") || line.requiredYesOrNo("present");
        Quantity quantity = quantity(line);
        TerritoryCode place = AskedNeed.territory(line.optionalText("territory"), gazetteer, line::refuse)
                .or(() -> need)
                .orElse(LocalContext.HERE);
        line.refuseUnknownFields();
        ResourceId id = new ResourceId("line-" + line.place().line());
        return new LocalResource(id, NOBODY, kind, label, place, present, quantity, List.of(), Visibility.PRIVATE);
    }

    private static @Nullable Quantity quantity(JsonObject line) {
        if (!line.unknownFields().contains("amount")) {
            return null;
        }
        BigDecimal amount = line.requiredNumber("amount");
        String unit = line.requiredText("unit");
        return new Quantity(amount, unit);
    }
}
