package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Things as linked data in the words of PAIR, the ontology of the Assemblée virtuelle: one JSON-LD document, in which each thing
 * is a node with an address of its own.
 * <p>
 * What PAIR has no word for stands under words of our own, so that what is written comes back. Nothing is ever fetched: a
 * document whose context stands elsewhere is refused. Persons are not read. docs/exchange.md tells which word carries
 * which column.
 *
 * @param base under which the addresses of the things of this host stand, such as {@code https://example.org/}; a thing that
 *     stands elsewhere has its address as identity
 * @param positions tell where territories are
 * @param assumed what columns say of a thing whose node says nothing of them, by their names; texts as in {@link
 *     CsvForm#plain()}
 */
public record Pair(URI base, Positions positions, Map<String, String> assumed) implements Format {

    public Pair {
        requireNonNull(positions, "positions");
        if (!isBase(base)) {
            throw new IllegalArgumentException(
                    "The base (%s) must be an http or https address that ends with a slash.".formatted(base));
        }
        assumed = Map.copyOf(assumed);
    }

    /** Returns the format for the things of a host, with nothing known of positions and nothing assumed. */
    public static Pair of(URI base) {
        return new Pair(base, Positions.none(), Map.of());
    }

    public Pair withPositions(Positions known) {
        return new Pair(base, known, assumed);
    }

    /**
     * Returns this format for files in which each thing says so in a column, where it says nothing itself: the fabrique that takes
     * the needs of another program, the kind of its organisations. A sheet without such a column takes no notice.
     */
    public Pair assuming(String column, String text) {
        Map<String, String> more = new LinkedHashMap<>(assumed);
        more.put(column, text);
        return new Pair(base, positions, more);
    }

    private static boolean isBase(URI base) {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        return web && base.getHost() != null && base.toString().endsWith("/");
    }
}
