package org.fabrique.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of things: those of a host stand under its base, by kind; the identity of a thing from elsewhere is its address.
 */
record Addresses(String base) {

    /** Returns the address of a thing. */
    String of(String kind, String identity) {
        return isElsewhere(identity) ? identity : base + kind + "/" + encoded(identity);
    }

    /** Returns the identity of whatever has an address, when something of this kind should. */
    String identity(String kind, String address) {
        String own = own(kind, address);
        return own == null ? address : own;
    }

    /** Returns the identity of a thing of this host and kind; null for any other address. */
    @Nullable
    String own(String kind, String address) {
        String under = base + kind + "/";
        return address.startsWith(under) ? decoded(address.substring(under.length())) : null;
    }

    private boolean isElsewhere(String identity) {
        boolean web = identity.startsWith("http://") || identity.startsWith("https://");
        return web && !identity.startsWith(base) && isAddress(identity);
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String encoded(String identity) {
        return URLEncoder.encode(identity, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("*", "%2A")
                .replace("+", "%20");
    }

    /** A percent sign that says nothing is one that somebody typed. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
