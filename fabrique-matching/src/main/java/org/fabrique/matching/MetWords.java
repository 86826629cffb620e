package org.fabrique.matching;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.matching.text.Evidence;

/** The words of a need that a text meets most, the most first; those it only evokes are told apart. */
record MetWords(List<Evidence.Gain> gains) {

    private static final int MOST = 6;
    private static final Message EVOKED = Message.of("Mots évoqués : %s.", "Words evoked: %s.");

    MetWords {
        gains = gains.stream().limit(MOST).toList();
    }

    List<String> surfaces() {
        return gains.stream().map(Evidence.Gain::surface).toList();
    }

    /**
     * Returns the words as a reason.
     *
     * @param said with the place of those that are said, or have the same sense
     * @param none what is told when no word is met
     */
    Message told(Message said, Message none) {
        return gains.isEmpty() ? none : Message.of(told(said, Message::fr), told(said, Message::en));
    }

    private String told(Message said, Function<Message, String> language) {
        return Stream.of(told(false, language.apply(said)), told(true, language.apply(EVOKED)))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String told(boolean evoked, String sentence) {
        String words = gains.stream()
                .filter(gain -> gain.evoked() == evoked)
                .map(Evidence.Gain::surface)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : sentence.formatted(words);
    }
}
