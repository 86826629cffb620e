package org.fabrique.matching;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.matching.Likeness.Compared;
import org.fabrique.matching.Likeness.Trait;
import org.jspecify.annotations.Nullable;

/** Compares two profiles trait by trait; a trait that one of them does not know gives nothing. */
final class Traits {

    /** How many times larger a number must be to be nothing alike, as a power of ten. */
    private static final double NOTHING_ALIKE = 2;

    private static final int WHOLE = 100;

    private final TerritoryProfile here;
    private final TerritoryProfile there;

    Traits(TerritoryProfile here, TerritoryProfile there) {
        this.here = here;
        this.there = there;
    }

    List<Compared> compared() {
        return Stream.of(settings(), population(), largestCommune(), smallCommunes(), intercommunality())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Compared> settings() {
        List<Setting> known = Stream.of(Setting.values())
                .filter(setting ->
                        here.is(setting).isKnown() && there.is(setting).isKnown())
                .toList();
        List<Setting> ofOne = known.stream()
                .filter(setting -> here.knownSettings().contains(setting)
                        || there.knownSettings().contains(setting))
                .toList();
        List<Setting> shared = ofOne.stream()
                .filter(setting -> here.is(setting) == there.is(setting))
                .toList();
        return ofOne.isEmpty()
                ? Stream.of()
                : Stream.of(new Compared(
                        Trait.SETTINGS,
                        (double) shared.size() / ofOne.size(),
                        shared.stream().map(Setting::label).toList()));
    }

    private Stream<Compared> population() {
        return level(here) != level(there)
                ? Stream.of()
                : compared(
                        Trait.POPULATION,
                        TerritoryProfile::population,
                        Traits::closeness,
                        (one, other) -> Sizes.POPULATIONS.common(one, other));
    }

    private Stream<Compared> largestCommune() {
        return compared(
                Trait.LARGEST_COMMUNE,
                TerritoryProfile::largestCommunePopulation,
                Traits::closeness,
                (one, other) -> areCommunes() ? Stream.of() : Sizes.TOWNS.common(one, other));
    }

    private Stream<Compared> smallCommunes() {
        return compared(
                Trait.SMALL_COMMUNES,
                TerritoryProfile::percentInSmallCommunes,
                (one, other) -> 1 - Math.abs(one - other) / (double) WHOLE,
                (one, other) -> areCommunes() || 2 * Math.min(one, other) < WHOLE
                        ? Stream.of()
                        : Stream.of(Message.of(
                                "une majorité d'habitants en petites communes", "most inhabitants in small communes")));
    }

    private Stream<Compared> intercommunality() {
        return compared(
                Trait.INTERCOMMUNALITY,
                TerritoryProfile::intercommunality,
                (one, other) -> one == other ? 1 : 0,
                (one, other) -> Stream.of(one).filter(type -> type == other).map(IntercommunalityType::label));
    }

    /** A number of two values. */
    @FunctionalInterface
    private interface Closeness<T> {
        double of(T one, T other);
    }

    /** What can be said of two values. */
    @FunctionalInterface
    private interface Common<T> {
        Stream<Message> of(T one, T other);
    }

    private <T> Stream<Compared> compared(
            Trait trait, Function<TerritoryProfile, @Nullable T> value, Closeness<T> closeness, Common<T> common) {
        T one = value.apply(here);
        T other = value.apply(there);
        return one == null || other == null
                ? Stream.of()
                : Stream.of(new Compared(
                        trait, closeness.of(one, other), common.of(one, other).toList()));
    }

    private static double closeness(int one, int other) {
        double apart = Math.log10((Math.max(one, other) + 1.0) / (Math.min(one, other) + 1.0));
        return Math.max(0, 1 - apart / NOTHING_ALIKE);
    }

    /** Of a commune, its own size and that of its largest commune are one thing. */
    private boolean areCommunes() {
        return level(here) == Level.COMMUNE && level(there) == Level.COMMUNE;
    }

    private static Level level(TerritoryProfile profile) {
        return profile.territory().code().level();
    }
}
