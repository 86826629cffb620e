package org.fabrique.examples.web.match;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.matching.Snippet;
import org.jspecify.annotations.Nullable;

/** A text in pieces, some of which are words of the need. */
public record Marked(List<Piece> pieces) {

    /** A stretch of the text. */
    public record Piece(String text, boolean marked) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    static Marked of(@Nullable String text, Snippet.Field field, List<Snippet> all) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        if (text != null) {
            for (Snippet snippet :
                    all.stream().filter(each -> each.field() == field).toList()) {
                add(pieces, text.substring(at, snippet.fromInclusive()), false);
                add(pieces, snippet.surface(), true);
                at = snippet.toExclusive();
            }
            add(pieces, text.substring(at), false);
        }
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
