package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Follower;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.UnitOfWork;
import org.junit.jupiter.api.Test;

/** What was done is told once, whole, in an order that never changes. */
abstract class HistoryCases {

    private static final int WRITERS = 4;
    private static final int UNITS = 50;
    private static final Act BASILE = Act.of(new ActorId("basile"), Instant.parse("2026-11-28T09:05:00Z"));

    private final Bench bench;

    HistoryCases(Bench bench) {
        this.bench = bench;
    }

    /** What a follower does when it changes its mind. */
    private static final class Hiccup extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void endsWithItsLastLine() {
        assertThat(bench.<Position>read(view -> view.history().end())).isEqualTo(Position.START);
        bench.add(Samples.need("n-end-1", "Besoin"));
        bench.add(Samples.need("n-end-2", "Besoin"), Samples.need("n-end-3", "Besoin"));
        List<Change> all = bench.read(view -> view.history().after(Position.START, History.MOST));
        assertThat(bench.<Position>read(view -> view.history().end()))
                .isEqualTo(all.get(2).at());
        assertThat(bench.<Position>write(unit -> {
                    unit.needs().add(Samples.need("n-end-4", "Besoin"));
                    return unit.history().end();
                }))
                .isEqualTo(all.get(2).at());
    }

    @Test
    void nothingHasHappenedInAnEmptyStorage() {
        assertThat(all()).isEmpty();
    }

    @Test
    void tellsWhatWasWrittenByWhomAndWhen() {
        bench.add(need(1));
        bench.write(BASILE, unit -> unit.needs().save(need(1), 1));
        List<Change> lines = all();
        assertThat(lines).extracting(Change::kind).containsExactly("need", "need");
        assertThat(lines).extracting(Change::id).containsExactly("n-1", "n-1");
        assertThat(lines).extracting(Change::version).containsExactly(1L, 2L);
        assertThat(lines).extracting(Change::act).containsExactly(Bench.ACT, BASILE);
        assertThat(lines).extracting(Change::isFirst).containsExactly(true, false);
    }

    @Test
    void identitiesStandInItToTheLetter() {
        List<String> ids = List.of("a", "A", "á", "a\u0301", "a'", "𝐚");
        ids.forEach(id -> bench.add(Samples.need(id, "Besoin")));
        assertThat(all()).extracting(Change::id).containsExactlyElementsOf(ids);
    }

    @Test
    void tellsOfEveryKindOfThing() {
        bench.write(unit -> {
            UnitCases.ADDS.forEach(add -> add.accept(unit));
            return true;
        });
        assertThat(all())
                .extracting(Change::kind)
                .containsExactlyInAnyOrderElementsOf(
                        Kind.all().stream().map(Kind::name).toList());
    }

    @Test
    void theLinesOfAUnitStandTogetherInTheOrderTheyWereWritten() {
        bench.write(unit -> {
            unit.needs().add(need(2));
            unit.initiatives().add(Samples.initiative("i-1", "Idée"));
            unit.needs().add(need(1));
            return unit.needs().save(need(2), 1);
        });
        List<Change> lines = all();
        assertThat(lines).extracting(Change::id).containsExactly("n-2", "i-1", "n-1", "n-2");
        assertThat(lines)
                .extracting(line -> line.at().unit())
                .containsOnly(lines.get(0).at().unit());
    }

    @Test
    void laterUnitsStandFurther() {
        IntStream.range(0, 20).forEach(number -> bench.add(need(number)));
        assertThat(all()).extracting(Change::at).isSorted().doesNotHaveDuplicates();
        assertThat(all())
                .extracting(Change::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(n -> "n-" + n).toList());
    }

