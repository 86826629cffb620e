package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitFailedException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.NetworkQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;
import org.junit.jupiter.api.Test;

/** All of a unit, or nothing of it; and nothing after its first failure. */
abstract class UnitCases {

    private static final Need FIRST = Samples.need("n-first", "Premier");
    private static final Need SECOND = Samples.need("n-second", "Second");

    /** One thing more in each register. */
    static final List<Consumer<UnitOfWork>> ADDS = List.of(
            unit -> unit.organisations().add(Samples.organisations().get(0)),
            unit -> unit.persons().add(Samples.persons().get(0)),
            unit -> unit.fabriques().add(Samples.fabriques().get(0)),
            unit -> unit.memberships().add(Samples.memberships().get(0)),
            unit -> unit.needs().add(SECOND),
            unit -> unit.resources().add(Samples.resources().get(0)),
            unit -> unit.solutions().add(Samples.solutions().get(0)),
            unit -> unit.initiatives().add(Samples.initiatives().get(0)),
            unit -> unit.networks().add(Samples.networks().get(0)),
            unit -> unit.groups().add(Samples.groups().get(0)),
            unit -> unit.gatherings().add(Samples.gatherings().get(0)),
            unit -> unit.programmes().add(Samples.programmes().get(0)),
            unit -> unit.tools().add(Samples.tools().get(0)),
            unit -> unit.practices().add(Samples.practices().get(0)),
            unit -> unit.decisions().add(Samples.decisions().get(0)),
            unit -> unit.alerts().add(Samples.alerts().get(0)));

    private static final List<Consumer<UnitOfWork>> WRITES = Stream.concat(
                    ADDS.stream(), Stream.of(unit -> unit.needs().save(Samples.need("n-first", "Devenu"), 1)))
            .toList();

    private final Bench bench;

    UnitCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void keepsAllOfAUnitAcrossKinds() {
        bench.add(FIRST);
        bench.write(unit -> {
            WRITES.forEach(write -> write.accept(unit));
            return true;
        });
        assertThat(needs()).isEqualTo(2);
        assertThat(bench.<List<Long>>read(UnitCases::allButNeeds)).containsOnly(1L);
    }

    @Test
    void guardsARuleAsOftenAsItIsAskedTo() {
        for (int unit = 0; unit < 2; unit++) {
            bench.write(guarded -> {
                guarded.guard("one of them stays");
                guarded.guard("one of them stays");
                guarded.guard("another rule");
                return true;
            });
        }
    }

