package org.fabrique.matching;

import java.util.List;
import java.util.stream.Collectors;
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
        String met = words(false);
        String evoked = words(true);
        if (evoked.isEmpty()) {
            return met.isEmpty() ? none : told(said, met);
        }
        return met.isEmpty() ? told(EVOKED, evoked) : both(told(said, met), told(EVOKED, evoked));
    }

    private String words(boolean evoked) {
        return gains.stream()
                .filter(gain -> gain.evoked() == evoked)
                .map(Evidence.Gain::surface)
                .collect(Collectors.joining(", "));
    }

    private static Message told(Message sentence, String words) {
        return Message.of(sentence.fr().replace("%s", words), sentence.en().replace("%s", words));
    }

    private static Message both(Message one, Message other) {
        return Message.of(one.fr() + " " + other.fr(), one.en() + " " + other.en());
    }
}
