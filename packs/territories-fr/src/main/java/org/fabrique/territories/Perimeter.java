package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Text;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;

/**
 * A perimeter of one's own: the territories a fabrique, a programme or a partner covers, as a set.
 * <p>
 * It is not an administrative level: it may cross départements and régions, and leave holes. Its members are communes or
 * larger; a part of a commune (a delegated commune, a municipal arrondissement, a priority district) is refused, because
 * the inhabitants it would add are not known.
 * <p>
 * This type is immutable and thread-safe.
 *
 * @param code a code of level {@link Level#ZONE}, such as {@code zone:sud-alsace}
 * @param members the territories it is made of, in the order given; overlaps count once
 * @param asOf the day this set was drawn; when the perimeter changes, draw another
 */
public record Perimeter(TerritoryCode code, String name, List<TerritoryCode> members, LocalDate asOf) {

    public Perimeter {
        requireNonNull(code, "code");
        name = Text.line(name, "name of a perimeter");
        members = List.copyOf(members);
        requireNonNull(asOf, "asOf");
        require(code.level() == Level.ZONE, "The code (%s) of a perimeter must be of level zone.", code);
        require(!members.isEmpty(), "The perimeter %s must have at least one member.", code);
        members.forEach(member -> require(
                !member.level().isPartOfCommune(), "The member %s of a perimeter is smaller than a commune.", member));
    }

    /**
     * Draws a perimeter.
     *
     * @param slug lower-case letters, digits and hyphens, such as {@code sud-alsace}
     */
    public static Perimeter of(String slug, String name, LocalDate asOf, TerritoryCode... members) {
        return new Perimeter(TerritoryCode.zone(slug), name, List.of(members), asOf);
    }

    private static void require(boolean holds, String sentence, TerritoryCode code) {
        if (!holds) {
            throw new IllegalArgumentException(sentence.formatted(code));
        }
    }
}
