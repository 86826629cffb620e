package org.fabrique.examples;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.network.Backer;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.Candidates2018;
import org.fabrique.territories.FrenchTerritories;

/**
 * The facts of 2018, as values of the domain. The article they come from is
 * https://avise.org/actualites/generateur-dinnovations-sociales-dans-les-territoires-la-fabrique-a-initiatives-se .
 * <p>
 * Not all of it is taken up here: most hosts, what each candidate aims at for itself, and most days are not.
 */
final class Founding {

    static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    static final LocalDate END_OF_YEAR = LocalDate.of(2018, 12, 31);
    static final TerritoryCode MULHOUSE = TerritoryCode.commune("68224");

    private static final PartialDate IN_2018 = PartialDate.of(Year.of(2018));
    private static final StakeholderId AVISE = new StakeholderId("avise");
    private static final StakeholderId CAISSE_DES_DEPOTS = new StakeholderId("caisse-des-depots");
    private static final StakeholderId GUYANE_HOST = new StakeholderId("ptce-ancrage-guyane");
    private static final StakeholderId MARTINIQUE_HOST = new StakeholderId("kaleidoscope-martinique");

    /** What those who are named are called: their kinds are not taken up, so they are not told as organisations. */
    static final Map<StakeholderId, String> NAMES = Map.of(
            AVISE, "Avise",
            CAISSE_DES_DEPOTS, "Caisse des Dépôts",
            GUYANE_HOST, "PTCE Ancrage Guyane",
            MARTINIQUE_HOST, "Kaléidoscope Martinique");

    static final FrenchTerritories PLACES =
            FrenchTerritories.load().with(Candidates2018.sudAlsace(), Candidates2018.dromeArdeche());

    /** The hosts of the candidates, where they are taken up. */
    private static final Map<TerritoryCode, StakeholderId> HOSTS = Map.of(
            TerritoryCode.department("973"), GUYANE_HOST,
            TerritoryCode.department("972"), MARTINIQUE_HOST);

    static final Network NETWORK = Network.of(
            new NetworkId("fabrique-a-initiatives"),
            "Fabrique à initiatives",
            AVISE,
            new Backer(CAISSE_DES_DEPOTS, "expérimentation et préfiguration", PartialDate.of(Year.of(2010)), null));

    static final ExperimentationGroup GROUP = new ExperimentationGroup(
            new ExperimentationGroupId("experimentation-2018"),
            NETWORK.id(),
            "Groupe d'expérimentation de 2018",
            AVISE,
            IN_2018);

    /** The seven, in the order of the article. */
    static final List<Fabrique> CANDIDATES =
            Candidates2018.codes().stream().map(Founding::candidate).toList();

    /** Each was a candidate and joined the group in that year; no day is taken up. */
    static final List<Membership> MEMBERSHIPS =
            CANDIDATES.stream().map(Fabrique::id).map(Founding::joining).toList();

    static final Fabrique EMERGENCE = Fabrique.named(new FabriqueId("emergence"), "émergence Franche-Comté");

    static final Membership MEMBER_SINCE_2016 = Membership.begin(
            NETWORK.id(), EMERGENCE.id(), MembershipStep.of(MembershipStatus.MEMBER, PartialDate.of(Year.of(2016))));

    static final Gathering BESANCON = Gathering.of(
                    new GatheringId("besancon-2018"),
                    GatheringKind.SKILLS_TRANSFER,
                    "Journée de transfert-métier",
                    DAY,
                    EMERGENCE.id())
            .withVisitors(CANDIDATES.stream().map(Fabrique::id).toList())
            .withTerritory(TerritoryCode.commune("25056"))
            .withVisibility(Visibility.PUBLIC);

    /** What the seven have in common; in our words. */
    static final String AIM = "faire vivre l'innovation sociale, à plusieurs, là où le réseau n'est pas encore";

    static final List<Work> WORKS = List.of(
            work("bien-vieillir", "Bien vieillir", "un assureur, AG2R LA MONDIALE"),
            work("qpv", "Entreprises sociales dans les quartiers prioritaires", "une métropole"),
            work("mecenat-en-nature", "Plateforme numérique de mécénat en nature", "un réseau culturel"),
            work("grandes-entreprises", "Co-construction", "de grandes entreprises, en leur sein"));

    /**
     * One of the kinds of work the article names.
     *
     * @param with with whom, as far as the article says; since when is not taken up, so it is no dated role
     */
    record Work(Programme programme, String with) {}

    private Founding() {}

    private static Work work(String id, String name, String with) {
        return new Work(Programme.of(new ProgrammeId(id), name), with);
    }

    /** A candidate is named after its territory: what it calls itself is not taken up. */
    private static Fabrique candidate(TerritoryCode territory) {
        return Fabrique.named(new FabriqueId(territory.toString()), nameOf(territory))
                .withHosts(Stream.ofNullable(HOSTS.get(territory)).toList())
                .withTerritories(List.of(territory));
    }

    static String nameOf(TerritoryCode territory) {
        return PLACES.find(territory).orElseThrow().name();
    }

    private static Membership joining(FabriqueId candidate) {
        return Membership.begin(NETWORK.id(), candidate, MembershipStep.of(MembershipStatus.CANDIDATE, IN_2018))
                .then(MembershipStep.experimenting(GROUP.id(), IN_2018));
    }
}
