package org.fabrique.json;

import java.io.Serial;
import org.fabrique.core.Message;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A value the domain cannot take, thrown where it stands; Jackson adds the path on the way out. */
final class Refused extends DatabindException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String value;
    private final Message expected;

    Refused(String code, String value, Message expected) {
        super((JsonParser) null, expected.en());
        this.code = code;
        this.value = value;
        this.expected = expected;
    }

    static Refused wrongType(JsonParser at, Message expected) {
        return new Refused(Problems.WRONG_TYPE, Tokens.shown(at), expected);
    }

    String code() {
        return code;
    }

    String value() {
        return value;
    }

    Message expected() {
        return expected;
    }
}
