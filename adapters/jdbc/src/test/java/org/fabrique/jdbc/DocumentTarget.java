package org.fabrique.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fabrique.json.FabriqueJson;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/**
 * A text that stands where the document of a thing should, in a row that is right otherwise: it is told to be damaged, or
 * is a thing that can be kept and read again.
 * <p>
 * The first letter, from {@code a} on, says of which kind the thing should be.
 */
public final class DocumentTarget {

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final Version VERSION = new Version(1, Store.ACT, Seal.NONE);

    static {
        // What is loaded once is not the time an input takes.
        Kind.all().forEach(kind -> read("{}", kind));
    }

    private DocumentTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String document = new String(input, 1, input.length - 1, UTF_8);
            List<Kind<?, ?, ?>> kinds = Kind.all();
            Kind<?, ?, ?> kind = kinds.get(Math.floorMod(input[0] - 'a', kinds.size()));
            Fuzzed.inTime(() -> read(document, kind));
        }
    }

    private static <I, T, Q extends Query<T>> void read(String document, Kind<I, T, Q> kind) {
        Row row = new Row("id", VERSION, "", "", List.of(), document);
        try {
            keep(kind, row.thing(kind));
        } catch (StorageException.Damaged told) {
            Fuzzed.require(told.table().equals(kind.name()), "It does not tell where.");
        }
    }

    private static <I, T, Q extends Query<T>> void keep(Kind<I, T, Q> kind, Versioned<T> thing) {
        Row again = Row.of(Tables.of(kind), thing);
        Fuzzed.require(again.thing(kind).equals(thing), "It is not read as it was kept.");
        Fuzzed.require(
                JSON.write(again.thing(kind).value()).equals(again.document()), "It is not written as it was read.");
        Fuzzed.require(links(kind, thing) >= 0 && again.id().length() > 0, "It cannot be found.");
    }

    private static <I, T, Q extends Query<T>> int links(Kind<I, T, Q> kind, Versioned<T> thing) {
        return Tables.of(kind).links().stream()
                .flatMap(link -> link.values().apply(thing.value()).stream())
                .map(Table::text)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet())
                .size();
    }
}
