package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabrique.core.PartialDate;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.NafCode;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A pattern takes what is read, and refuses what is not: tried on texts that are right but for a character or two. */
class TextPatternsTest {

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final int TRIES = 2_000;
    private static final String LETTERS = "0123456789ABNQRWZaegnorqvz-_:.+ \u00A0\n\u0000\uFFFEéœ\uE000{}\"";

    /** What a pattern cannot say: check digits, the calendar, one line, and what makes an address well formed. */
    private static final Set<Class<?>> BEYOND =
            Set.of(Siren.class, Siret.class, PartialDate.class, LocalDate.class, Audience.class, URI.class);

    private static final Map<Class<?>, String> PATTERNS = Map.of(
            LocalDate.class,
            TextPatterns.OF_DAY,
            YearMonth.class,
            TextPatterns.OF_MONTH,
            URI.class,
            TextPatterns.OF_ADDRESS);

    private static final Map<Class<?>, List<String>> RIGHT = Map.ofEntries(
            Map.entry(
                    TerritoryCode.class,
                    List.of(
                            "com:23096",
                            "com:2A004",
                            "comd:01015",
                            "coma:01015",
                            "arm:75101",
                            "epci:200034825",
                            "dep:23",
                            "dep:2B",
                            "dep:976",
                            "reg:75",
                            "areg:74",
                            "tom:987",
                            "tom:978",
                            "qpv:QN02307M",
                            "qpv:QP02A07M",
                            "zone:sud-alsace",
                            "zone:" + "a".repeat(99))),
            Map.entry(ThemeCode.class, List.of("MOB", "X-1_Z", "A".repeat(40))),
            Map.entry(Siren.class, List.of("356000000")),
            Map.entry(Siret.class, List.of("73282932000074")),
            Map.entry(Rna.class, List.of("W751212517", "W9R1000123")),
            Map.entry(NafCode.class, List.of("naf-rev2:88.99B", "naf-2025:88.99B", "naf-1993:85.3K", "naf-rev1:85.3K")),
            Map.entry(Audience.class, List.of("seniors", "é")),
            Map.entry(PartialDate.class, List.of("2018", "2018-03", "2018-03-31", "0000-12-31")),
            Map.entry(LocalDate.class, List.of("2018-03-31", "+12018-03-28", "-0001-12-31")),
            Map.entry(YearMonth.class, List.of("2026-11", "+12018-03", "-0001-12")),
            Map.entry(URI.class, List.of("https://exemple.fr/é?p=1#a", "a")),
            Map.entry(NeedId.class, List.of("n-1", "é", "a".repeat(200), "🚲".repeat(100))));

    static Stream<Class<?>> types() {
        return RIGHT.keySet().stream().sorted(Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesWhatIsRead(Class<?> type) {
        Pattern pattern = pattern(type);

        assertThat(texts(type).filter(text -> isRead(text, type)))
                .hasSizeGreaterThan(TRIES / 100)
                .allMatch(text -> pattern.matcher(text).find());
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesWhatIsNotReadUnlessItIsBeyondAPattern(Class<?> type) {
        Pattern pattern = pattern(type);
        List<String> refused = texts(type).filter(text -> !isRead(text, type)).toList();

        assertThat(refused).hasSizeGreaterThan(TRIES / 100);
        assertThat(refused.stream().anyMatch(text -> pattern.matcher(text).find()))
                .isEqualTo(BEYOND.contains(type));
    }

    /** Texts that are right, and such with a character or two put in, taken away or put as another. */
    private static Stream<String> texts(Class<?> type) {
        Random random = new Random(28);
        List<String> right = RIGHT.get(type);
        Stream<String> changed = Stream.generate(() -> right.get(random.nextInt(right.size())))
                .limit(TRIES)
                .map(text -> changed(text, random))
                .map(text -> random.nextBoolean() ? text : changed(text, random));
        return Stream.concat(right.stream(), changed);
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String letter = random.nextInt(3) == 0 ? "" : String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        int after = Math.min(text.length(), at + random.nextInt(2));
        return text.substring(0, at) + letter + text.substring(after);
    }

    private static boolean isRead(String text, Class<?> type) {
        try {
            JSON.read(JsonMapper.shared().writeValueAsString(text), type);
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }

    /** In a schema a dollar is the very end; in Java a line may end after it. */
    private static Pattern pattern(Class<?> type) {
        return Pattern.compile(
                PATTERNS.getOrDefault(type, TextPatterns.of(type)).replace("$", "\\z"));
    }
}
