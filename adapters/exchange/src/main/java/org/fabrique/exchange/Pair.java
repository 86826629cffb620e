package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.net.URI;

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
 */
public record Pair(URI base, Positions positions) implements Format {

    public Pair {
        requireNonNull(positions, "positions");
        if (!isBase(base)) {
            throw new IllegalArgumentException(
                    "The base (%s) must be an http or https address that ends with a slash.".formatted(base));
        }
    }

    /** Returns the format for the things of a host, with nothing known of positions. */
    public static Pair of(URI base) {
        return new Pair(base, Positions.none());
    }

    public Pair withPositions(Positions known) {
        return new Pair(base, known);
    }

    private static boolean isBase(URI base) {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        return web && base.getHost() != null && base.toString().endsWith("/");
    }
}
