package org.fabrique.territories;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is counted over communes. A figure is unknown as soon as one of the communes it needs is unknown. */
final class Figures {

    /** A commune under this number of inhabitants is small: INSEE's long-standing bound between village and town. */
    static final int SMALL = 2_000;

    private final Atlas atlas;

    Figures(Atlas atlas) {
        this.atlas = atlas;
    }

    @Nullable
    Integer population(CommuneSet communes) {
        return isKnown(communes) ? Math.toIntExact(inhabitants(communes)) : null;
    }

    @Nullable
    Integer largestCommune(CommuneSet communes) {
        return isKnown(communes) ? communes.ranks().map(atlas::population).max().orElseThrow() : null;
    }

    @Nullable
    Integer percentInSmallCommunes(CommuneSet communes) {
        OptionalDouble share = share(communes.only(commune -> atlas.population(commune) < SMALL), communes);
        return share.isEmpty() ? null : Math.toIntExact(Math.round(100 * share.getAsDouble()));
    }

    /** Returns the share, from 0 to 1, of the inhabitants of the whole who live in the part. */
    OptionalDouble share(CommuneSet part, CommuneSet whole) {
        long inhabitants = inhabitants(whole);
        return isKnown(whole) && inhabitants > 0
                ? OptionalDouble.of((double) inhabitants(part) / inhabitants)
                : OptionalDouble.empty();
    }

    private long inhabitants(CommuneSet communes) {
        return communes.ranks().mapToLong(atlas::population).sum();
    }

    private boolean isKnown(CommuneSet communes) {
        return !communes.isEmpty() && communes.ranks().noneMatch(commune -> atlas.population(commune) < 0);
    }
}
