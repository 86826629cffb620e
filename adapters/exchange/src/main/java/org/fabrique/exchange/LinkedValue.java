package org.fabrique.exchange;

import org.fabrique.core.intake.Place;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a node says in one of its fields: a text, a number, yes or no, or another thing by its address.
 *
 * @param place where it stands
 * @param literal the value; null when it is another thing
 * @param address that of the other thing, and that which the text of a literal would be; null when it can be none
 * @param list where the list begins in which it stands, when its order counts; null for one of several in any order
 * @param language that of a text; null when nobody says
 */
record LinkedValue(
        Place place,
        @Nullable JsonValue literal,
        @Nullable String address,
        @Nullable Place list,
        @Nullable String language) {

    LinkedValue within(Place begin) {
        return new LinkedValue(place, literal, address, begin, language);
    }

    static LinkedValue thing(Place place, String address) {
        return new LinkedValue(place, null, address, null, null);
    }
}
