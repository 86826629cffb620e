package org.fabrique.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;

/** Makes alerts whose identity is that of what they are raised for: raised again, it is the same alert. */
final class Raised {

    private Raised() {}

    /**
     * Returns an alert.
     *
     * @param about what tells this alert from others of its kind for the same fabrique; none holds the line break that
     *     stands between them
     */
    static Alert alert(FabriqueId told, Occasion occasion, LocalDate on, Object... about) {
        String kind = occasion.kind().name();
        String all = Stream.concat(Stream.of(kind, told), Stream.of(about))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        String name = kind.toLowerCase(Locale.ROOT).replace('_', '-');
        UUID print = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        return Alert.raised(new AlertId(name + "-" + print), told, occasion, on);
    }
}
