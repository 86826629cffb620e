package org.fabrique.core.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StakeholderTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final StakeholderId EMERGENCE = new StakeholderId("emergence");
    private static final StakeholderId CITY = new StakeholderId("besancon");

    @Property
    @Domain(FabriqueDomain.class)
    void aPersonPrintsItsIdentityAlone(@ForAll Person person) {
        assertThat(person).hasToString("Person[" + person.id() + "]");
    }

    @Property
    @Domain(FabriqueDomain.class)
    void anEstablishmentIsAlwaysThatOfTheLegalUnit(@ForAll Organisation organisation) {
        assertThat(organisation.siret() == null || organisation.siret().siren().equals(organisation.siren()))
                .isTrue();
    }

    @Nested
    class APerson {
        @Test
        void hasAllItsWordsMarkedAsPersonal() {
            assertThat(Stream.of(Person.class.getRecordComponents())
                            .filter(component -> component.getType() == String.class))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(component -> component.isAnnotationPresent(Personal.class));
        }

        @Test
        void hasNothingElseThanWordsAndIdentities() {
            assertThat(Person.class.getRecordComponents())
                    .extracting(RecordComponent::getType)
                    .containsOnly(String.class, StakeholderId.class, FabriqueId.class);
        }

        @Test
        void keepsAddressesOnOneLine() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Person(EMERGENCE, new FabriqueId("bfc"), "A", "a@b.fr\nBcc: c@d.fr", null));
        }
    }

    @Nested
    class AnOrganisation {
        private final Organisation post = Organisation.of(EMERGENCE, "La Poste", OrganisationKind.COMPANY);

        @Test
        void takesItsLegalUnitFromItsEstablishment() {
            assertThat(post.withSiret(new Siret("35600000000048")).siren()).isEqualTo(new Siren("356000000"));
        }

        @Test
        void refusesTheEstablishmentOfAnother() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> post.withSiret(new Siret("35600000000048")).withSiren(new Siren("732829320")))
                    .withMessageContaining("732829320");
        }

        @Test
        void changesItsLegalFormOverTime() {
            LegalForm association = new LegalForm("association", Period.between(BESANCON, BESANCON.plusYears(1)));
            LegalForm scic =
                    new LegalForm("SCIC", Period.since(BESANCON.plusYears(1).plusDays(1)));
            Organisation body = post.withLegalForms(List.of(association, scic))
                    .withRna(new Rna("W751234567"))
                    .withSeat(TerritoryCode.commune("25056"));

            assertThat(body.legalFormOn(BESANCON.minusDays(1))).isEmpty();
            assertThat(body.legalFormOn(BESANCON)).contains(association);
            assertThat(body.legalFormOn(BESANCON.plusYears(3))).contains(scic);
        }
    }

    @Nested
    class TheLegalFormsOfAnOrganisation {
        private final Organisation body = Organisation.of(EMERGENCE, "Régie", OrganisationKind.ASSOCIATION);
        private final LegalForm association =
                new LegalForm("association", Period.between(BESANCON, BESANCON.plusDays(9)));

        @Test
        void areKeptFromTheOldestToTheNewest() {
            LegalForm scic = new LegalForm("SCIC", Period.since(BESANCON.plusDays(10)));

            assertThat(body.withLegalForms(List.of(scic, association)).legalForms())
                    .containsExactly(association, scic);
        }

        @Test
        void standAtTheEndWhenNobodyNotedTheirTime() {
            LegalForm sometime = new LegalForm("SARL", null);
            LegalForm earlier = new LegalForm("SA", null);
            Organisation known = body.withLegalForms(List.of(sometime, earlier, association));

            assertThat(known.legalForms()).containsExactly(association, sometime, earlier);
            assertThat(known.legalFormOn(BESANCON)).contains(association);
            assertThat(known.legalFormOn(BESANCON.plusYears(9))).isEmpty();
        }

        @Test
        void areNeverTwoOnOneDay() {
            LegalForm early = new LegalForm("SCIC", Period.since(BESANCON.plusDays(9)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> body.withLegalForms(List.of(early, association)))
                    .withMessageContaining("SCIC");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> body.withLegalForms(
                            List.of(new LegalForm("SARL", Period.since(BESANCON.minusDays(1))), association)));
        }
    }

    @Nested
    class AnActivity {
        @Test
        void namesTheVersionOfItsNomenclature() {
            assertThat(NafCode.parse("naf-rev1:85.3K").version()).isEqualTo(NafCode.Version.NAF_REV1);
            assertThat(new NafCode(NafCode.Version.NAF_REV2, "88.99B")).hasToString("naf-rev2:88.99B");
        }

        @ParameterizedTest
        @ValueSource(strings = {"88.99B", "naf:88.99B", "naf-rev2:85.3K", "naf-1993:88.99B", "naf-rev2:8899B", ""})
        void isRefusedOtherwise(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> NafCode.parse(text));
        }
    }

    @Nested
    class ACoalition {
        private final Role scout = new Role(CITY, RoleKind.IDEA_SCOUT, Period.between(BESANCON, BESANCON.plusDays(9)));
        private final Role funder = new Role(CITY, RoleKind.FUNDER, Period.since(BESANCON.plusDays(5)));
        private final Role officer = new Role(EMERGENCE, RoleKind.PROJECT_OFFICER, Period.since(BESANCON));
        private final Coalition coalition =
                Coalition.empty().with(scout).with(officer).with(funder);

        @Test
        void letsOneActorHoldSeveralDatedRoles() {
            assertThat(coalition.on(BESANCON)).containsExactly(scout, officer);
            assertThat(coalition.on(BESANCON.plusDays(7))).containsExactly(scout, officer, funder);
            assertThat(coalition.on(BESANCON.plusDays(10))).containsExactly(officer, funder);
        }

        @Test
        void tellsWhatAnActorDoesOnADay() {
            assertThat(coalition.heldBy(CITY, BESANCON.plusDays(7)))
                    .containsExactly(RoleKind.IDEA_SCOUT, RoleKind.FUNDER);
            assertThat(coalition.heldBy(CITY, BESANCON.plusDays(10))).containsExactly(RoleKind.FUNDER);
            assertThat(coalition.heldBy(EMERGENCE, BESANCON.minusDays(1))).isEmpty();
        }

        @Test
        void doesNotSayWhenARoleWithoutAPeriodWasHeld() {
            Coalition open = coalition.with(new Role(EMERGENCE, RoleKind.PEER, null));

            assertThat(open.on(BESANCON)).containsExactly(scout, officer);
            assertThat(open.roles()).hasSize(4);
        }

        @Test
        void namesEverybodyOnce() {
            assertThat(coalition.members()).containsExactly(CITY, EMERGENCE);
        }
    }

    @Nested
    class APartnership {
        @Test
        void hasNoDirection() {
            Period since = Period.since(BESANCON);

            assertThat(new Partnership(EMERGENCE, CITY, "étude", since))
                    .isEqualTo(new Partnership(CITY, EMERGENCE, "étude", since));
        }

        @Test
        void lastsNobodyKnowsHowLongWhenItsPeriodIsNotSaid() {
            assertThat(new Partnership(EMERGENCE, CITY, "étude", null).during()).isNull();
        }

        @Test
        void takesTwo() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Partnership(CITY, CITY, "étude", Period.since(BESANCON)));
        }
    }

    @Test
    void anOfferSaysWhatIsBrought() {
        Offer offer = new Offer(CITY, ResourceKind.PREMISES, " un hangar ", Quantity.of(120, "m2"), null);

        assertThat(offer.text()).isEqualTo("un hangar");
        assertThatIllegalArgumentException().isThrownBy(() -> new Offer(CITY, ResourceKind.PREMISES, " ", null, null));
    }

    @Property
    @Domain(FabriqueDomain.class)
    void anOfferIsSetAgainstRequirementsAsAResourceOfThePlace(@ForAll Offer offer) {
        LocalResource resource =
                offer.asResource(new ResourceId("r-1"), new FabriqueId("bfc"), TerritoryCode.commune("25056"));

        assertThat(resource.present()).isTrue();
        assertThat(resource.kind()).isEqualTo(offer.kind());
        assertThat(resource.quantity()).isEqualTo(offer.quantity());
        assertThat(resource.available())
                .isEqualTo(Stream.ofNullable(offer.during()).toList());
    }

    @Test
    void anOfferedHangarReachesTheSurfaceThatIsRequired() {
        Requirement workshop = Requirement.essential(RequirementKind.PREMISES, "un atelier")
                .withThreshold(Threshold.atLeast(Quantity.of(100, "m2")));
        LocalResource hangar = new Offer(CITY, ResourceKind.PREMISES, "un hangar\n\tvide", Quantity.of(120, "m2"), null)
                .asResource(new ResourceId("r-1"), new FabriqueId("bfc"), TerritoryCode.commune("25056"));

        assertThat(hangar.label()).isEqualTo("un hangar vide");
        assertThat(workshop.kind().answeredBy()).contains(hangar.kind());
        assertThat(workshop.threshold().isReachedBy(hangar.quantity())).isTrue();
    }
}
