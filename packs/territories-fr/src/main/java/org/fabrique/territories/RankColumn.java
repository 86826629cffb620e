package org.fabrique.territories;

import java.util.Arrays;

/** A column of codes, kept as the ranks they have in a layer; negative where a field is empty. */
final class RankColumn implements Column {

    private final Layer layer;
    private final IntList ranks = new IntList();
    private String codeAbove = "";
    private int rankAbove = -1;

    RankColumn(Layer layer) {
        this.layer = layer;
    }

    @Override
    public void readFrom(Fields fields) {
        String code = fields.textAfter(codeAbove);
        if (!code.equals(codeAbove)) {
            codeAbove = code;
            rankAbove = layer.rank(code);
        }
        ranks.add(rankAbove);
    }

    /** Returns the ranks, when all rows are read. */
    int[] toArray() {
        return ranks.toArray();
    }

    /** Returns which territory of the layer each row belongs to. */
    Grouping toGrouping() {
        return new Grouping(layer, toArray());
    }

    /** Returns which larger territory each row belongs to, when the column has the one of each territory of this layer. */
    Grouping toGrouping(RankColumn larger) {
        int[] largerOf = larger.toArray();
        return new Grouping(
                larger.layer,
                Arrays.stream(toArray())
                        .map(rank -> rank < 0 ? rank : largerOf[rank])
                        .toArray());
    }
}
