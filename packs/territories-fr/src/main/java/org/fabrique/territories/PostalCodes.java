package org.fabrique.territories;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The communes each postal code serves: pairs of a postal code and the rank of a commune, in order. */
final class PostalCodes {

    private static final Pattern CODE = Pattern.compile("\\d{5}");
    private static final long RANKS = 1 << 20;

    private final long[] pairs;

    private PostalCodes(long[] pairs) {
        this.pairs = pairs;
    }

    CommuneSet communes(String postalCode) {
        if (!CODE.matcher(postalCode).matches()) {
            return CommuneSet.NONE;
        }
        int code = Integer.parseInt(postalCode);
        return CommuneSet.ofIncreasing(Arrays.stream(pairs, firstOf(code), firstOf(code + 1))
                .mapToInt(pair -> (int) (pair % RANKS))
                .toArray());
    }

    /** Returns where the pairs of a code begin, or would begin. */
    private int firstOf(int code) {
        int found = Arrays.binarySearch(pairs, code * RANKS);
        return found < 0 ? -found - 1 : found;
    }

    /** A column of postal codes, several in one field. */
    static final class Reading implements Column {

        private long[] pairs = new long[1 << 16];
        private int size;
        private int commune;

        @Override
        public void readFrom(Fields fields) {
            do {
                add(fields.number());
            } while (fields.isFollowed());
            commune++;
        }

        /** Returns all of them, when all rows are read. */
        PostalCodes toPostalCodes() {
            long[] sorted = Arrays.copyOf(pairs, size);
            Arrays.sort(sorted);
            return new PostalCodes(sorted);
        }

        private void add(int code) {
            if (code >= 0) {
                pairs = size < pairs.length ? pairs : Arrays.copyOf(pairs, 2 * size);
                pairs[size++] = code * RANKS + commune;
            }
        }
    }
}
