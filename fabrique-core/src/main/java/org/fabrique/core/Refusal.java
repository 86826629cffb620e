package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * That a rule of the domain does not allow something a person asked for, said in two languages: a step that cannot follow, a
 * date that runs back. Nothing was changed.
 * <p>
 * It is a wrong argument for whoever calls the domain; whoever stands between the domain and people makes an answer of it.
 */
public final class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Message sentence;

    private Refusal(Message sentence) {
        super(requireNonNull(sentence, "sentence").en());
        this.sentence = sentence;
    }

    public static Refusal of(String fr, String en) {
        return new Refusal(Message.of(fr, en));
    }

    public Message sentence() {
        return sentence;
    }

    /** Returns what is not allowed, in the language asked for. */
    public String in(Locale locale) {
        return sentence.in(locale);
    }
}