    @Test
    void refusesTheNameOfARuleThatDoesNotStandOnALine() {
        for (String name : List.of("", "two\nlines", "x".repeat(Receipt.LONGEST_KEY + 1))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> bench.write(unit -> {
                        unit.guard(name);
                        return true;
                    }));
        }
    }

    @Test
    void keepsNothingOfAUnitThatThrowsAfterAnyOfItsWrites() {
        bench.add(FIRST);
        for (int writes = 0; writes <= WRITES.size(); writes++) {
            List<Consumer<UnitOfWork>> done = WRITES.subList(0, writes);
            assertThatExceptionOfType(ChangeOfMind.class)
                    .isThrownBy(() -> bench.write(unit -> {
                        done.forEach(write -> write.accept(unit));
                        throw new ChangeOfMind();
                    }));
            requireOnlyFirst();
        }
    }

    @Test
    void keepsNothingOfAUnitThatEndsInAnError() {
        bench.add(FIRST);
        assertThatThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(SECOND);
                    throw new StackOverflowError("told by the work");
                }))
                .isInstanceOf(StackOverflowError.class);
        requireOnlyFirst();
    }

    @Test
    void throwsWhatTheWorkThrew() {
        ChangeOfMind own = new ChangeOfMind();
        assertThatThrownBy(() -> bench.write(unit -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    @Test
    void answersWhatTheWorkAnswers() {
        assertThat(bench.<String>write(unit -> "written")).isEqualTo("written");
        assertThat(bench.<String>read(view -> "read")).isEqualTo("read");
        assertThat(bench.storage().<Object>write(Bench.ACT, unit -> null)).isNull();
        assertThat(bench.storage().<Object>read(view -> null)).isNull();
    }

    @Test
    void isLostOnceAnAddWasRefusedEvenWhenTheWorkHidesIt() {
        loses(DuplicateException.class, unit -> unit.needs().add(FIRST));
    }

    @Test
    void isLostOnceASaveWasRefusedEvenWhenTheWorkHidesIt() {
        loses(StaleWriteException.class, unit -> unit.needs().save(FIRST, 3));
    }

    @Test
    void isLostOnceAThingWasMissingEvenWhenTheWorkHidesIt() {
        loses(MissingException.class, unit -> unit.needs().save(Samples.need("n-none", "Absent"), 1));
    }

    @Test
    void isLostOnceAMistakeWasMadeEvenWhenTheWorkHidesIt() {
        loses(IllegalArgumentException.class, unit -> unit.needs().save(FIRST, -1));
    }

    @Test
    void writesNothingAfterItsFirstFailure() {
        bench.add(FIRST);
        assertThatExceptionOfType(UnitFailedException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    hide(() -> unit.needs().add(FIRST));
                    return unit.initiatives().add(Samples.initiatives().get(0));
                }));
        requireOnlyFirst();
    }

    @Test
    void readsNothingAfterItsFirstFailure() {
        bench.add(FIRST);
        assertThatExceptionOfType(UnitFailedException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    hide(() -> unit.needs().add(FIRST));
                    return unit.needs().find(FIRST.id());
                }));
    }

    @Test
    void worksAgainAfterAUnitWasLost() {
        bench.add(FIRST);
        for (int time = 0; time < 20; time++) {
            assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> bench.add(SECOND, FIRST));
        }
        bench.add(SECOND);
        assertThat(bench.find(SECOND.id())).contains(Bench.first(SECOND));
    }

    @Test
    void anIdentityNamesAPersonOrAnOrganisationNeverBoth() {
        StakeholderId shared = Samples.person("s-1").id();
        bench.write(unit -> unit.persons().add(Samples.person("s-1")));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> bench.write(unit -> unit.organisations().add(Samples.organisation("s-1", "Régie"))));
        bench.write(unit -> unit.organisations().add(Samples.organisation("s-2", "Régie")));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> bench.write(unit -> unit.persons().add(Samples.person("s-2"))));
        assertThat(bench.<Boolean>read(view -> view.organisations().find(shared).isEmpty()))
                .isTrue();
    }

    private void loses(Class<? extends RuntimeException> failure, Consumer<UnitOfWork> failing) {
        bench.add(FIRST);
        assertThatExceptionOfType(UnitFailedException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(SECOND);
                    hide(() -> failing.accept(unit));
                    return "as if nothing had happened";
                }))
                .matches(lost -> lost.code().equals("UNIT_FAILED"))
                .withCauseInstanceOf(failure);
        requireOnlyFirst();
    }

    private static void hide(Runnable step) {
        try {
            step.run();
        } catch (StorageException | IllegalArgumentException hidden) {
            assertThat(hidden).isNotNull();
        }
    }

    private void requireOnlyFirst() {
        assertThat(needs()).isEqualTo(1);
        assertThat(bench.<List<Long>>read(UnitCases::allButNeeds)).containsOnly(0L);
        assertThat(bench.find(FIRST.id())).contains(Bench.first(FIRST));
    }

    private long needs() {
        return bench.<Long>read(view -> view.needs().count(NeedQuery.all()));
    }

    private static List<Long> allButNeeds(View view) {
        return List.of(
                view.organisations().count(OrganisationQuery.all()),
                view.persons().count(PersonQuery.all()),
                view.fabriques().count(FabriqueQuery.all()),
                view.memberships().count(MembershipQuery.all()),
                view.resources().count(ResourceQuery.all()),
                view.solutions().count(SolutionQuery.all()),
                view.initiatives().count(InitiativeQuery.all()),
                view.networks().count(NetworkQuery.all()),
                view.groups().count(GroupQuery.all()),
                view.gatherings().count(GatheringQuery.all()),
                view.programmes().count(ProgrammeQuery.all()),
                view.tools().count(ToolQuery.all()),
                view.practices().count(PracticeQuery.all()),
                view.decisions().count(DecisionQuery.all()),
                view.alerts().count(AlertQuery.all()));
    }

    private static final class ChangeOfMind extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
