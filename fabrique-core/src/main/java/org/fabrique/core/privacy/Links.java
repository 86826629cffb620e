package org.fabrique.core.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.CreativitySession;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.network.Backer;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.network.Referent;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.Partnership;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * Every link to a stakeholder in the things of the domain, each with its controller and its purpose.
 * <p>
 * An identity does not tell whether it is that of a person: links to organisations are listed too.
 */
public final class Links {

    private Links() {}

    /** Returns those who brought it, heard it, and decided how far it has come. */
    public static List<Link> of(Need need) {
        Stream<@Nullable StakeholderId> heard =
                Stream.of(need.capture().by(), need.capture().heardBy());
        Stream<@Nullable StakeholderId> deciders = need.steps().stream().map(NeedStep::decidedBy);
        return list(
                Controller.of(need.fabrique()),
                Purpose.HEARING_NEEDS,
                "need:" + need.id(),
                Stream.concat(heard, deciders).filter(Objects::nonNull));
    }

    /**
     * Returns the roles, everybody its journal names, and who runs what came of it: who is only thought of or assessed is
     * being chosen.
     */
    public static List<Link> of(Initiative initiative) {
        Controller controller = Controller.of(initiative.fabrique());
        String in = "initiative:" + initiative.id();
        Stream<Link> roles = links(
                controller,
                Purpose.RUNNING_INITIATIVES,
                in,
                initiative.coalition().roles().stream().map(Role::who));
        Stream<Link> carriers = initiative.journal().entries().stream()
                .flatMap(entry -> links(controller, purpose(entry), in, named(entry)));
        Stream<Link> outcomes = links(
                controller,
                Purpose.RUNNING_INITIATIVES,
                in,
                initiative.outcomes().stream().map(Outcome::by));
        return Stream.of(roles, carriers, outcomes)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    public static List<Link> of(Fabrique fabrique) {
        Stream<StakeholderId> all = Stream.concat(
                fabrique.hosts().stream(), fabrique.referents().stream().map(Referent::who));
        return list(Controller.of(fabrique.id()), Purpose.NETWORK_LIFE, "fabrique:" + fabrique.id(), all);
    }

    /** Returns those who decided its steps: the network keeps who its members are. */
    public static List<Link> of(Membership membership) {
        return list(
                Controller.of(membership.network()),
                Purpose.NETWORK_LIFE,
                "membership:" + membership.fabrique(),
                membership.steps().stream().map(MembershipStep::decidedBy).filter(Objects::nonNull));
    }

    /**
     * Returns those who came and those on whose behalf.
     *
     * @param network which network keeps it when no fabrique does
     */
    public static List<Link> of(Gathering gathering, NetworkId network) {
        return list(
                Controller.of(gathering.host(), network),
                Purpose.HOLDING_GATHERINGS,
                "gathering:" + gathering.id(),
                gathering.participants().stream()
                        .flatMap(participant -> Stream.of(participant.who(), participant.onBehalfOf()))
                        .filter(Objects::nonNull));
    }

    public static List<Link> of(Network network) {
        Stream<StakeholderId> backers = network.backers().stream().map(Backer::who);
        Stream<StakeholderId> roles = network.coalition().roles().stream().map(Role::who);
        return list(
                Controller.of(network.id()),
                Purpose.NETWORK_LIFE,
                "network:" + network.id(),
                Stream.concat(Stream.of(network.head()), Stream.concat(backers, roles)));
    }

    public static List<Link> of(ExperimentationGroup group) {
        return list(
                Controller.of(group.network()),
                Purpose.NETWORK_LIFE,
                "experimentation:" + group.id(),
                Stream.of(group.runBy()));
    }

    public static List<Link> of(Partnership partnership, Controller controller) {
        return list(
                controller,
                Purpose.KEEPING_CONTACTS,
                "partnership:%s/%s".formatted(partnership.one(), partnership.other()),
                Stream.of(partnership.one(), partnership.other()));
    }

    /** Returns the person who judged the grouping, if any has. */
    public static List<Link> of(Grouping grouping, Controller controller) {
        return list(
                controller,
                Purpose.HEARING_NEEDS,
                "grouping:" + grouping.into(),
                Stream.ofNullable(grouping.verdict()).map(Grouping.Verdict::by));
    }

    /** Returns who took it, and who revoked it if anybody has. */
    public static List<Link> of(MatchDecision decision) {
        Stream<StakeholderId> revoked = Stream.ofNullable(decision.revocation()).map(MatchDecision.Revocation::by);
        return list(
                Controller.of(decision.fabrique()),
                Purpose.HEARING_NEEDS,
                "decision:" + decision.id(),
                Stream.concat(Stream.of(decision.by()), revoked));
    }

    /**
     * Returns those who pay for it and those who hold a role in it.
     *
     * @param network which network keeps it when no fabrique does
     */
    public static List<Link> of(Programme programme, NetworkId network) {
        return list(
                Controller.of(programme.fabrique(), network),
                Purpose.NETWORK_LIFE,
                "programme:" + programme.id(),
                Stream.concat(programme.funding().funders().stream(), programme.coalition().members().stream()));
    }

    /** Returns those who took part, as a report counts them. */
    public static List<Link> of(CreativitySession session, Controller controller) {
        return list(
                controller,
                Purpose.HOLDING_GATHERINGS,
                "gathering:" + session.gathering(),
                session.participants().stream());
    }

    public static List<Link> of(Offer offer, Controller controller) {
        String in = "offer:%s/%s".formatted(offer.by(), offer.kind());
        return list(controller, Purpose.KEEPING_CONTACTS, in, Stream.of(offer.by()));
    }

    /** Returns the links that no processing covers: where a person is named, it must not be so. */
    public static List<Link> uncovered(Collection<Link> links, Collection<Processing> processings) {
        return links.stream()
                .filter(link -> processings.stream().noneMatch(processing -> processing.covers(link)))
                .toList();
    }

    private static Stream<StakeholderId> named(Entry entry) {
        if (entry instanceof Entry.CarrierChanged changed) {
            return changed.carrier().who().stream();
        }
        if (entry instanceof Entry.Assessed assessed) {
            return Stream.of(assessed.assessment().candidate());
        }
        return entry instanceof Entry.HandedOver handed ? Stream.of(handed.to()) : Stream.empty();
    }

    private static Purpose purpose(Entry entry) {
        boolean choosing = entry instanceof Entry.Assessed
                || entry instanceof Entry.CarrierChanged changed
                        && !changed.carrier().isAppointed();
        return choosing ? Purpose.CHOOSING_CARRIERS : Purpose.RUNNING_INITIATIVES;
    }

    private static List<Link> list(Controller controller, Purpose purpose, String in, Stream<StakeholderId> who) {
        return links(controller, purpose, in, who).distinct().toList();
    }

    private static Stream<Link> links(Controller controller, Purpose purpose, String in, Stream<StakeholderId> who) {
        return who.map(one -> new Link(one, controller, purpose, in));
    }
}
