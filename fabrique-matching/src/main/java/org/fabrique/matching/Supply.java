package org.fabrique.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.Service;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.ServiceCheck.Facet;
import org.jspecify.annotations.Nullable;

/** Sets services against one need. */
final class Supply {

    private static final Message UNKNOWN = Message.of("le service n'en dit rien", "the service tells none");
    private static final Message NOT_ASKED = Message.of("le besoin n'en nomme pas encore", "the need names none yet");
    private static final Message SHARED = Message.of("en commun", "in common");
    private static final Message LACKING = Message.of("il manque", "lacking");
    private static final Message OPEN = Message.of("on ne sait pas pour", "not known of");

    private final Need need;
    private final ThemeScheme scheme;
    private final Gazetteer gazetteer;
    private final @Nullable Residents residents;

    Supply(Need need, ThemeScheme scheme, Gazetteer gazetteer) {
        this.need = need;
        this.scheme = scheme;
        this.gazetteer = gazetteer;
        TerritoryCode here = need.territory();
        this.residents = here == null ? null : new Residents(here, gazetteer);
    }

    ServiceCheck check(Service service) {
        TerritoryCode here = need.territory();
        Integer percent = residents == null ? null : residents.percentIn(service.territories());
        Integer kilometres = here == null ? null : kilometres(here, service);
        return new ServiceCheck(
                service, themes(service), audiences(service), place(percent, kilometres), percent, kilometres);
    }

    private Facet themes(Service service) {
        return facet(
                Message.of("Thèmes", "Themes"),
                need.themes(),
                service.themes(),
                asked -> Rules.oneOf(service.themes().stream()
                        .map(named -> Criteria.isAbout(asked, named, scheme))
                        .toList()),
                ThemeCode::value,
                (themes, language) -> Criteria.labels(themes, scheme, language));
    }

    private Facet audiences(Service service) {
        Set<String> served = service.audiences().stream().map(Criteria::key).collect(Collectors.toSet());
        boolean open = served.stream().anyMatch(Criteria.EVERYONE::contains);
        return facet(
                Message.of("Publics", "Audiences"),
                need.audiences(),
                service.audiences(),
                audience -> Truth.of(open || served.contains(Criteria.key(audience))),
                audience -> audience.value(),
                Criteria::names);
    }

    /** Tells things to people, in a language. */
    private interface Labels<T> {
        String of(List<T> things, Function<Message, String> language);
    }

    private static <T> Facet facet(
            Message what,
            List<T> asked,
            List<T> given,
            Function<T, Truth> isGiven,
            Function<T, String> value,
            Labels<T> labels) {
        if (asked.isEmpty() || given.isEmpty()) {
            return Facet.bare(Coverage.UNKNOWN, told(what, asked.isEmpty() ? NOT_ASKED : UNKNOWN));
        }
        Map<Truth, List<T>> found = asked.stream().collect(Collectors.groupingBy(isGiven));
        List<T> shared = found.getOrDefault(Truth.YES, List.of());
        List<T> lacking = found.getOrDefault(Truth.NO, List.of());
        boolean unknown = shared.isEmpty() && found.containsKey(Truth.UNKNOWN);
        return new Facet(
                unknown ? Coverage.UNKNOWN : Coverage.of(shared.size(), asked.size()),
                shared.stream().map(value).toList(),
                lacking.stream().map(value).toList(),
                told(what, Message.of(all(found, labels, Message::fr), all(found, labels, Message::en))));
    }

    private static <T> String all(Map<Truth, List<T>> found, Labels<T> labels, Function<Message, String> language) {
        return Stream.of(Truth.values())
                .filter(found::containsKey)
                .map(truth ->
                        language.apply(lead(truth)) + " " + labels.of(found.getOrDefault(truth, List.of()), language))
                .collect(Collectors.joining(", "));
    }

    private static Message lead(Truth given) {
        return switch (given) {
            case YES -> SHARED;
            case NO -> LACKING;
            case UNKNOWN -> OPEN;
        };
    }

    private static Message told(Message what, Message found) {
        return Message.of(what.fr() + " : " + found.fr() + ".", what.en() + ": " + found.en() + ".");
    }

    /** Of one that is found nowhere, the centre of the nearest territory it serves. */
    private @Nullable Integer kilometres(TerritoryCode here, Service service) {
        TerritoryCode place = service.place();
        return place != null
                ? Distance.kilometres(gazetteer, here, place)
                : service.territories().stream()
                        .map(served -> Distance.kilometres(gazetteer, here, served))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static Facet place(@Nullable Integer percent, @Nullable Integer kilometres) {
        if (percent == null) {
            return Facet.bare(
                    Coverage.UNKNOWN,
                    away(
                            "Part du territoire desservie : inconnue",
                            "Share of the territory served: unknown",
                            kilometres));
        }
        return switch (percent) {
            case 0 -> Facet.bare(Coverage.NOT_SEEN, away("Dessert un autre lieu", "Serves another place", kilometres));
            case 100 ->
                Facet.bare(Coverage.COVERED, Message.of("Dessert tout le territoire.", "Serves the whole territory."));
            default ->
                Facet.bare(
                        Coverage.PARTLY,
                        Message.of(
                                "Dessert %d %% des habitants.".formatted(percent),
                                "Serves %d %% of the inhabitants.".formatted(percent)));
        };
    }

    private static Message away(String fr, String en, @Nullable Integer kilometres) {
        return kilometres == null
                ? Message.of(fr + ".", en + ".")
                : Message.of("%s, à %d km.".formatted(fr, kilometres), "%s, %d km away.".formatted(en, kilometres));
    }
}
