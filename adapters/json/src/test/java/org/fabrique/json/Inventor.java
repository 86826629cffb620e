package org.fabrique.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Journal;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.stakeholder.NafCode;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Invents values of the domain, whatever its types: a record is made of invented parts until its constructor agrees. The
 * few types whose parts must go together, such as a journal, are told how.
 */
final class Inventor {

    private static final int PATIENCE = 2_000;
    private static final List<String> WORDS = List.of(
            "Épicerie",
            "œuvre",
            "a",
            "Guéret",
            "e\u0301te\u0301",
            "L'île d'Yeu",
            "\"cité\"",
            "\\",
            "½ €",
            "🚲",
            "Ⅳ",
            "null",
            "{}",
            "[]",
            "true",
            "1e3",
            "ß",
            "\u200D",
            "\u00A0",
            "İ",
            "ı");
    private static final List<String> TERRITORIES = List.of(
            "dep:23",
            "com:23096",
            "com:2A004",
            "epci:200034825",
            "reg:75",
            "areg:74",
            "qpv:QN02307M",
            "zone:sud-alsace",
            "tom:987",
            "arm:75101",
            "comd:01015",
            "dep:2A",
            "dep:971");

    private final Random random;
    private final Map<Class<?>, Supplier<?>> known = new LinkedHashMap<>();

    Inventor(Random random) {
        this.random = random;
        known.put(String.class, this::text);
        known.put(Integer.class, this::number);
        known.put(int.class, this::number);
        known.put(Boolean.class, random::nextBoolean);
        known.put(boolean.class, random::nextBoolean);
        known.put(BigDecimal.class, () -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(7)));
        known.put(LocalDate.class, () -> LocalDate.ofEpochDay(16_000 + random.nextInt(5_000)));
        known.put(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        known.put(Year.class, () -> Year.of(random.nextInt(9999)));
        known.put(YearMonth.class, () -> YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12)));
        known.put(URI.class, () -> URI.create("https://exemple.fr/é?p=" + random.nextInt(99) + "#a"));
        known.put(TerritoryCode.class, () -> TerritoryCode.parse(pick(TERRITORIES)));
        known.put(ThemeCode.class, () -> new ThemeCode(pick(List.of("MOB", "SEN", "COH", "X-1_Z"))));
        known.put(Audience.class, () -> new Audience(pick(List.of("seniors", "habitants", "élèves « 3e »"))));
        known.put(Siren.class, () -> new Siren(pick(List.of("356000000", "732829320", "552081317"))));
        known.put(Siret.class, () -> new Siret(pick(List.of("73282932000074", "35600000000048"))));
        known.put(Rna.class, () -> new Rna(pick(List.of("W751212517", "W9R1000123"))));
        known.put(NafCode.class, () -> NafCode.parse(pick(List.of("naf-rev2:88.99B", "naf-1993:85.3K"))));
        known.put(double.class, () -> random.nextInt(101) / 100.0);
        known.put(PartialDate.class, () -> PartialDate.parse(pick(List.of("2018", "2018-03", "2018-03-28"))));
        known.put(Journal.class, this::journal);
        known.put(Membership.class, this::membership);
    }

    /** Returns a value of the type. */
    Object value(Class<?> type) {
        return of(type);
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType many) {
            return many(many);
        }
        Class<?> wanted = (Class<?>) type;
        if (known.containsKey(wanted)) {
            return known.get(wanted).get();
        }
        if (wanted.isEnum()) {
            return pick(Arrays.asList(wanted.getEnumConstants()));
        }
        return wanted.isSealed() ? of(pick(List.of(wanted.getPermittedSubclasses()))) : record(wanted);
    }

    private Object many(ParameterizedType type) {
        Type first = type.getActualTypeArguments()[0];
        List<Object> elements =
                IntStream.range(0, random.nextInt(4)).mapToObj(at -> of(first)).toList();
        if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(elements);
        }
        return type.getRawType() == Map.class ? map(elements, type.getActualTypeArguments()[1]) : elements;
    }

    private Map<Object, Object> map(List<Object> keys, Type values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, of(values)));
        return map;
    }

    private Object record(Class<?> type) {
        if (TextValue.is(type)) {
            return made(type, new Object[] {pick(List.of("n-1", "35b2", "é/~", "\"q\"", "f_2"))});
        }
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Object made = attempt(type);
            if (made != null) {
                return made;
            }
        }
        throw new IllegalStateException("No %s could be invented.".formatted(type));
    }

    private @Nullable Object attempt(Class<?> type) {
        try {
            return made(type, parts(type));
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    private Object[] parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(this::part).toArray();
    }

    private @Nullable Object part(RecordComponent part) {
        boolean ofInitiative = part.getDeclaringRecord() == Initiative.class;
        if (ofInitiative && part.getName().equals("method")) {
            return pick(List.of("canonical", "é/~", "m-2"));
        }
        if (ofInitiative && part.getName().equals("outcomes") && random.nextInt(8) > 0) {
            return List.of(); // few journals come so far
        }
        return Parts.isOptional(part) && random.nextBoolean() ? null : of(part.getGenericType());
    }

    private static Object made(Class<?> type, Object[] parts) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getConstructor(types);
            return canonical.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw (RuntimeException) refused.getCause();
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private Journal journal() {
        List<Entry> entries = new ArrayList<>(List.of((Entry) of(Entry.Opened.class)));
        for (int more = random.nextInt(6); more > 0; more--) {
            extend(entries);
        }
        return new Journal(entries);
    }

    private void extend(List<Entry> entries) {
        Entry next = (Entry) of(pick(List.of(Entry.class.getPermittedSubclasses())));
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(next);
        try {
            new Journal(longer);
            entries.add(next);
        } catch (IllegalArgumentException doesNotFollow) {
            // then this one is not added
        }
    }

    private Membership membership() {
        MembershipStep first = (MembershipStep) of(MembershipStep.class);
        Membership membership = Membership.begin(new NetworkId("n"), new FabriqueId("f"), first);
        MembershipStatus status = first.status();
        for (int step = 1; step < random.nextInt(4); step++) {
            status = pick(List.copyOf(status.next()));
            membership = membership.then(
                    MembershipStep.of(status, first.on().latest().plusDays(step)));
        }
        return membership;
    }

    private int number() {
        return random.nextInt(20) - 5;
    }

    private String text() {
        StringBuilder text = new StringBuilder(pick(WORDS));
        for (int more = random.nextInt(4); more > 0; more--) {
            text.append(pick(List.of(" ", "", "\n", "\t", ", "))).append(pick(WORDS));
        }
        return Text.firstRefused(text.toString()) < 0 ? text.toString() : "a";
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
