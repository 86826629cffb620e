package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.AlertQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A listener is told of each alert at least once, whatever breaks, and each listener at its own pace. */
class AListenerIsToldTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);

    private final FabriqueEngine engine =
            FabriqueEngine.open(new InMemoryStorage()).with(new Days(DAY));
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));
    private final List<AlertId> mail = new ArrayList<>();
    private final Watch watch = engine.watch().telling("mail", alert -> mail.add(alert.id()));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void ofEachOnceAsLongAsNothingBreaks() {
        raise(1, 4);
        assertThat(watch.look()).isEqualTo(new Looked(3, 3, List.of()));
        assertThat(watch.look()).isEqualTo(new Looked(0, 0, List.of()));
        raise(4, 6);
        assertThat(watch.look().told()).isEqualTo(2);
        assertThat(mail).doesNotHaveDuplicates().hasSize(5).containsAll(kept());
    }

    @Test
    void againOfTheOneItFailedAtAndOfThoseBehind() {
        raise(1, 6);
        List<AlertId> chat = new ArrayList<>();
        IllegalStateException down = new IllegalStateException("Down");
        Watch failing = watch.telling("chat", alert -> {
            if (chat.size() == 2) {
                throw down;
            }
            chat.add(alert.id());
        });
        assertThat(failing.look()).isEqualTo(new Looked(5, 7, List.of(down)));
        assertThat(mail).as("another listener").hasSize(5);
        Watch mended = watch.telling("chat", alert -> chat.add(alert.id()));
        assertThat(mended.look().told()).isEqualTo(3);
        assertThat(chat).isEqualTo(mail);
    }

    @Test
    void againOfWhatItWasToldWhenThatCouldNotBeNoted() {
        raise(1, 3);
        Watch dying = engine.watch().telling("mail", alert -> {
            mail.add(alert.id());
            if (mail.size() == 2) {
                throw new StackOverflowError();
            }
        });
        try {
            dying.look();
        } catch (StackOverflowError died) {
            assertThat(mail).hasSize(2);
        }
        watch.look();
        assertThat(mail).hasSize(4);
        assertThat(mail.subList(2, 4)).isEqualTo(mail.subList(0, 2));
    }

    @Test
    void ofWhatNobodyHasSeenYetWhenItIsNew() {
        raise(1, 4);
        watch.look();
        AlertId seen = mail.get(0);
        system.alerts().seen(seen, DAY);
        List<AlertId> late = new ArrayList<>();
        engine.watch().telling("late", alert -> late.add(alert.id())).look();
        assertThat(late).isEqualTo(mail.subList(1, 3));
    }

    @Test
    void ofThingsAndNobody() {
        List<Alert> told = new ArrayList<>();
        raise(1, 2);
        engine.watch().telling("any", told::add).look();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).fabrique()).isEqualTo(LIMOUSIN);
        assertThat(told.get(0).occasion())
                .isEqualTo(new Occasion.SolutionFits(new NeedId("n-1"), new SolutionId("van")));
    }

    @Test
    void underANameOfOneLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> engine.watch().telling("two\nlines", alert -> {}));
    }

    private List<AlertId> kept() {
        return system.alerts().list(AlertQuery.all()).stream()
                .map(alert -> alert.value().id())
                .toList();
    }

    /** Needs that wait, and a solution that suits them. */
    private void raise(int fromInclusive, int toExclusive) {
        IntStream.range(fromInclusive, toExclusive)
                .forEach(number -> system.needs()
                        .capture(
                                Need.captured(new NeedId("n-" + number), LIMOUSIN, "Plus de commerce dans les villages")
                                        .withVisibility(Visibility.PRIVATE)));
        Solution van = Solution.of(new SolutionId("van"), "Commerce itinérant de village");
        if (system.solutions().addMissing(List.of(van)) == 0) {
            long version = system.solutions().get(van.id()).version();
            system.solutions().change(van.withDescription("Version " + version), version);
        }
    }
}
