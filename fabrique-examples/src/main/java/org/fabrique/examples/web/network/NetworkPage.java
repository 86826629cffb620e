package org.fabrique.examples.web.network;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.MembershipQuery;

/**
 * The fabriques of the network on a day, on a map of tiles and as a list.
 *
 * @param asked the day that was typed
 * @param day the day that is shown
 */
public record NetworkPage(Form asked, Problems problems, LocalDate day, List<Member> members, List<Tile> tiles) {

    /** How many signs find room on a tile. */
    private static final int SIGNS = 3;

    private static final int SIDE = 56;

    /**
     * A fabrique, and where it stands.
     *
     * @param departments those it has communes of
     */
    public record Member(Fabrique fabrique, Standing standing, Set<TerritoryCode> departments) {}

    /** A département on the map. */
    public record Tile(TerritoryCode department, int x, int y, List<Member> members) {

        /** Returns all there is to know of the tile, in words. */
        public String told(Visit visit) {
            String name = "%s (%s)".formatted(visit.place(department), department.value());
            return name
                    + visit.say(" : ", ": ")
                    + (members.isEmpty()
                            ? visit.say("aucune fabrique connue", "no known fabrique")
                            : members.stream()
                                    .map(member -> member.fabrique().name() + ", "
                                            + member.standing().told(visit))
                                    .collect(joining(" ; ")));
        }

        /** Returns a sign for each fabrique, or how many there are when they are too many. */
        public String signs() {
            return members.size() > SIGNS
                    ? members.size() + "+"
                    : members.stream().map(member -> member.standing().sign()).collect(joining(" "));
        }

        public boolean isCovered() {
            return !members.isEmpty();
        }
    }

    static NetworkPage of(Visit visit, Form asked, LocalDate day, Problems problems) {
        Places places = new Places(visit.house().places());
        Map<FabriqueId, Membership> memberships = visit.workshop().memberships().list(MembershipQuery.all()).stream()
                .map(Versioned::value)
                .collect(Collectors.toMap(Membership::fabrique, each -> each));
        List<Member> members = visit.workshop().fabriques().all().stream()
                .map(Versioned::value)
                .sorted(Comparator.comparing(Fabrique::name).thenComparing(Fabrique::id))
                .map(fabrique -> new Member(
                        fabrique,
                        Standing.on(day, memberships.get(fabrique.id())),
                        places.departments(fabrique.territories())))
                .toList();
        return new NetworkPage(asked, problems, day, members, tiles(members));
    }

    private static List<Tile> tiles(List<Member> members) {
        return TileMap.cells().stream()
                .map(cell -> new Tile(
                        cell.department(),
                        cell.column() * SIDE,
                        cell.row() * SIDE,
                        members.stream()
                                .filter(member -> member.departments().contains(cell.department()))
                                .toList()))
                .toList();
    }

    public int width() {
        return 12 * SIDE;
    }

    public int height() {
        return tiles.stream().mapToInt(Tile::y).max().orElse(0) + SIDE;
    }

    public long covered() {
        return tiles.stream().filter(Tile::isCovered).count();
    }

    public List<MembershipStatus> statuses() {
        return List.of(MembershipStatus.values());
    }

    public String sign(MembershipStatus status) {
        return Standing.sign(status);
    }
}
