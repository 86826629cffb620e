package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

/** What goes in comes out, to the last character and digit. */
abstract class ValueCases {

    private final Bench bench;

    ValueCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void identitiesOfTheGreatestLength() {
        String longest = "é".repeat(200);
        bench.write(unit -> {
            unit.persons().add(Samples.person(longest));
            return unit.organisations().add(Samples.organisation(longest.substring(1), "Coopérative"));
        });
        assertThat(bench.<Boolean>read(
                        view -> view.persons().find(new StakeholderId(longest)).isPresent()))
                .isTrue();
    }

    @Test
    void everyAssignedCharacterOfUnicode() {
        List<String> blocks = IntStream.range(0, 0x110000 / 0x4000)
                .mapToObj(block -> assigned(block * 0x4000))
                .filter(text -> !text.isBlank())
                .toList();
        blocks.forEach(text -> comesBack(Samples.need("n-" + Integer.toHexString(text.hashCode()), "Caractères")
                .withWording(new Wording("Caractères", "x" + text + "x", null))));
    }

    @Test
    void textsThatLookLikeSomethingElse() {
        List<String> texts = List.of(
                Samples.AWKWARD,
                "null",
                "NULL",
                "true",
                "0",
                "1e400",
                "\"",
                "\\",
                "\\u0000",
                "{}",
                "[]",
                "'",
                "''",
                "%",
                "_",
                "?",
                ":a",
                "$1",
                "--",
                "/*",
                ";",
                "\u2028x\u2029",
                "x\u0001\u001f\u007f\u0085",
                "\u00a0x",
                "e\u0301",
                "\ufb01",
                "\u1100\u1161",
                "𝔉",
                "🇫🇷",
                "x\ufeffy",
                "a\r\nb\rc\nd");
        IntStream.range(0, texts.size())
                .forEach(at -> comesBack(Samples.need("n-" + at, "Textes")
                        .withWording(new Wording("Textes", texts.get(at), texts.get(at)))));
    }

    @Test
    void titlesOfEveryKind() {
        Stream.of("!!!", "𐐀", "İstanbul", "ﬁn", "null", "'; DROP TABLE need; --", "x".repeat(1_000), "\"", "\\")
                .forEach(title -> comesBack(Samples.need("n-" + Integer.toHexString(title.hashCode()), title)));
    }

    @Test
    void identitiesThatDifferByLittleAreDifferent() {
        List<String> ids =
                List.of("a", "A", "á", "a\u0301", "a%", "a_", "a'", "a\"", "a\\", "ａ", "𝐚", "1", "01", "+1");
        ids.forEach(id -> bench.add(Samples.need(id, "Titre " + id)));
        ids.forEach(
                id -> assertThat(bench.find(new NeedId(id))).contains(Bench.first(Samples.need(id, "Titre " + id))));
    }

    @Test
    void whatNoStorageKeepsIsRefusedBeforeIt() {
        for (String refused : List.of("a\u0000b", "a\ud800b", "a\udc00b", "a\uffffb")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Samples.need("n-1", refused));
            assertThatIllegalArgumentException().isThrownBy(() -> Samples.need(refused, "Titre"));
        }
    }

    @Test
    void aTextOfAMebibyte() {
        String text = "é".repeat(512 * 1024);
        comesBack(Samples.need("n-1", "Long").withWording(new Wording("Long", text, null)));
    }

    @Test
    void amountsToTheLastDigit() {
        List<String> amounts = List.of("0", "0.10", "0.1", "1.00", "0.000001", "123456789012345.123456", "1E+3");
        IntStream.range(0, amounts.size())
                .forEach(at -> comesBack(Samples.need("n-" + at, "Budget")
                        .withConstraints(new Constraints(null, new BigDecimal(amounts.get(at)), List.of()))));
    }

    @Test
    void daysOfEveryAge() {
        List<LocalDate> days = List.of(
                LocalDate.of(1, 1, 1),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(9999, 12, 31));
        IntStream.range(0, days.size())
                .forEach(at -> comesBack(Samples.need("n-" + at, "Jour").withCapture(Capture.on(days.get(at)))));
    }

    @Test
    void hundredsOfChildren() {
        List<String> exclusions =
                IntStream.range(0, 1_000).mapToObj(at -> "exclusion " + at).toList();
        comesBack(Samples.need("n-1", "Beaucoup").withConstraints(new Constraints(null, null, exclusions)));
    }

    private void comesBack(Need need) {
        bench.add(need);
        assertThat(bench.find(need.id())).contains(Bench.first(need));
    }

    private static String assigned(int from) {
        String all = IntStream.range(from, from + 0x4000)
                .filter(point -> Character.getType(point) != Character.UNASSIGNED)
                .filter(point -> Text.firstRefused(Character.toString(point)) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Normalizer.normalize(all, Normalizer.Form.NFC);
    }
}
