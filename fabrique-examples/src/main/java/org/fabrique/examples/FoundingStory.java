package org.fabrique.examples;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Truth;
import org.fabrique.core.network.Backer;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;

/**
 * Tells how it began, from values of the domain: the network of 2018, its seven candidates, the day in Besançon, its four
 * kinds of work. What is not taken up here is told as such: the source may say more.
 */
public final class FoundingStory {

    private static final String NOT_HERE = "non repris ici";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private FoundingStory() {}

    /** Prints the story to the standard output. */
    public static void main(String... arguments) {
        tell(System.out);
    }

    /** Prints the story. */
    public static void tell(PrintStream out) {
        story().forEach(out::println);
    }

    private static Stream<String> story() {
        return Stream.of(network(), candidates(), group(), besancon(), works()).flatMap(List::stream);
    }

    private static List<String> network() {
        return List.of(
                "Le réseau %s en 2018".formatted(Founding.NETWORK.name()),
                "  Tête de réseau : " + name(Founding.NETWORK.head()),
                "  Soutiens : " + list(Founding.NETWORK.backers(), FoundingStory::backer),
                "");
    }

    private static List<String> candidates() {
        Stream<String> title =
                Stream.of("Sept candidats à porter une Fabrique à initiatives", "  Visée commune : " + Founding.AIM);
        Stream<String> each = Founding.CANDIDATES.stream().map(FoundingStory::candidate);
        return Stream.of(title, each, Stream.of("")).flatMap(line -> line).toList();
    }

    private static String candidate(Fabrique candidate) {
        List<StakeholderId> hosts = candidate.hosts();
        return "  - %s, structure porteuse : %s (visée : non reprise ici)"
                .formatted(
                        list(candidate.territories(), FoundingStory::place),
                        hosts.isEmpty() ? "non reprise ici" : list(hosts, FoundingStory::name));
    }

    private static List<String> group() {
        return List.of(
                Founding.GROUP.name(),
                "  Animé par : " + name(Founding.GROUP.runBy()),
                "  Membres : " + list(inTheGroup(), membership -> called(membership.fabrique())),
                "  " + statuses(Founding.DAY),
                "  " + statuses(Founding.END_OF_YEAR),
                "");
    }

    private static List<Membership> inTheGroup() {
        return Founding.MEMBERSHIPS.stream()
                .filter(membership ->
                        membership.steps().stream().map(MembershipStep::group).anyMatch(Founding.GROUP.id()::equals))
                .toList();
    }

    /** How many were experimenting for sure on a day, and of how many the dates do not say it. */
    private static String statuses(LocalDate day) {
        return "En expérimentation au %s : %d, sans qu'on puisse dire : %d"
                .formatted(DAY.format(day), count(Truth.YES, day), count(Truth.UNKNOWN, day));
    }

    private static long count(Truth experimenting, LocalDate day) {
        return Founding.MEMBERSHIPS.stream()
                .filter(membership -> membership.had(MembershipStatus.EXPERIMENTING, day) == experimenting)
                .count();
    }

    private static List<String> besancon() {
        MembershipStep step = Founding.MEMBER_SINCE_2016.steps().get(0);
        return List.of(
                "%s, %s, le %s"
                        .formatted(
                                Founding.BESANCON.title(),
                                Founding.nameOf(requireNonNull(Founding.BESANCON.territory())),
                                DAY.format(Founding.BESANCON.on().earliest())),
                "  Hôte : %s, %s depuis %s"
                        .formatted(
                                Founding.EMERGENCE.name(), step.status().label().fr(), step.on()),
                "  Visiteurs : " + list(Founding.BESANCON.visitors(), FoundingStory::called),
                "  Ce qui en est sorti : " + NOT_HERE,
                "");
    }

    private static List<String> works() {
        Stream<String> title = Stream.of("Quatre chantiers, comme programmes (financeurs et dates : non repris ici)");
        return Stream.concat(title, Founding.WORKS.stream().map(FoundingStory::work))
                .toList();
    }

    private static String work(Founding.Work work) {
        return "  - %s (%s), avec %s"
                .formatted(work.programme().name(), work.programme().id(), work.with());
    }

    private static String backer(Backer backer) {
        return "%s (%s, %s)".formatted(name(backer.who()), backer.support(), backer.since());
    }

    private static String name(StakeholderId who) {
        return Founding.NAMES.getOrDefault(who, NOT_HERE);
    }

    private static String called(FabriqueId id) {
        return Founding.CANDIDATES.stream()
                .filter(candidate -> candidate.id().equals(id))
                .map(Fabrique::name)
                .findFirst()
                .orElseThrow();
    }

    private static String place(TerritoryCode territory) {
        String name = "%s (%s)".formatted(Founding.nameOf(territory), territory);
        boolean aroundMulhouse = Founding.PLACES.containersOf(Founding.MULHOUSE).stream()
                .anyMatch(around -> around.code().equals(territory));
        return aroundMulhouse ? name + ", autour de Mulhouse" : name;
    }

    private static <T> String list(List<T> items, Function<T, String> told) {
        return items.isEmpty() ? NOT_HERE : items.stream().map(told).collect(joining(", "));
    }
}
