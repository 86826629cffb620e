package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.need;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.Service;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.territories.FrenchTerritories;
import org.fabrique.territories.Overlay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplyCheckTest {

    private static final TerritoryCode GUERET = TerritoryCode.commune("23096");
    private static final TerritoryCode AUBUSSON = TerritoryCode.commune("23008");
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final TerritoryCode PARIS = TerritoryCode.department("75");
    private static final FrenchTerritories FRANCE = FrenchTerritories.load();
    private static final LocalContext CONTEXT = LocalContext.of(FRANCE.withOverlays(
            Overlay.centroids("centroids", "code,lat,lon\n23096,46.1689,1.8717\n23008,45.9569,2.1706\n"),
            Overlay.qpv("qpv", "code,nom,communes\nQN09335M,Maroc,93066|93072\nQN09342M,Langevin,93066\n")));

    private static final Need RIDES = need("se déplacer sans voiture")
            .withThemes(themes("MOB", "SEN"))
            .withAudiences(audiences("seniors", "jeunes"))
            .withTerritory(GUERET);
    private static final Service BUS = service("bus", "MOB,SEN", "seniors,jeunes", CREUSE);

    @Test
    void whatSharesEverythingCovers() {
        SupplyCheck check = check(RIDES, BUS);
        assertThat(check.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(check.reason().fr()).isEqualTo("Couvert par : bus.");
        assertThat(check.services().get(0).percentServed()).isEqualTo(100);
    }

    @Test
    void whatSharesAThemeOrAnAudienceCoversPartlyAndSaysWhatIsLacking() {
        SupplyCheck check = check(RIDES, service("bus", "MOB", "seniors", CREUSE));
        ServiceCheck bus = check.services().get(0);
        assertThat(check.coverage()).isEqualTo(Coverage.PARTLY);
        assertThat(bus.themes().shared()).containsExactly("MOB");
        assertThat(bus.themes().lacking()).containsExactly("SEN");
        assertThat(bus.audiences().lacking()).containsExactly("jeunes");
        assertThat(bus.themes().reason().fr()).isEqualTo("Thèmes : en commun Mobilité, il manque Seniors.");
        assertThat(bus.audiences().reason().en()).isEqualTo("Audiences: in common Older people, lacking Young people.");
    }

    @Test
    void whoSaysNothingIsNamed() {
        ServiceCheck silent =
                check(RIDES, service("bus", "MOB", "", CREUSE)).services().get(0);
        assertThat(silent.audiences().reason().fr()).isEqualTo("Publics : le service n'en dit rien.");
        ServiceCheck unasked = check(need("se déplacer"), BUS).services().get(0);
        assertThat(unasked.themes().reason().en()).isEqualTo("Themes: the need names none yet.");
    }

    @Test
    void whatServesPartOfThePeopleCoversPartly() {
        Need everywhere = RIDES.withTerritory(CREUSE);
        SupplyCheck check = check(everywhere, service("bus", "MOB,SEN", "seniors,jeunes", GUERET));
        assertThat(check.coverage()).isEqualTo(Coverage.PARTLY);
        assertThat(check.services().get(0).percentServed()).isBetween(5, 20);
    }

    @Test
    void whatServesSeveralTerritoriesReachesThePeopleOfEach() {
        Service two = BUS.withTerritories(List.of(GUERET, AUBUSSON));
        int both = check(RIDES.withTerritory(CREUSE), two).services().get(0).percentServed();
        int one = check(RIDES.withTerritory(CREUSE), BUS.withTerritories(List.of(GUERET)))
                .services()
                .get(0)
                .percentServed();
        assertThat(both).isBetween(one + 2, one + 5);
        assertThat(check(RIDES, BUS.withTerritories(List.of(PARIS, CREUSE))).coverage())
                .isEqualTo(Coverage.COVERED);
        Service overlapping = BUS.withTerritories(List.of(GUERET, AUBUSSON, GUERET, TerritoryCode.commune("23008")));
        assertThat(check(RIDES.withTerritory(CREUSE), overlapping)
                        .services()
                        .get(0)
                        .percentServed())
                .isEqualTo(both);
    }

    @Test
    void oneTerritoryThatDoesNotResolveMayBeAnywhere() {
        assertThat(servedOf("dep:23", "com:99999", "com:99998")).isNull();
        assertThat(servedOf("com:23096", "zone:inconnu", "zone:autre")).isNull();
        assertThat(servedOf("com:23096", "zone:inconnu", "com:87085")).isNull();
        assertThat(servedOf("dep:23", "com:23096", "zone:inconnu")).isNull();
        assertThat(servedOf("com:23096", "zone:inconnu", "dep:23")).isEqualTo(100);
        assertThat(servedOf("areg:74", "zone:inconnu", "dep:19", "dep:23", "dep:87"))
                .isEqualTo(100);
    }

    @Test
    void whatIsSmallerThanACommuneIsNeverTakenForTheCommune() {
        String[] two = {"arm:13201", "arm:13202"};
        assertThat(servedOf("com:13055", "arm:13201")).isNull();
        assertThat(servedOf("com:13055", two)).isNull();
        assertThat(servedOf("dep:13", two)).isNull();
        assertThat(servedOf("dep:13", "com:13001", "arm:13201")).isNull();
        assertThat(servedOf("arm:13215", "arm:13201", "com:13001")).isNull();
        assertThat(servedOf("com:13055", "arm:13201", "com:13055")).isEqualTo(100);
        assertThat(servedOf("arm:13201", two)).isEqualTo(100);
        assertThat(servedOf("arm:13215", "com:13001", "com:13055")).isEqualTo(100);
    }

    @Test
    void nobodyKnowsHowTheCommunesOfADistrictShareIt() {
        assertThat(servedOf("qpv:QN09335M", "com:93066")).isNull();
        assertThat(servedOf("qpv:QN09335M", "com:93066", "com:93072")).isEqualTo(100);
        assertThat(servedOf("com:93066", "qpv:QN09335M", "qpv:QN09342M")).isNull();
        assertThat(servedOf("com:93072", "qpv:QN09342M", "qpv:QN02A01M")).isNull();
        assertThat(servedOf("com:93072", "qpv:QN09342M")).isZero();
    }

    @Test
    void aPlaceWhereNobodyLivesIsReachedOrNot() {
        assertThat(servedOf("com:55039", "dep:55")).isEqualTo(100);
        assertThat(servedOf("com:55039", "dep:54")).isZero();
    }

    @Test
    void aPartOfAnotherCommuneServesAnotherPlace() {
        assertThat(servedOf("com:23096", "arm:13201")).isZero();
        assertThat(servedOf("com:23096", "arm:13201", "com:13001")).isZero();
        assertThat(servedOf("arm:13215", "com:13001")).isZero();
    }

    @Test
    void aServiceForOneQuarterLeavesOpenWhatItServes() {
        Service quarters = BUS.withTerritories(List.of(TerritoryCode.parse("arm:13201")));
        Need marseille = RIDES.withTerritory(TerritoryCode.commune("13055"));
        assertThat(check(marseille, quarters).services().get(0).place().reason().fr())
                .isEqualTo("Part du territoire desservie : inconnue.");
    }

    @Test
    void theDistanceIsThatToTheDoorWhereItIsKnown() {
        assertThat(check(RIDES, BUS.withPlace(AUBUSSON)).services())
                .extracting(ServiceCheck::kilometres)
                .containsExactly(33);
    }

    @Test
    void aFewPeopleAreNeverRoundedToNobody() {
        Need region = RIDES.withTerritory(TerritoryCode.region("75"));
        SupplyCheck few = check(region, service("bus", "MOB,SEN", "seniors,jeunes", GUERET));
        assertThat(few.services().get(0).percentServed()).isEqualTo(1);
        assertThat(few.coverage()).isEqualTo(Coverage.PARTLY);
    }

    @Test
    void whatHasNothingOfAThemeAnAudienceOrThePlaceIsNotSeen() {
        assertThat(check(RIDES, service("a", "COR", "seniors,jeunes", CREUSE)).coverage())
                .isEqualTo(Coverage.NOT_SEEN);
        assertThat(check(RIDES, service("a", "MOB,SEN", "femmes", CREUSE)).coverage())
                .isEqualTo(Coverage.NOT_SEEN);
        assertThat(check(RIDES, service("a", "MOB,SEN", "seniors,jeunes", PARIS))
                        .coverage())
                .isEqualTo(Coverage.NOT_SEEN);
        assertThat(check(RIDES, service("a", "", "", PARIS)).coverage()).isEqualTo(Coverage.NOT_SEEN);
        assertThat(check(RIDES).coverage()).isEqualTo(Coverage.NOT_SEEN);
    }

    @Test
    void aServiceForEveryoneIsForEachAudience() {
        assertThat(check(RIDES, service("bus", "MOB,SEN", "tous-publics", CREUSE))
                        .coverage())
                .isEqualTo(Coverage.COVERED);
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        assertThat(check(RIDES, service("a", "", "seniors,jeunes", CREUSE)).coverage())
                .isEqualTo(Coverage.UNKNOWN);
        assertThat(check(RIDES, service("a", "MOB,SEN", "", CREUSE)).coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(check(RIDES, service("a", "MOB,SEN", "seniors,jeunes", null)).coverage())
                .isEqualTo(Coverage.UNKNOWN);
        assertThat(check(RIDES.withAudiences(List.of()), BUS).coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(SupplyCheck.of(RIDES, List.of(BUS), LocalContext.none()).coverage())
                .isEqualTo(Coverage.UNKNOWN);
    }

    @Test
    void aNeedWithoutThemesOrTerritoryIsUnknownWhateverExists() {
        SupplyCheck noTheme = check(RIDES.withThemes(List.of()));
        assertThat(noTheme.coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(noTheme.reason().en()).isEqualTo("Unknown: the need has no theme yet.");
        Need nowhere = need("se déplacer").withThemes(themes("MOB"));
        assertThat(check(nowhere, service("a", "COR", "", CREUSE)).reason().fr())
                .isEqualTo("Inconnu : le besoin n'a pas de territoire.");
    }

    @Test
    void aPlaceThatNoGazetteerKnowsIsStillItself() {
        assertThat(SupplyCheck.of(RIDES.withTerritory(CREUSE), List.of(BUS), LocalContext.none())
                        .coverage())
                .isEqualTo(Coverage.COVERED);
    }

    @Test
    void distancesAreToldWhereBothPlacesAreKnown() {
        SupplyCheck check = check(RIDES, service("car", "MOB,SEN", "seniors,jeunes", AUBUSSON), BUS);
        assertThat(check.services()).extracting(ServiceCheck::kilometres).containsExactly(null, 33);
        assertThat(check.services().get(1).place().reason().fr()).isEqualTo("Dessert un autre lieu, à 33 km.");
    }

    @Test
    void theNearestComesFirstAmongEquals() {
        SupplyCheck check = check(
                RIDES,
                service("a", "MOB", "jeunes", CREUSE),
                service("b", "MOB", "jeunes", GUERET),
                service("c", "MOB", "", AUBUSSON));
        assertThat(check.services()).extracting(each -> each.service().id()).containsExactly("b", "a", "c");
    }

    @Test
    void aServiceThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(RIDES, BUS, BUS))
                .withMessageContaining("bus stands twice");
    }

    @Property
    void nothingIsCoveredForWantOfAField(@ForAll("needs") Need need, @ForAll("services") List<Service> services) {
        for (ServiceCheck each : SupplyCheck.of(need, services, CONTEXT).services()) {
            Service service = each.service();
            boolean allSaid = !service.themes().isEmpty()
                    && !service.audiences().isEmpty()
                    && !service.territories().isEmpty()
                    && !need.themes().isEmpty()
                    && !need.audiences().isEmpty();
            assertThat(allSaid || each.coverage().compareTo(Coverage.UNKNOWN) >= 0)
                    .as("%s", each)
                    .isTrue();
        }
    }

    @Property
    void oneMoreServiceNeverCoversLess(@ForAll("needs") Need need, @ForAll("services") List<Service> services) {
        Service more = service("more", "MOB", "seniors", GUERET);
        List<Service> all = Stream.concat(services.stream(), Stream.of(more)).toList();
        assertThat(SupplyCheck.of(need, all, CONTEXT).coverage())
                .isLessThanOrEqualTo(SupplyCheck.of(need, services, CONTEXT).coverage());
    }

    @Property
    void theOrderOfTheServicesDoesNotMatter(
            @ForAll("needs") Need need, @ForAll("services") List<Service> services, @ForAll Random random) {
        List<Service> shuffled = new ArrayList<>(services);
        Collections.shuffle(shuffled, random);
        assertThat(SupplyCheck.of(need, shuffled, CONTEXT)).isEqualTo(SupplyCheck.of(need, services, CONTEXT));
    }

    @Test
    void themesOfTheHostAreToldByTheirNames() {
        Theme cycling = new Theme(new ThemeCode("ZZZ"), Message.of("Vélo-cargo", "Cargo bikes"), "", null);
        SupplyCheck check = SupplyCheck.of(
                RIDES.withThemes(List.of(cycling.code())),
                List.of(service("bikes", "ZZZ", "seniors", GUERET)),
                CONTEXT,
                ThemeScheme.carrefour().with(List.of(cycling)));
        assertThat(check.services().get(0).themes().reason().fr()).isEqualTo("Thèmes : en commun Vélo-cargo.");
    }

    @Test
    void aServiceAboutAPartOfAThemeIsAboutTheTheme() {
        ServiceCheck bikes = amongCycling(RIDES.withThemes(themes("MOB")), "VEL");
        assertThat(bikes.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(bikes.themes().shared()).containsExactly("MOB");
        assertThat(bikes.themes().reason().fr()).isEqualTo("Thèmes : en commun Mobilité.");
    }

    @Test
    void aServiceAboutMoreThanAThemeMayBeAboutTheTheme() {
        ServiceCheck rides = amongCycling(RIDES.withThemes(themes("VEL")), "MOB");
        assertThat(rides.coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(rides.themes().lacking()).isEmpty();
        assertThat(rides.themes().reason().fr()).isEqualTo("Thèmes : on ne sait pas pour Vélo.");
        ServiceCheck both = amongCycling(RIDES.withThemes(themes("VEL", "SEN", "COR")), "MOB,SEN");
        assertThat(both.coverage()).isEqualTo(Coverage.PARTLY);
        assertThat(both.themes().reason().en())
                .isEqualTo("Themes: in common Older people, lacking Trade, not known of Cycling.");
    }

    @Test
    void aServiceAboutAnotherPartOfTheSameThemeIsAboutSomethingElse() {
        assertThat(amongCycling(RIDES.withThemes(themes("VEL")), "BUS").coverage())
                .isEqualTo(Coverage.NOT_SEEN);
    }

    @Provide
    Arbitrary<Need> needs() {
        return Combinators.combine(Arbitraries.of("", "MOB", "MOB,SEN"), Arbitraries.of("", "seniors", "jeunes,femmes"))
                .as((themes, audiences) ->
                        RIDES.withThemes(themes(split(themes))).withAudiences(audiences(split(audiences))));
    }

    @Provide
    Arbitrary<List<Service>> services() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of("", "MOB", "MOB,SEN", "COR"),
                        Arbitraries.of("", "seniors", "tous-publics", "hommes"),
                        Arbitraries.of(GUERET, CREUSE, PARIS, AUBUSSON).list().ofMaxSize(3))
                .as((id, themes, audiences, served) ->
                        service("s" + id, themes, audiences, null).withTerritories(served))
                .list()
                .ofMaxSize(6)
                .uniqueElements(Service::id);
    }

    private static SupplyCheck check(Need need, Service... services) {
        return SupplyCheck.of(need, List.of(services), CONTEXT);
    }

    private static ServiceCheck amongCycling(Need need, String about) {
        ThemeCode rides = new ThemeCode("MOB");
        ThemeScheme scheme = ThemeScheme.carrefour()
                .with(List.of(
                        new Theme(new ThemeCode("VEL"), Message.of("Vélo", "Cycling"), "", rides),
                        new Theme(new ThemeCode("BUS"), Message.of("Autocar", "Coaches"), "", rides)));
        Service service = service("s", about, "seniors,jeunes", CREUSE);
        return SupplyCheck.of(need, List.of(service), CONTEXT, scheme)
                .services()
                .get(0);
    }

    private static @Nullable Integer servedOf(String here, String... served) {
        Service service =
                BUS.withTerritories(Stream.of(served).map(TerritoryCode::parse).toList());
        return check(RIDES.withTerritory(TerritoryCode.parse(here)), service)
                .services()
                .get(0)
                .percentServed();
    }

    private static Service service(String id, String themes, String audiences, @Nullable TerritoryCode served) {
        List<TerritoryCode> territories = served == null ? List.of() : List.of(served);
        return new Service(id, id, themes(split(themes)), audiences(split(audiences)), territories, null);
    }

    private static String[] split(String list) {
        return list.isEmpty() ? new String[0] : list.split(",");
    }

    private static List<ThemeCode> themes(String... codes) {
        return Stream.of(codes).map(ThemeCode::new).toList();
    }

    private static List<Audience> audiences(String... values) {
        return Stream.of(values).map(Audience::new).toList();
    }
}
