package org.fabrique.engine;

import org.fabrique.core.alert.Alert;

/**
 * Whoever is told of alerts: a mailbox, a chat, a queue of the host.
 * <p>
 * It is told of each alert at least once, the oldest first, and of the same one again when it failed or when the program
 * ended before this was noted: the identity of the alert tells that it is the same. It hears of all fabriques; the alert says
 * which one it is for.
 */
@FunctionalInterface
public interface AlertListener {

    /**
     * Takes an alert. When it throws, the alert and those behind it are told again at the next look.
     *
     * @param alert names things, and nobody
     */
    void told(Alert alert);
}
