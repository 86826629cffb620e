package org.fabrique.persistence.spi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.Person;
import org.jspecify.annotations.Nullable;

/**
 * How a person may be named in the words of others: the name in any order, case and spelling of accents, the address, the
 * number however it is grouped. A namesake is found as well; a nickname is not.
 */
public final class Traces implements Predicate<@Nullable Object> {

    private static final Pattern NO_DIGITS = Pattern.compile("[^\\d]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s.()\\-/\\u00A0\\u202F]+(?=\\d|\\()");
    /** French numbers are told with and without their country: the last nine digits are the same. */
    private static final int NATIONAL = 9;

    private final List<String> name;
    private final @Nullable String email;
    private final @Nullable String phone;

    private Traces(List<String> name, @Nullable String email, @Nullable String phone) {
        this.name = name;
        this.email = email;
        this.phone = phone;
    }

    public static Traces of(Person person) {
        List<String> name =
                Arrays.stream(Text.folded(person.name()).split(" ")).sorted().toList();
        String email = person.email() == null ? null : person.email().toLowerCase(Locale.ROOT);
        return new Traces(name, email, person.phone() == null ? null : national(person.phone()));
    }

    /** Tells whether a text, or any text of a record, list or map, seems to name the person. */
    @Override
    public boolean test(@Nullable Object thing) {
        return texts(thing).anyMatch(this::named);
    }

    private boolean named(String text) {
        return hasName(text)
                || (email != null && text.toLowerCase(Locale.ROOT).contains(email))
                || (phone != null && hasNumber(text, phone));
    }

    private boolean hasName(String text) {
        List<String> words = List.of(Text.folded(text).split(" "));
        for (int at = 0; at + name.size() <= words.size(); at++) {
            List<String> some =
                    words.subList(at, at + name.size()).stream().sorted().toList();
            if (some.equals(name)) {
                return !name.equals(List.of(""));
            }
        }
        return false;
    }

    private static boolean hasNumber(String text, String phone) {
        String joined = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return Arrays.stream(NO_DIGITS.split(joined)).anyMatch(digits -> digits.endsWith(phone));
    }

    private static @Nullable String national(String phone) {
        String digits = NO_DIGITS.matcher(phone).replaceAll("");
        return digits.length() < NATIONAL ? null : digits.substring(digits.length() - NATIONAL);
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(Traces::texts);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(Traces::texts);
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.stream().flatMap(Traces::texts);
        }
        return value instanceof Record thing
                ? Stream.of(thing.getClass().getRecordComponents()).flatMap(part -> texts(get(part, thing)))
                : Stream.empty();
    }

    private static @Nullable Object get(RecordComponent part, Record of) {
        try {
            return Objects.requireNonNull(part.getAccessor()).invoke(of);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("The part %s cannot be read.".formatted(part.getName()), broken);
        }
    }
}
