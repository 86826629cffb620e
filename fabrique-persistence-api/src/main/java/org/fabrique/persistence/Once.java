package org.fabrique.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.fabrique.core.Text;

/**
 * A request that may come twice, because an answer was lost or a button was pressed again: it is done once, and answered
 * the same each time.
 * <pre>{@code
 * String id = Once.of(key, body).write(storage, act, unit -> unit.needs().add(need).value().id().toString());
 * }</pre>
 * Each actor has keys of its own. The request itself is not kept, only a hash of it.
 *
 * @param key the name the asker gave to the request
 * @param request a hash of all that was asked
 */
public record Once(String key, String request) {

    public Once {
        key = Receipt.requireKey(key);
        request = Text.line(request, "hash of a request");
    }

    /** Returns the request of a body under a key. */
    public static Once of(String key, String body) {
        return new Once(key, hash(body));
    }

    /**
     * Does the work unless it was done before, in one unit with its receipt.
     *
     * @param work answers with a text to keep, such as an identity; never personal data
     * @return what the work answered the first time
     * @throws KeyReusedException when the actor asked something else under this key
     * @throws StorageException as {@link Storage#write}
     */
    public String write(Storage storage, Act act, Function<? super UnitOfWork, String> work) {
        return storage.write(
                act, unit -> unit.receipts().find(key).map(this::answer).orElseGet(() -> first(unit, work)));
    }

    private String answer(Receipt receipt) {
        if (!receipt.request().equals(request)) {
            throw new KeyReusedException(receipt);
        }
        return receipt.answer();
    }

    private String first(UnitOfWork unit, Function<? super UnitOfWork, String> work) {
        String answer = work.apply(unit);
        unit.receipts().keep(key, request, answer);
        return answer;
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
