package org.fabrique.matching.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;

/**
 * The stem of a French word, accents kept: Lucene's light one, which most forms of a word share, but for some words that it
 * takes for others ({@code réparation} for {@code repas}, {@code fille} for {@code file}).
 */
final class FrenchStem {

    /** The words that have a stem of their own, on each line the forms of one. */
    static final String FORMS = "stems.txt";

    /** By their forms, with accents and without, the stems of the words that have one of their own. */
    private static final Map<String, String> OWN = own();

    private FrenchStem() {}

    private static Map<String, String> own() {
        Map<String, String> own = new HashMap<>();
        for (String line : Resources.lines(FORMS)) {
            String[] forms = line.split(" ");
            for (String form : forms) {
                own.put(form, forms[0]);
            }
        }
        Map.copyOf(own).forEach((form, stem) -> own.putIfAbsent(FrenchText.folded(form), stem));
        return own;
    }

    static String of(String word) {
        String own = OWN.get(word);
        return own == null ? light(word) : own;
    }

    private static String light(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, new FrenchLightStemmer().stem(letters, letters.length));
    }
}
