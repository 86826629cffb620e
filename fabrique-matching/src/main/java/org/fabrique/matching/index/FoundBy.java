package org.fabrique.matching.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Holders;

/**
 * What an entry is found by: its tokens, and the families it speaks of enough. Pairs are in the gist alone: nothing is looked
 * for by them.
 */
enum FoundBy implements Holders.Keys {
    TOKENS("tokens") {
        @Override
        public int size(Gist gist) {
            return gist.words();
        }

        @Override
        public long key(Gist gist, int at) {
            return gist.token(at);
        }

        @Override
        public int worth(Gist gist, int at) {
            return whole(gist.worth(at));
        }
    },

    FAMILIES("families") {
        @Override
        public int size(Gist gist) {
            return gist.families();
        }

        @Override
        public long key(Gist gist, int at) {
            return gist.family(at);
        }

        @Override
        public int worth(Gist gist, int at) {
            return gist.share(at) < ENOUGH ? NOTHING : whole(gist.share(at));
        }
    };

    /** The most a token or a family is worth in a text. */
    private static final int WHOLE = 255;

    /** From what share on a text is found by a family. */
    private static final double ENOUGH = 0.2;

    /** The name of its field in an index. */
    private final String field;

    FoundBy(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Returns all there are in a segment. */
    TermsEnum in(LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** Returns a worth from 0 to 1 as a whole number, at least 1. */
    private static int whole(double worth) {
        return Math.max(1, (int) Math.round(worth * WHOLE));
    }
}
