package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.Test;

/** Who sees what, and when. */
abstract class IsolationCases {

    private static final Need FIRST = Samples.need("n-first", "Premier");
    private static final Need SECOND = Samples.need("n-second", "Second");

    private final Bench bench;

    IsolationCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void aUnitReadsWhatItWrote() {
        bench.add(FIRST);
        Need renamed = Samples.need("n-first", "Zone");
        bench.write(unit -> {
            unit.needs().add(SECOND);
            unit.needs().save(renamed, 1);
            assertThat(unit.needs().find(SECOND.id())).contains(Bench.first(SECOND));
            assertThat(seen(unit)).containsExactly(SECOND, renamed);
            assertThat(unit.needs().count(NeedQuery.all())).isEqualTo(2);
            return true;
        });
    }

    @Test
    void nobodyElseSeesAUnitBeforeItIsKept() {
        bench.add(FIRST);
        bench.write(unit -> {
            unit.needs().add(SECOND);
            unit.needs().save(Samples.need("n-first", "Zone"), 1);
            assertThat(Together.elsewhere(() -> bench.<List<Need>>read(IsolationCases::seen)))
                    .containsExactly(FIRST);
            assertThat(Together.elsewhere(() -> bench.find(SECOND.id()))).isEmpty();
            return true;
        });
        assertThat(bench.<List<Need>>read(IsolationCases::seen)).hasSize(2);
    }

    @Test
    void nobodyEverSeesAUnitThatIsLost() {
        bench.add(FIRST);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(SECOND);
                    assertThat(Together.elsewhere(() -> bench.find(SECOND.id())))
                            .isEmpty();
                    throw new IllegalStateException("given up");
                }));
        assertThat(bench.find(SECOND.id())).isEmpty();
    }

    @Test
    void everybodySeesAUnitOnceItIsKept() {
        bench.add(FIRST);
        assertThat(Together.elsewhere(() -> bench.find(FIRST.id()))).contains(Bench.first(FIRST));
    }

    @Test
    void aViewStaysTheSameWhateverIsWrittenMeanwhile() {
        bench.add(FIRST);
        bench.read(view -> {
            assertThat(seen(view)).containsExactly(FIRST);
            for (int commit = 0; commit < 20; commit++) {
                Need more = Samples.need("n-" + commit, "Autre " + commit);
                long version = commit + 1L;
                Together.elsewhere(() -> bench.write(unit -> {
                    unit.needs().add(more);
                    return unit.needs().save(Samples.need("n-first", "Renommé"), version);
                }));
            }
            assertThat(seen(view)).containsExactly(FIRST);
            assertThat(view.needs().find(FIRST.id())).contains(Bench.first(FIRST));
            assertThat(view.needs().count(NeedQuery.all())).isEqualTo(1);
            return true;
        });
        assertThat(bench.<List<Need>>read(IsolationCases::seen)).hasSize(21);
    }

    @Test
    void aViewStaysTheSameFromItsBeginningNotFromItsFirstQuestion() {
        bench.read(view -> {
            Together.elsewhere(() -> bench.write(unit -> unit.needs().add(FIRST)));
            assertThat(view.needs().find(FIRST.id())).isEmpty();
            return true;
        });
    }

    @Test
    void aViewIsTheSameAcrossKinds() {
        bench.read(view -> {
            assertThat(view.needs().count(NeedQuery.all())).isZero();
            Together.elsewhere(() -> bench.write(unit -> {
                unit.needs().add(FIRST);
                return unit.solutions().add(Samples.solutions().get(0));
            }));
            assertThat(view.solutions().count(SolutionQuery.all())).isZero();
            return true;
        });
    }

    /** Two things always change together; a view that saw them differ would have looked between two writes. */
    @Test
    void noViewSeesHalfAUnit() {
        bench.add(Samples.need("n-a", "0"), Samples.need("n-b", "0"));
        Together.run(4, thread -> {
            for (int round = 0; round < 50; round++) {
                if (thread == 0) {
                    renameBoth(round);
                } else {
                    bench.read(view -> assertThat(title(view, "n-a")).isEqualTo(title(view, "n-b")));
                }
            }
        });
    }

    @Test
    void aReadDoesNotWaitForAWriter() {
        bench.add(FIRST);
        Optional<Versioned<Need>> found = bench.write(unit -> Together.elsewhere(() -> bench.find(FIRST.id())));
        assertThat(found).contains(Bench.first(FIRST));
    }

    private void renameBoth(int round) {
        bench.write(unit -> {
            unit.needs().save(Samples.need("n-a", "t" + round), round + 1L);
            return unit.needs().save(Samples.need("n-b", "t" + round), round + 1L);
        });
    }

    private static String title(View view, String id) {
        return view.needs().find(new NeedId(id)).orElseThrow().value().title();
    }

    private static List<Need> seen(View view) {
        return view.needs().list(NeedQuery.all(), PageRequest.first(100)).items().stream()
                .map(Versioned::value)
                .toList();
    }
}
