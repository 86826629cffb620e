package org.fabrique.persistence;

import org.fabrique.core.Message;

/** Something else was asked under a key that stands for another request. What was answered then stands. */
public final class KeyReusedException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public KeyReusedException(Receipt first) {
        super(
                "IDEMPOTENCY_KEY_REUSED",
                Message.of(
                        "La clé %s désigne une autre demande, du %s."
                                .formatted(first.key(), first.act().at()),
                        "The key %s stands for another request, of %s."
                                .formatted(first.key(), first.act().at())));
        this.key = first.key();
    }

    public String key() {
        return key;
    }
}
