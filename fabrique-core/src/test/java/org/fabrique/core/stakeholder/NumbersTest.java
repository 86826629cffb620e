package org.fabrique.core.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class NumbersTest {

    @Property
    void aSirenReadsBackWhatItPrints(@ForAll Siren siren) {
        assertThat(Siren.parse(siren.toString())).isEqualTo(siren);
    }

    @Property
    void aSiretReadsBackWhatItPrintsAndNamesItsLegalUnit(@ForAll Siret siret) {
        assertThat(Siret.parse(siret.toString())).isEqualTo(siret);
        assertThat(siret.toString()).startsWith(siret.siren().toString());
    }

    @Property
    void anRnaReadsBackWhatItPrints(@ForAll Rna rna) {
        assertThat(Rna.parse(rna.toString())).isEqualTo(rna);
    }

    @Property
    void anActivityReadsBackWhatItPrints(@ForAll NafCode code) {
        assertThat(NafCode.parse(code.toString())).isEqualTo(code);
    }

    @Property
    void oneWrongDigitBreaksASiren(
            @ForAll Siren siren, @ForAll @IntRange(max = 8) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Siren.isValid(changed(siren.value(), at, by))).isFalse();
    }

    @Property
    void oneWrongDigitBreaksASiret(
            @ForAll Siret siret, @ForAll @IntRange(max = 13) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Siret.isValid(changed(siret.value(), at, by))).isFalse();
    }

    @Property
    void anEstablishmentOfLaPosteAddsUpToAMultipleOfFive(@ForAll @IntRange(max = 99_999) int establishment) {
        String number = "356000000" + "%05d".formatted(establishment);
        int sum = number.chars().map(digit -> digit - '0').sum();

        // Besides these, a few numbers of La Poste, such as its head office, pass the usual check.
        assertThat(Siret.isValid(number)).isEqualTo(sum % 5 == 0 || usualCheckHolds(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "356000000", "000000000"})
    void theseAreLegalUnits(String number) {
        assertThat(new Siren(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "35600000000048", "35600000049837", "35600000009075"})
    void theseAreEstablishments(String number) {
        assertThat(new Siret(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "73282932", "7328293200", "732 829 320", "73282932O", "٧٣٢٨٢٩٣٢٠", "732829321"})
    void theseAreNotLegalUnits(String number) {
        assertThat(Siren.isValid(number)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7328293200007", "732829320000745", "73282932000075", "35600000000049", "73282932100073"})
    void theseAreNotEstablishments(String number) {
        assertThat(Siret.isValid(number)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siret(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W751234567", "W2A1000123", "W9M1000123"})
    void theseAreAssociations(String number) {
        assertThat(Rna.parse(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W75123456", "W7512345678", "w751234567", "X751234567", "WA51234567", "W75A234567"})
    void theseAreNotAssociations(String number) {
        assertThat(Rna.isValid(number)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Rna(number));
    }

    private static String changed(String digits, int at, int by) {
        int other = (digits.charAt(at) - '0' + by) % 10;
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    /** The check as the register describes it, written a second way: digits of even rank from the left are doubled. */
    private static boolean usualCheckHolds(String fourteen) {
        int sum = 0;
        for (int at = 0; at < 14; at++) {
            int digit = fourteen.charAt(at) - '0';
            int weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
