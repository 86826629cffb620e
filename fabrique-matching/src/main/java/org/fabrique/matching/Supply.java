package org.fabrique.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.Service;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
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

    private final Need need;
    private final ThemeScheme scheme;
    private final Gazetteer gazetteer;

    Supply(Need need, ThemeScheme scheme, Gazetteer gazetteer) {
        this.need = need;
        this.scheme = scheme;
        this.gazetteer = gazetteer;
    }

    ServiceCheck check(Service service) {
        TerritoryCode here = need.territory();
        Integer percent = here == null ? null : percent(here, service.territories());
        Integer kilometres = here == null ? null : kilometres(here, service);
        return new ServiceCheck(
                service, themes(service), audiences(service), place(percent, kilometres), percent, kilometres);
    }

    private Facet themes(Service service) {
        return facet(
                Message.of("Thèmes", "Themes"),
                need.themes(),
                service.themes(),
                service.themes()::contains,
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
                audience -> open || served.contains(Criteria.key(audience)),
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
            Predicate<T> isGiven,
            Function<T, String> value,
            Labels<T> labels) {
        if (asked.isEmpty() || given.isEmpty()) {
            return Facet.bare(Coverage.UNKNOWN, told(what, asked.isEmpty() ? NOT_ASKED : UNKNOWN));
        }
        List<T> shared = asked.stream().filter(isGiven).toList();
        List<T> lacking = asked.stream().filter(isGiven.negate()).toList();
        return new Facet(
                Coverage.of(shared.size(), asked.size()),
                shared.stream().map(value).toList(),
                lacking.stream().map(value).toList(),
                told(
                        what,
                        Message.of(
                                both(shared, lacking, labels, Message::fr),
                                both(shared, lacking, labels, Message::en))));
    }

    private static <T> String both(
            List<T> shared, List<T> lacking, Labels<T> labels, Function<Message, String> language) {
        Stream<String> common =
                shared.isEmpty() ? Stream.of() : Stream.of(language.apply(SHARED) + " " + labels.of(shared, language));
        Stream<String> absent = lacking.isEmpty()
                ? Stream.of()
                : Stream.of(language.apply(LACKING) + " " + labels.of(lacking, language));
        return Stream.concat(common, absent).collect(Collectors.joining(", "));
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

    private @Nullable Integer percent(TerritoryCode here, List<TerritoryCode> served) {
        Set<TerritoryCode> around =
                gazetteer.containersOf(here).stream().map(Territory::code).collect(Collectors.toSet());
        if (served.stream().anyMatch(one -> one.equals(here) || around.contains(one))) {
            return 100;
        }
        OptionalDouble share = share(here, served);
        return share.isEmpty() ? null : percent(share.getAsDouble());
    }

    private OptionalDouble share(TerritoryCode here, List<TerritoryCode> served) {
        if (served.isEmpty()) {
            return OptionalDouble.empty();
        }
        return served.size() == 1 ? gazetteer.shareOfLivingIn(here, served.get(0)) : shareOfSeveral(here, served);
    }

    /**
     * Several may overlap: each commune counts once. Unknown when one does not resolve, and so may be anywhere, and the others
     * do not reach all. What is smaller than a commune counts for nothing.
     */
    private OptionalDouble shareOfSeveral(TerritoryCode here, List<TerritoryCode> served) {
        Set<TerritoryCode> reached =
                served.stream().flatMap(one -> communesOf(one).stream()).collect(Collectors.toSet());
        Set<TerritoryCode> communes = communesOf(here);
        long all = people(communes);
        boolean open = !reached.containsAll(communes)
                && served.stream().anyMatch(one -> communesOf(one).isEmpty());
        return all <= 0 || open ? OptionalDouble.empty() : OptionalDouble.of((double) people(communes, reached) / all);
    }

    private Set<TerritoryCode> communesOf(TerritoryCode territory) {
        return gazetteer.communesOf(territory).stream().map(Territory::code).collect(Collectors.toSet());
    }

    private long people(Set<TerritoryCode> communes, Set<TerritoryCode> among) {
        return people(communes.stream().filter(among::contains).collect(Collectors.toSet()));
    }

    private long people(Set<TerritoryCode> communes) {
        return communes.stream()
                .flatMap(commune -> gazetteer.profile(commune).stream())
                .map(TerritoryProfile::population)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** A part of the people is never rounded to nobody or to everybody. */
    private static int percent(double share) {
        boolean part = share > 0 && share < 1;
        long rounded = Math.round(100 * share);
        return (int) (part ? Math.min(99, Math.max(1, rounded)) : rounded);
    }

    private static Facet place(@Nullable Integer percent, @Nullable Integer kilometres) {
        if (percent == null) {
            return Facet.bare(
                    Coverage.UNKNOWN, away("Territoire desservi : inconnu", "Territory served: unknown", kilometres));
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
