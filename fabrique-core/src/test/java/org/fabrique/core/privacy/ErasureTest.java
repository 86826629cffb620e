package org.fabrique.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class ErasureTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final Controller CREUSE = Controller.of(new FabriqueId("creuse"));
    private static final Controller MARTINIQUE = Controller.of(new FabriqueId("martinique"));
    private static final Controller NETWORK = Controller.of(new NetworkId("fai"));
    private static final Person ANNE =
            new Person(new StakeholderId("p-7"), new FabriqueId("creuse"), "Anne Exemple", "a@exemple.fr", null);
    private static final RetentionPolicy POLICY = RetentionPolicy.toStartFrom();

    @Property
    void allThatIsKnownOfThePersonEitherGoesOrStays(
            @ForAll Person person,
            @ForAll LocalDate on,
            @ForAll RetentionPolicy policy,
            @ForAll @Size(max = 4) List<Purpose> purposes,
            @ForAll @Size(max = 4) List<Processing> ofOthers) {
        List<Processing> all = new ArrayList<>(ofOthers.stream()
                .filter(one -> !one.person().equals(person.id()))
                .toList());
        purposes.stream()
                .distinct()
                .forEach(purpose ->
                        all.add(Processing.begun(person.id(), Controller.of(person.controller()), purpose, BESANCON)));
        Erasure erasure = Erasure.of(person, on, policy, all, List.of(), List.of());

        assertThat(both(erasure, Erasure.Kind.PROCESSING))
                .containsExactlyInAnyOrderElementsOf(
                        purposes.stream().distinct().map(Purpose::name).toList());
        assertThat(both(erasure, Erasure.Kind.PERSONAL_DATA)).containsExactly("name", "email", "phone");
        assertThat(erasure.toTell()).isEmpty();
    }

    @Property
    void itSaysNothingThatThePersonSaid(@ForAll Person person, @ForAll LocalDate on) {
        Person canary = new Person(person.id(), person.controller(), "Canari7391", "canari7391@exemple.fr", "7391");
        Erasure erasure = Erasure.of(canary, on, POLICY, List.of(), List.of(), List.of());

        assertThat(erasure.toString().replace(person.id().toString(), "")).doesNotContain("7391", "anari");
    }

    @Nested
    class APersonWhoAsks {
        private final Link link = new Link(ANNE.id(), CREUSE, Purpose.HEARING_NEEDS, "need:35b2");
        private final Consent consent =
                Consent.given(ANNE.id(), CREUSE, Purpose.SENDING_NEWS, "lettre-2018-1", BESANCON);
        private final Erasure erasure = Erasure.of(
                ANNE,
                BESANCON.plusYears(1),
                POLICY,
                List.of(Processing.begun(ANNE.id(), CREUSE, Purpose.HEARING_NEEDS, BESANCON)),
                List.of(consent),
                List.of(link, link));

        @Test
        void losesItsRecordAndLeavesItsTrace() {
            assertThat(erasure.removesThePerson()).isTrue();
            assertThat(erasure.goes())
                    .extracting(Erasure.Part::name)
                    .containsExactly("name", "email", "phone", "HEARING_NEEDS");
            assertThat(erasure.stays()).extracting(Erasure.Part::name).containsExactly("lettre-2018-1", "need:35b2");
        }

        @Test
        void isToldWhy() {
            assertThat(erasure.stays())
                    .extracting(part -> part.why().fr())
                    .containsExactly(
                            "C'est la preuve de l'accord, sans autre donnée.",
                            "L'histoire reste ; sans fiche, l'identifiant ne mène à personne.");
        }
    }

    @Nested
    class APersonInTheAccounts {
        private final Processing accounts = Processing.begun(ANNE.id(), CREUSE, Purpose.KEEPING_ACCOUNTS, BESANCON);
        private final Processing news = Processing.begun(ANNE.id(), CREUSE, Purpose.SENDING_NEWS, BESANCON);

        @Test
        void staysForTheAccountsAloneUntilTheDutyEnds() {
            Erasure erasure = on(BESANCON.plusYears(1));

            assertThat(erasure.removesThePerson()).isFalse();
            assertThat(erasure.goes()).extracting(Erasure.Part::name).containsExactly("SENDING_NEWS");
            assertThat(erasure.stays())
                    .extracting(Erasure.Part::name)
                    .containsExactly("name", "email", "phone", "KEEPING_ACCOUNTS");
            assertThat(erasure.stays()).extracting(Erasure.Part::until).containsOnly(BESANCON.plusYears(10));
        }

        @Test
        void goesWhenTheDutyHasEnded() {
            assertThat(on(BESANCON.plusYears(10)).removesThePerson()).isTrue();
            assertThat(on(BESANCON.plusYears(10)).stays()).isEmpty();
        }

        private Erasure on(LocalDate day) {
            return Erasure.of(ANNE, day, POLICY, List.of(accounts, news), List.of(), List.of());
        }
    }

    @Nested
    class APersonWhomOthersKnow {
        @Test
        void hasThemToldAndDoesNotDecideForThem() {
            Erasure erasure = Erasure.of(
                    ANNE,
                    BESANCON,
                    POLICY,
                    List.of(Processing.begun(ANNE.id(), MARTINIQUE, Purpose.KEEPING_ACCOUNTS, BESANCON)),
                    List.of(),
                    List.of(
                            new Link(ANNE.id(), NETWORK, Purpose.NETWORK_LIFE, "gathering:g-1"),
                            new Link(
                                    new StakeholderId("p-8"),
                                    Controller.of(new FabriqueId("x")),
                                    Purpose.NETWORK_LIFE,
                                    "need:1")));

            assertThat(erasure.toTell()).containsExactly(MARTINIQUE, NETWORK);
            assertThat(erasure.removesThePerson()).isTrue();
            assertThat(both(erasure, Erasure.Kind.PROCESSING)).isEmpty();
            assertThat(both(erasure, Erasure.Kind.LINK)).containsExactly("gathering:g-1");
        }
    }

    private static List<String> both(Erasure erasure, Erasure.Kind kind) {
        List<String> both = new ArrayList<>(names(erasure.goes(), kind));
        both.addAll(names(erasure.stays(), kind));
        return both;
    }

    private static List<String> names(List<Erasure.Part> parts, Erasure.Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Erasure.Part::name)
                .toList();
    }
}