    @Test
    void aUnitThatIsNotKeptLeavesNoLine() {
        bench.add(need(1));
        assertThatExceptionOfType(Hiccup.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(need(2));
                    throw new Hiccup();
                }));
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(need(3));
                    return unit.needs().save(need(1), 7);
                }));
        assertThat(all()).extracting(Change::id).containsExactly("n-1");
    }

    @Test
    void aUnitDoesNotSeeItsOwnLines() {
        bench.add(need(1));
        bench.write(unit -> {
            unit.needs().add(need(2));
            unit.needs().save(need(1), 1);
            assertThat(unit.history().after(Position.START, 10))
                    .extracting(Change::id)
                    .containsExactly("n-1");
            assertThat(unit.history().of(Kind.NEEDS, new NeedId("n-1"))).hasSize(1);
            return true;
        });
        assertThat(all()).hasSize(3);
    }

    @Test
    void whoSeesAThingSeesItsLine() {
        bench.add(need(1));
        bench.read(view -> {
            assertThat(view.needs().find(new NeedId("n-1"))).isPresent();
            assertThat(view.history().of(Kind.NEEDS, new NeedId("n-1"))).hasSize(1);
            return true;
        });
    }

    @Test
    void aViewStaysTheSame() {
        bench.add(need(1));
        bench.read(view -> {
            Together.elsewhere(() -> {
                bench.add(need(2));
                return true;
            });
            assertThat(view.history().after(Position.START, 10)).hasSize(1);
            return true;
        });
    }

    @Test
    void isReadPieceByPieceAndEachLineComesOnce() {
        IntStream.range(0, 7).forEach(number -> bench.add(need(number)));
        List<Change> read = new ArrayList<>();
        Position at = Position.START;
        for (List<Change> piece = after(at, 3); !piece.isEmpty() && read.size() < 20; piece = after(at, 3)) {
            assertThat(piece).hasSizeLessThanOrEqualTo(3);
            read.addAll(piece);
            at = piece.get(piece.size() - 1).at();
        }
        assertThat(read).isEqualTo(all()).hasSize(7);
    }

    @Test
    void isReadFromTheMiddleOfAUnit() {
        bench.write(unit -> IntStream.range(0, 5)
                .mapToObj(number -> unit.needs().add(need(number)))
                .toList());
        List<Change> two = after(Position.START, 2);
        assertThat(after(two.get(1).at(), 10)).extracting(Change::id).containsExactly("n-2", "n-3", "n-4");
    }

    @Test
    void givesNeitherNoLineNorTooManyAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(Position.START, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> after(Position.START, History.MOST + 1));
        assertThat(after(Position.START, History.MOST)).isEmpty();
    }

    @Test
    void tellsTheWholeStoryOfOneThing() {
        bench.add(need(1), need(2));
        bench.write(BASILE, unit -> unit.needs().save(need(1), 1));
        List<Change> story = bench.read(view -> view.history().of(Kind.NEEDS, new NeedId("n-1")));
        assertThat(story).extracting(Change::version).containsExactly(1L, 2L);
        assertThat(story).extracting(Change::act).containsExactly(Bench.ACT, BASILE);
        assertThat(bench.<List<Change>>read(view -> view.history().of(Kind.NEEDS, new NeedId("n-3"))))
                .isEmpty();
    }

    @Test
    void thingsOfTwoKindsWithOneIdentityHaveEachTheirStory() {
        bench.write(unit -> {
            unit.needs().add(Samples.need("x-1", "Besoin"));
            return unit.initiatives().add(Samples.initiative("x-1", "Idée"));
        });
        assertThat(bench.<List<Change>>read(view -> view.history().of(Kind.NEEDS, new NeedId("x-1"))))
                .extracting(Change::kind)
                .containsExactly("need");
    }

    /** A unit that began first may end last; a storage with one writer lets the other wait. */
    @Test
    void missesNoUnitThatBeganBeforeAnotherAndEndedAfterIt() {
        List<String> read = new ArrayList<>();
        AtomicInteger reads = new AtomicInteger();
        Position[] at = {Position.START};
        Runnable reader = () -> after(at[0], 100).forEach(line -> {
            read.add(line.id());
            at[0] = line.at();
            reads.incrementAndGet();
        });
        Together.whileWaiting(
                () -> {
                    bench.add(need(2));
                    return true;
                },
                untilItWaits -> bench.write(unit -> {
                    unit.needs().add(need(1));
                    untilItWaits.run();
                    Together.elsewhere(() -> {
                        reader.run();
                        return true;
                    });
                    return true;
                }));
        reader.run();
        assertThat(read).containsExactlyInAnyOrder("n-1", "n-2");
    }

    @Test
    void aReaderBesideManyWritersMissesNothingAndSeesNothingTwice() {
        List<String> read = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch writing = new CountDownLatch(WRITERS);
        Together.run(WRITERS + 1, number -> {
            if (number < WRITERS) {
                writeSomeAndFailSometimes(number);
                writing.countDown();
            } else {
                readUntilTheEnd(writing, read);
            }
        });
        List<String> kept = bench.read(view -> view.history().after(Position.START, History.MOST).stream()
                .map(HistoryCases::told)
                .toList());
        assertThat(read).containsExactlyElementsOf(kept).hasSize(WRITERS * UNITS * 4 / 5);
    }

    @Test
    void whatAFollowerDoesIsDoneOnceForEachLine() {
        bench.add(need(1), need(2));
        Follower follower = Follower.named("counter");
        assertThat(step(follower)).isEqualTo(2);
        assertThat(seen()).containsExactly("s-n-1", "s-n-2");
    }

    @Test
    void aFollowerGoesOnFromWhereItWas() {
        Follower follower = new Follower("counter", 2);
        bench.add(need(1), need(2), need(3));
        assertThat(step(follower)).isEqualTo(2);
        assertThat(seen()).containsExactly("s-n-1", "s-n-2");
        bench.add(need(4));
        IntStream.range(0, 9).forEach(again -> step(follower));
        assertThat(seen()).containsExactly("s-n-1", "s-n-2", "s-n-3", "s-n-4");
    }

    @Test
    void whoFailsComesBackToTheSameLines() {
        bench.add(need(1), need(2));
        Follower follower = Follower.named("counter");
        assertThatExceptionOfType(Hiccup.class)
                .isThrownBy(() -> follower.step(bench.storage(), Bench.ACT, (unit, line) -> {
                    unit.history().bookmark("counter", line.at());
                    note(unit, line);
                    if (line.id().equals("n-2")) {
                        throw new Hiccup();
                    }
                }));
        assertThat(seen()).isEmpty();
        assertThat(step(follower)).isEqualTo(2);
        assertThat(seen()).containsExactly("s-n-1", "s-n-2");
    }

    @Test
    void twoFollowersOfOneNameShareTheWork() {
        IntStream.range(0, 40).forEach(number -> bench.add(need(number)));
        Together.run(2, number -> {
            Follower follower = new Follower("counter", 3);
            for (int again = 0; again < 40; again++) {
                step(follower);
            }
        });
        assertThat(seen()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void followersOfTwoNamesEachSeeAll() {
        bench.add(need(1));
        assertThat(step(Follower.named("one"))).isEqualTo(1);
        List<String> other = new ArrayList<>();
        Follower.named("other").step(bench.storage(), Bench.ACT, (unit, line) -> other.add(line.id()));
        assertThat(other).contains("n-1");
    }

    @Test
    void aBookmarkIsKeptWithItsUnitOrNotAtAll() {
        Position far = new Position(7, 3);
        bench.write(unit -> {
            unit.history().bookmark("reader", far);
            assertThat(unit.history().bookmark("reader")).isEqualTo(far);
            return true;
        });
        assertThatExceptionOfType(Hiccup.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.history().bookmark("reader", new Position(9, 1));
                    throw new Hiccup();
                }));
        assertThat(bench.<Position>read(view -> view.history().bookmark("reader")))
                .isEqualTo(far);
        assertThat(bench.<Position>read(view -> view.history().bookmark("nobody")))
                .isEqualTo(Position.START);
    }

    private void writeSomeAndFailSometimes(int writer) {
        for (int number = 0; number < UNITS; number++) {
            Need need = Samples.need("n-%d-%d".formatted(writer, number), "Besoin");
            boolean fails = number % 5 == 0;
            try {
                bench.write(unit -> {
                    unit.needs().add(need);
                    if (fails) {
                        throw new Hiccup();
                    }
                    return true;
                });
            } catch (Hiccup wanted) {
                assertThat(fails).isTrue();
            }
        }
    }

    private void readUntilTheEnd(CountDownLatch writing, List<String> read) {
        Position at = Position.START;
        boolean ended = false;
        while (!ended) {
            boolean last = writing.getCount() == 0;
            List<Change> piece = after(at, 10);
            piece.stream().map(HistoryCases::told).forEach(read::add);
            at = piece.isEmpty() ? at : piece.get(piece.size() - 1).at();
            ended = last && piece.isEmpty();
        }
    }

    private int step(Follower follower) {
        return follower.step(bench.storage(), Bench.ACT, HistoryCases::note);
    }

    /** What the follower writes comes to it too, and it writes nothing for that. */
    private static void note(UnitOfWork unit, Change line) {
        if (line.isOf(Kind.NEEDS)) {
            unit.initiatives().add(Samples.initiative("s-" + line.id(), "Vu"));
        }
    }

    private List<String> seen() {
        return all().stream()
                .filter(line -> line.isOf(Kind.INITIATIVES))
                .map(Change::id)
                .toList();
    }

    private static String told(Change line) {
        return line.at() + " " + line.id();
    }

    private static Need need(int number) {
        return Samples.need("n-" + number, "Besoin " + number);
    }

    private List<Change> all() {
        return after(Position.START, History.MOST);
    }

    private List<Change> after(Position position, int most) {
        return bench.read(view -> view.history().after(position, most));
    }
}
