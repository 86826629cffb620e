package org.fabrique.json;

import java.net.URISyntaxException;
import java.time.DateTimeException;
import org.fabrique.core.Message;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that is written as a text; a number is not a text. */
final class TextForm<T> extends StdDeserializer<T> {

    /** Makes a value of a text, or refuses it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String text) throws URISyntaxException;
    }

    private final String code;
    private final Message expected;
    private final transient Reader<? extends T> reader;

    /**
     * @param code the code of the problem when the reader refuses the text
     */
    TextForm(Class<T> type, String code, Message expected, Reader<? extends T> reader) {
        super(type);
        this.code = code;
        this.expected = expected;
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser at, DeserializationContext context) {
        String text = Tokens.text(at, expected);
        try {
            return reader.read(text);
        } catch (IllegalArgumentException | DateTimeException | URISyntaxException refused) {
            throw new Refused(code, text, expected);
        }
    }
}
