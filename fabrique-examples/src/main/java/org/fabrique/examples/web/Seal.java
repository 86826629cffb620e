package org.fabrique.examples.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a form was given by this front end: no page from elsewhere can send one in the name of a visitor. A form holds what
 * this front end alone can make of a random cookie (the signed double-submit pattern of the OWASP cheat sheet on CSRF).
 */
final class Seal {

    static final String FIELD = "seal";
    static final String COOKIE = "visit";

    private static final String GIVEN = "seal.given";

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);

    /** Returns the seal of a visitor's forms, who is given a cookie when there is none. */
    String of(Context request) {
        String cookie = request.attribute(GIVEN);
        if (cookie == null) {
            cookie = request.cookie(COOKIE);
        }
        if (cookie == null) {
            cookie = text(random());
            request.cookie(new Cookie(COOKIE, cookie, "/", -1, false, true, null, SameSite.STRICT));
        }
        request.attribute(GIVEN, cookie);
        return made(cookie);
    }

    /** Tells whether a form is one of this front end's, for this visitor. */
    boolean isOn(Context request) {
        String cookie = request.cookie(COOKIE);
        return cookie != null && isSame(made(cookie), given(request));
    }

    private static @Nullable String given(Context request) {
        String header = request.header("X-Seal");
        return header != null ? header : request.formParam(FIELD);
    }

    private String made(String cookie) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return text(mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSame(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
