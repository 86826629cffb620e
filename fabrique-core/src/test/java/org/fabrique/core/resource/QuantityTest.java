package org.fabrique.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class QuantityTest {

    @Property
    void comparesOnlyInTheSameUnit(@ForAll Quantity one, @ForAll Quantity other) {
        if (one.unit().equals(other.unit())) {
            assertThat(one.reaches(other))
                    .isEqualTo(one.amount().subtract(other.amount()).signum() >= 0);
            assertThat(one.reaches(other) && other.reaches(one)).isEqualTo(one.equals(other));
        } else {
            assertThat(one.comparesWith(other)).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> one.reaches(other));
        }
    }

    @Property
    void isEqualHoweverItsZerosAreWritten(@ForAll Quantity quantity, @ForAll @IntRange(max = 9) int zeros) {
        BigDecimal longer = quantity.amount().setScale(quantity.amount().scale() + zeros);

        assertThat(new Quantity(longer, quantity.unit())).isEqualTo(quantity).hasSameHashCodeAs(quantity);
        assertThat(quantity.amount().toString()).doesNotContain("E");
    }

    @Test
    void isPrintedPlainly() {
        assertThat(Quantity.of(60_000, "EUR")).hasToString("60000 EUR");
        assertThat(Quantity.of(60_000, "EUR").amount()).hasToString("60000");
    }

    @Test
    void isToldInTheWordsAndDigitsOfTheLanguage() {
        assertThat(Quantity.of(115_527, "inhabitants").label())
                .isEqualTo(Message.of("115\u202F527 habitants", "115,527 inhabitants"));
        assertThat(Quantity.of(60_000, "EUR").label()).isEqualTo(Message.of("60\u202F000 €", "€60,000"));
        assertThat(new Quantity(new BigDecimal("42.5"), "m2").label()).isEqualTo(Message.of("42,5 m²", "42.5 m²"));
        assertThat(Quantity.of(60_000, "EUR").number()).isEqualTo(Message.of("60\u202F000", "60,000"));
    }

    @Test
    void isToldInTheSingularWhereTheLanguageHasIt() {
        assertThat(Quantity.of(0, "people").label()).isEqualTo(Message.of("0 personne", "0 people"));
        assertThat(Quantity.of(1, "people").label()).isEqualTo(Message.of("1 personne", "1 person"));
        assertThat(Quantity.of(2, "people").label()).isEqualTo(Message.of("2 personnes", "2 people"));
    }

    @Test
    void aUnitThatIsNotKnownIsToldAsItIsWritten() {
        assertThat(Quantity.of(3, "% de part").label()).isEqualTo(Message.of("3 % de part", "3 % de part"));
    }

    @Test
    void isNotNegativeAndHasAUnit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(-1, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1, " "));
    }

    @Property
    void onlyWhatIsThereCanBeCounted(@ForAll LocalResource resource, @ForAll Quantity quantity) {
        if (resource.present()) {
            assertThat(resource.withQuantity(quantity).quantity()).isEqualTo(quantity);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> resource.withQuantity(quantity));
        }
    }

    @Property
    void changesOnePartAtATime(@ForAll LocalResource resource, @ForAll Period available) {
        Assume.that(resource.present());

        assertThat(resource.withAvailable(available).withVisibility(Visibility.PUBLIC))
                .usingRecursiveComparison()
                .ignoringFields("available", "visibility")
                .isEqualTo(resource);
    }

    @Property
    void isAvailableOnTheDaysThatWereSaid(@ForAll LocalResource resource, @ForAll LocalDate day) {
        Truth expected = resource.present() && resource.available().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(resource.available().stream().anyMatch(period -> period.contains(day)));

        assertThat(resource.isAvailableOn(day)).isEqualTo(expected);
    }

    @Nested
    class AHallLentEachWinter {
        private final Period first = Period.between(LocalDate.of(2018, 11, 1), LocalDate.of(2019, 3, 31));
        private final Period second = Period.between(LocalDate.of(2019, 11, 1), LocalDate.of(2020, 3, 31));
        private final LocalResource hall = LocalResource.of(
                        new ResourceId("r-2"),
                        new FabriqueId("creuse"),
                        ResourceKind.PREMISES,
                        "la salle des fêtes",
                        TerritoryCode.commune("23096"))
                .withAvailable(second, first);

        @Test
        void isToldInTheOrderOfTheDays() {
            assertThat(hall.available()).containsExactly(first, second);
        }

        @Test
        void isNotAvailableInBetween() {
            assertThat(hall.isAvailableOn(LocalDate.of(2019, 3, 31))).isEqualTo(Truth.YES);
            assertThat(hall.isAvailableOn(LocalDate.of(2019, 7, 14))).isEqualTo(Truth.NO);
        }

        @Test
        void isNotLentTwiceOnOneDay() {
            Period overlapping = Period.since(LocalDate.of(2019, 3, 31));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hall.withAvailable(first, overlapping))
                    .withMessageContaining("overlap");
        }
    }

    @Nested
    class AKnownAbsence {
        @Test
        void isPrivateUntilItIsShared() {
            LocalResource none = LocalResource.absent(
                    new ResourceId("r-1"),
                    new FabriqueId("creuse"),
                    ResourceKind.PREMISES,
                    "aucun local",
                    TerritoryCode.commune("23096"));

            assertThat(none.present()).isFalse();
            assertThat(none.visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(none.isAvailableOn(LocalDate.of(2018, 3, 28))).isEqualTo(Truth.NO);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> none.withAvailable(Period.since(LocalDate.of(2018, 3, 28))));
        }
    }

    @Test
    void aKindIsFoundByItsCode() {
        assertThat(ResourceKind.values())
                .allSatisfy(kind -> assertThat(ResourceKind.ofCode(kind.code())).contains(kind));
        assertThat(ResourceKind.ofCode("PREMISES")).isEmpty();
    }
}
