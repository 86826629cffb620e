package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept is matched with at once, whoever kept it. */
class TheCatalogueFollowsTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final FabriqueId BRETAGNE = new FabriqueId("bretagne");
    private static final Need SHOPS = Need.captured(new NeedId("n1"), LIMOUSIN, "Plus de commerce dans les villages");
    private static final Solution VAN = Solution.of(new SolutionId("van"), "Commerce itinérant de village");
    private static final Act OTHER = Act.of(new ActorId("other"), Instant.parse("2026-11-28T10:00:00Z"));

    private final Storage storage = new InMemoryStorage();
    private final FabriqueEngine engine = FabriqueEngine.open(storage);
    private final Workshop limousin = animator(LIMOUSIN);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatAnotherProgramKeepsInTheSameStorage() {
        limousin.needs().capture(SHOPS);
        assertThat(found()).isEmpty();
        storage.write(OTHER, unit -> unit.solutions().add(VAN));
        assertThat(found()).containsExactly("Commerce itinérant de village");
        storage.write(OTHER, unit -> unit.solutions().save(VAN.withName("Commerce ambulant de village"), 1));
        assertThat(found()).containsExactly("Commerce ambulant de village");
    }

    @Test
    void thousandsOfChangesOfOtherThingsInBetween() {
        limousin.needs().capture(SHOPS);
        assertThat(found()).isEmpty();
        storage.write(OTHER, unit -> {
            for (int number = 0; number < 1_500; number++) {
                unit.needs().add(Need.captured(new NeedId("other-" + number), BRETAGNE, "Autre"));
            }
            return unit.solutions().add(VAN);
        });
        storage.write(OTHER, unit -> unit.needs().add(Need.captured(new NeedId("last"), BRETAGNE, "Autre")));
        assertThat(found()).hasSize(1);
    }

    @Test
    void whatIsHiddenFromOneAndShownToAnother() {
        limousin.needs().capture(SHOPS.withVisibility(Visibility.NETWORK));
        storage.write(OTHER, unit -> unit.solutions().add(VAN.keptBy(LIMOUSIN, Visibility.PRIVATE)));
        for (int time = 0; time < 2; time++) {
            assertThat(found()).hasSize(1);
            assertThat(animator(BRETAGNE).needs().match(SHOPS.id()).matches()).isEmpty();
        }
    }

    @Test
    void theRunTellsItsStatesApart() {
        limousin.needs().capture(SHOPS);
        storage.write(OTHER, unit -> unit.solutions().add(VAN));
        MatchResult before = limousin.needs().match(SHOPS.id());
        assertThat(limousin.needs().match(SHOPS.id())).isEqualTo(before);
        storage.write(OTHER, unit -> unit.solutions().save(VAN.withName("Commerce ambulant"), 1));
        assertThat(limousin.needs().match(SHOPS.id()).run()).isNotEqualTo(before.run());
    }

    private List<String> found() {
        return limousin.needs().match(SHOPS.id()).matches().stream()
                .map(match -> match.solution().name())
                .toList();
    }

    private Workshop animator(FabriqueId fabrique) {
        return engine.as(Actor.of(new ActorId(fabrique.value()), ActorRole.FABRIQUE_ANIMATOR, fabrique));
    }
}
