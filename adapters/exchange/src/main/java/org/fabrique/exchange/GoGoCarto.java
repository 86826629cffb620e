package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.territory.Gazetteer;

/**
 * Things as the elements of a GoGoCarto map, which maps such as Transiscope read and others publish.
 * <p>
 * An element has an identity, a name, a point, an address and categories; the columns of a sheet stand beside them under
 * their own names, as the custom data they are for GoGoCarto. The themes of a thing are its categories: by name where people read,
 * by identity in the compact form. What is read may bear any of the names GoGoCarto accepts; categories that are no theme, contact
 * data and other custom data are passed over, and the report names them. A commune is found by its postal code and name when one
 * alone has both.
 *
 * @param ontology what is written; reading knows both
 * @param places finds communes, and tells their names
 * @param positions tell where territories are
 * @param taxonomy names the categories of a map that tells only their identities
 */
public record GoGoCarto(Ontology ontology, Gazetteer places, Positions positions, GoGoCartoTaxonomy taxonomy)
        implements Format {

    /** How much of an element is written. */
    public enum Ontology {
        /** {@code gogofull}: all that is known. */
        FULL,
        /** {@code gogocompact}: identity, name, point and categories, as a list. */
        COMPACT
    }

    public GoGoCarto {
        requireNonNull(ontology, "ontology");
        requireNonNull(places, "places");
        requireNonNull(positions, "positions");
        requireNonNull(taxonomy, "taxonomy");
    }

    /** Returns the full form, with the positions a gazetteer knows and the categories our themes are. */
    public static GoGoCarto full(Gazetteer places) {
        return new GoGoCarto(Ontology.FULL, places, Positions.of(places), GoGoCartoTaxonomy.ofThemes());
    }

    /** Returns the compact form. */
    public static GoGoCarto compact(Gazetteer places) {
        return full(places).withOntology(Ontology.COMPACT);
    }

    public GoGoCarto withOntology(Ontology written) {
        return new GoGoCarto(written, places, positions, taxonomy);
    }

    public GoGoCarto withPositions(Positions told) {
        return new GoGoCarto(ontology, places, told, taxonomy);
    }

    /** Returns this format for a map of others, whose categories have these names. */
    public GoGoCarto withTaxonomy(GoGoCartoTaxonomy named) {
        return new GoGoCarto(ontology, places, positions, named);
    }
}
