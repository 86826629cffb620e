package org.fabrique.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.indicator.CreativitySession;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.Partnership;
import org.fabrique.core.stakeholder.Stakeholder;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever names a person says by whom it is kept and for what; here in every thing the domain has. */
@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class LinksTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final Controller CREUSE = Controller.of(new FabriqueId("creuse"));

    @Property
    void everyStakeholderThatIsNamedAnywhereIsLinkedByItsKeeper(
            @ForAll Need need,
            @ForAll MatchDecision decision,
            @ForAll Initiative initiative,
            @ForAll Fabrique fabrique) {
        requireLinked(decision, Links.of(decision), Controller.of(decision.fabrique()));
        requireLinked(need, Links.of(need), Controller.of(need.fabrique()));
        requireLinked(initiative, Links.of(initiative), Controller.of(initiative.fabrique()));
        requireLinked(fabrique, Links.of(fabrique), Controller.of(fabrique.id()));
    }

    @Property
    void aNetworkKeepsWhoItsMembersAreAndWhoMakesItUp(
            @ForAll Network network, @ForAll ExperimentationGroup group, @ForAll Membership membership) {
        requireLinked(network, Links.of(network), Controller.of(network.id()));
        requireLinked(group, Links.of(group), Controller.of(group.network()));
        requireLinked(membership, Links.of(membership), Controller.of(membership.network()));
    }

    @Property
    void whatNoFabriqueKeepsIsKeptByTheNetwork(
            @ForAll Gathering gathering, @ForAll Programme programme, @ForAll NetworkId network) {
        requireLinked(gathering, Links.of(gathering, network), keeper(gathering.host(), network));
        requireLinked(programme, Links.of(programme, network), keeper(programme.fabrique(), network));
    }

    @Property
    void whatDoesNotSayWhoKeepsItIsToldItsController(
            @ForAll Partnership partnership,
            @ForAll Offer offer,
            @ForAll Grouping grouping,
            @ForAll CreativitySession session,
            @ForAll Controller controller) {
        requireLinked(partnership, Links.of(partnership, controller), controller);
        requireLinked(offer, Links.of(offer, controller), controller);
        requireLinked(grouping, Links.of(grouping, controller), controller);
        requireLinked(session, Links.of(session, controller), controller);
    }

    @Test
    void noThingOfTheDomainThatNamesAStakeholderIsForgotten() {
        Set<Class<?>> linked = Arrays.stream(Links.class.getMethods())
                .filter(method -> method.getName().equals("of"))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        Set<Class<?>> reached = new HashSet<>();
        linked.forEach(type -> reach(type, reached));

        assertThat(records()
                        .filter(type -> !Stakeholder.class.isAssignableFrom(type))
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> mentions(part.getGenericType(), StakeholderId.class))))
                .isNotEmpty()
                .isSubsetOf(reached);
    }

    @Test
    void aCarrierWhoIsOnlyThoughtOfIsBeingChosen() {
        StakeholderId thoughtOf = new StakeholderId("p-1");
        StakeholderId chosen = new StakeholderId("p-2");
        Initiative initiative = Initiative.open(
                        new InitiativeId("i-1"),
                        new FabriqueId("creuse"),
                        "Garage",
                        new NeedId("n-1"),
                        org.fabrique.core.initiative.Method.canonical(),
                        BESANCON)
                .carriedBy(Carrier.prospective(thoughtOf), BESANCON)
                .carriedBy(Carrier.appointed(chosen, Carrier.Kind.ENTREPRENEUR), BESANCON);

        assertThat(Links.of(initiative))
                .containsExactly(
                        new Link(thoughtOf, CREUSE, Purpose.CHOOSING_CARRIERS, "initiative:i-1"),
                        new Link(chosen, CREUSE, Purpose.RUNNING_INITIATIVES, "initiative:i-1"));
    }

    @Test
    void whatHasNoIdentityIsToldByThoseItNamesAndNeverByItsWords() {
        Controller creuse = Controller.of(new FabriqueId("creuse"));
        StakeholderId host = new StakeholderId("host");
        StakeholderId council = new StakeholderId("council");
        Partnership workshop = new Partnership(host, council, "prêt de l'atelier d'Anne", null);

        assertThat(Links.of(workshop, creuse))
                .extracting(Link::who, Link::in)
                .containsExactly(tuple(council, "partnership:council/host"), tuple(host, "partnership:council/host"));
        assertThat(Links.of(Offer.of(host, ResourceKind.FUNDING, "le mécénat d'Anne"), creuse))
                .extracting(Link::in)
                .containsExactly("offer:host/FUNDING");
    }

    @Property
    void aLinkIsCoveredByAProcessingOfTheSamePersonControllerAndPurpose(
            @ForAll Link link, @ForAll Processing processing) {
        Processing same = Processing.begun(link.who(), link.controller(), link.purpose(), BESANCON);
        boolean covers = processing.person().equals(link.who())
                && processing.controller().equals(link.controller())
                && processing.purpose() == link.purpose();

        assertThat(Links.uncovered(List.of(link), List.of(processing, same))).isEmpty();
        assertThat(Links.uncovered(List.of(link), List.of(processing))).hasSize(covers ? 0 : 1);
        assertThat(Links.uncovered(List.of(link), List.of())).containsExactly(link);
    }

    private static Controller keeper(@Nullable FabriqueId fabrique, NetworkId network) {
        return fabrique == null ? Controller.of(network) : Controller.of(fabrique);
    }

    private static void requireLinked(Object thing, List<Link> links, Controller keeper) {
        assertThat(named(links)).isEqualTo(foundIn(thing));
        assertThat(links).allMatch(link -> link.controller().equals(keeper));
    }

    private static Set<StakeholderId> named(List<Link> links) {
        return links.stream().map(Link::who).collect(Collectors.toSet());
    }

    /** Every identity of a stakeholder in a value, found without knowing its type. */
    private static Set<StakeholderId> foundIn(Object value) {
        Set<StakeholderId> found = new HashSet<>();
        look(value, found);
        return found;
    }

    private static void look(Object value, Set<StakeholderId> found) {
        if (value instanceof StakeholderId id) {
            found.add(id);
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> look(one, found));
        } else if (value instanceof Map<?, ?> map) {
            look(map.keySet(), found);
            look(map.values(), found);
        } else if (value instanceof Record) {
            Arrays.stream(value.getClass().getRecordComponents())
                    .map(part -> read(part.getAccessor(), value))
                    .forEach(part -> look(part, found));
        }
    }

    private static Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Stream<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fabrique.core").stream()
                        .filter(type ->
                                type.isRecord() && !type.getPackageName().equals(Links.class.getPackageName()))
                        .map(JavaClass::reflect);
    }

    private static boolean mentions(Type type, Class<?> wanted) {
        return type == wanted
                || type instanceof ParameterizedType many
                        && Arrays.stream(many.getActualTypeArguments()).anyMatch(part -> mentions(part, wanted));
    }

    private static void reach(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(part -> reach(part, reached));
        } else if (type instanceof Class<?> one && reached.add(one)) {
            if (one.isSealed()) {
                Arrays.stream(one.getPermittedSubclasses()).forEach(part -> reach(part, reached));
            }
            if (one.isRecord()) {
                Arrays.stream(one.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(part -> reach(part, reached));
            }
        }
    }
}
