package org.fabrique.territories;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;

/**
 * The official territories that bear a name, whatever its case, accents and hyphens. An intercommunality is also found
 * without the abbreviation of its type: {@code Sundgau} for {@code CC Sundgau}.
 */
final class Names {

    private static final Pattern TYPE = Pattern.compile("^(cc|ca|cu) ");
    private static final int RANKS = 1 << 20;

    private final List<Layer> layers;
    private final Index bearers = new Index();

    private Names(List<Layer> layersInOrder) {
        this.layers = layersInOrder;
    }

    /** Takes layers in the order of their levels. It folds every name, which takes a good tenth of a second. */
    static Names of(List<Layer> layersInOrder) {
        Names names = new Names(layersInOrder);
        for (int layer = 0; layer < layersInOrder.size(); layer++) {
            names.add(layer, layersInOrder.get(layer));
        }
        return names;
    }

    Stream<Territory> bearersOf(String name) {
        return bearers.get(Text.folded(name)).mapToObj(this::territory);
    }

    private void add(int number, Layer layer) {
        for (int rank = 0; rank < layer.size(); rank++) {
            String name = Text.folded(layer.name(rank));
            bearers.add(name, number * RANKS + rank);
            if (layer.level() == Level.INTERCOMMUNALITY && TYPE.matcher(name).find()) {
                bearers.add(TYPE.matcher(name).replaceFirst(""), number * RANKS + rank);
            }
        }
    }

    private Territory territory(int bearer) {
        return layers.get(bearer / RANKS).territory(bearer % RANKS);
    }
}
