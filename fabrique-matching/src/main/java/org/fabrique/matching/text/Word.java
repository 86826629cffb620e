package org.fabrique.matching.text;

/**
 * One content word of a text.
 *
 * @param surface as it was written, in lower case
 * @param stem its light French stem, without accents: singular and plural meet
 * @param root the root of its word family: {@code réparer}, {@code réparation} and {@code réparateur} meet
 * @param stemToken the token of its stem
 * @param rootToken the token of its root
 */
public record Word(String surface, String stem, String root, long stemToken, long rootToken) {

    static Word of(String surface, String stem, String root) {
        return new Word(surface, stem, root, Tokens.stem(stem), Tokens.root(root));
    }
}
