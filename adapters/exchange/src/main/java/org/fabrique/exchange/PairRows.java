package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabrique.json.JsonValue;

/** The nodes of a document of linked data as rows of a sheet. */
final class PairRows {

    private static final Set<String> PLACES =
            Set.of("pair:Place", "pair:PhysicalPlace", "pair:DigitalPlace", "pair:PostalAddress");

    private final Sheet<?, ?> sheet;
    private final PairSheet words;
    private final Pair form;
    private final FileLimits limits;
    private final Troubles troubles;

    PairRows(Sheet<?, ?> sheet, Pair form, FileLimits limits, Troubles troubles) {
        this.sheet = sheet;
        this.words = PairSheet.of(sheet);
        this.form = form;
        this.limits = limits;
        this.troubles = troubles;
    }

    /** Returns a row for each node that is one of the things of the sheet; none when there are too many, which is noted. */
    List<Row> rows(JsonValue document) {
        LinkedGraph graph = LinkedGraph.of(document, form.base().toString(), limits.documentBytes());
        List<LinkedNode> taken = graph.nodes().stream().filter(words::takes).toList();
        if (taken.size() > limits.features()) {
            document.refuse(
                    "LIMIT_EXCEEDED",
                    "",
                    "plus de %d choses".formatted(limits.features()),
                    "more than %d things".formatted(limits.features()));
            return List.of();
        }
        Set<LinkedNode> used = new HashSet<>(taken);
        List<Row> rows = new ArrayList<>();
        taken.forEach(node -> rows.add(new PairRow(sheet, words, form, graph, node).read(troubles, used)));
        graph.nodes().stream().filter(node -> !used.contains(node)).forEach(this::passOver);
        return rows;
    }

    /** Of what is not taken only the kind is told: it may be a person. */
    private void passOver(LinkedNode node) {
        if (node.types().contains(PairWords.PERSON)) {
            troubles.passOver(PairWords.PERSON);
        } else if (node.types().isEmpty()) {
            troubles.passOver("@type");
        } else if (node.types().stream().noneMatch(PLACES::contains)) {
            node.types().forEach(troubles::passOver);
        }
    }
}
