package org.fabrique.json;

import java.io.Serial;
import org.fabrique.core.Message;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/** Stops reading where a limit is passed, and says which. */
final class Bounds extends StreamReadConstraints {

    @Serial
    private static final long serialVersionUID = 1L;

    Bounds(Limits limits) {
        super(
                limits.depth(),
                DEFAULT_MAX_DOC_LEN,
                limits.tokens(),
                limits.numberChars(),
                limits.textChars(),
                limits.nameChars());
    }

    @Override
    public void validateNestingDepth(int depth) {
        check(depth, getMaxNestingDepth(), "niveaux d'emboîtement", "levels of nesting");
    }

    @Override
    public void validateTokenCount(long count) {
        check(count, getMaxTokenCount(), "éléments de syntaxe", "tokens");
    }

    @Override
    public void validateFPLength(int length) {
        check(length, getMaxNumberLength(), "caractères dans un nombre", "characters in a number");
    }

    @Override
    public void validateIntegerLength(int length) {
        check(length, getMaxNumberLength(), "caractères dans un nombre", "characters in a number");
    }

    @Override
    public void validateStringLength(int length) {
        check(length, getMaxStringLength(), "caractères dans un texte", "characters in a text");
    }

    @Override
    public void validateStringLengthLong(long length) {
        check(length, getMaxStringLength(), "caractères dans un texte", "characters in a text");
    }

    @Override
    public void validateNameLength(int length) {
        check(length, getMaxNameLength(), "caractères dans un nom de champ", "characters in the name of a field");
    }

    private static void check(long found, long limit, String fr, String en) {
        if (found > limit) {
            throw new Passed(Message.of(
                    "%d %s ; la limite est %d".formatted(found, fr, limit),
                    "%d %s; the limit is %d".formatted(found, en, limit)));
        }
    }

    /** A limit was passed. */
    static final class Passed extends StreamConstraintsException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Message sentence;

        Passed(Message sentence) {
            super(sentence.en());
            this.sentence = sentence;
        }

        Message sentence() {
            return sentence;
        }
    }
}
