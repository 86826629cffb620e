package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.junit.jupiter.api.Test;

/** What holds for every kind of thing. */
abstract class KindCases<I, T, Q extends Query<T>> {

    private final Bench bench;
    private final Kind<I, T, Q> kind;
    private final Function<UnitOfWork, WritableRegister<I, T, Q>> register;
    private final Q all;
    private final T whole;
    private final T becomes;
    private final T other;

    KindCases(
            Bench bench,
            Kind<I, T, Q> kind,
            Function<UnitOfWork, WritableRegister<I, T, Q>> register,
            Q all,
            List<T> samples) {
        this.bench = bench;
        this.kind = kind;
        this.register = register;
        this.all = all;
        this.whole = samples.get(0);
        this.becomes = samples.get(1);
        this.other = samples.get(2);
    }

    @Test
    void keepsEveryPartOfWhatIsAdded() {
        assertThat(add(whole)).isEqualTo(Bench.at(whole, 1));
        assertThat(found(whole)).isEqualTo(Bench.at(whole, 1));
    }

    @Test
    void keepsWhatItBecomes() {
        add(whole);
        assertThat(save(becomes, 1)).isEqualTo(Bench.at(becomes, 2));
        assertThat(save(whole, 2)).isEqualTo(Bench.at(whole, 3));
        assertThat(found(whole)).isEqualTo(Bench.at(whole, 3));
    }

    @Test
    void findsNothingUnderAnIdentityNobodyHas() {
        add(other);
        assertThat(bench.<Boolean>write(
                        unit -> register.apply(unit).find(kind.id(whole)).isEmpty()))
                .isTrue();
    }

    @Test
    void refusesToAddWhatIsThereAndLeavesItAsItWas() {
        add(whole);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> add(becomes))
                .matches(refused -> refused.code().equals("DUPLICATE_ID"))
                .matches(refused -> refused.kind().equals(kind.name()))
                .matches(refused -> refused.id().equals(kind.id(whole).toString()));
        assertThat(found(whole)).isEqualTo(Bench.at(whole, 1));
    }

    @Test
    void refusesToSaveWhatWasNeverAdded() {
        add(other);
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> save(whole, 1))
                .matches(refused -> refused.code().equals("NOT_FOUND"))
                .matches(refused -> refused.kind().equals(kind.name()))
                .matches(refused -> refused.id().equals(kind.id(whole).toString()));
        assertThat(listed()).containsExactly(Bench.at(other, 1));
    }

    @Test
    void refusesAnOutdatedSaveAndSaysWhatItFound() {
        add(whole);
        save(becomes, 1);
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> save(whole, 1))
                .matches(refused -> refused.code().equals("CONFLICT"))
                .matches(refused -> refused.kind().equals(kind.name()))
                .matches(refused -> refused.id().equals(kind.id(whole).toString()))
                .matches(refused -> refused.expected() == 1 && refused.found() == 2);
        assertThat(found(whole)).isEqualTo(Bench.at(becomes, 2));
    }

    @Test
    void listsAndCountsWhatItHas() {
        assertThat(listed()).isEmpty();
        add(whole);
        add(other);
        save(becomes, 1);
        assertThat(listed()).containsExactlyInAnyOrder(Bench.at(becomes, 2), Bench.at(other, 1));
        assertThat(listed())
                .isSortedAccordingTo((one, two) -> kind.sortKey(one.value()).compareTo(kind.sortKey(two.value())));
        assertThat(bench.<Long>write(unit -> register.apply(unit).count(all))).isEqualTo(2);
    }

    private Versioned<T> add(T value) {
        return bench.write(unit -> register.apply(unit).add(value));
    }

    private Versioned<T> save(T value, long expected) {
        return bench.write(unit -> register.apply(unit).save(value, expected));
    }

    private Versioned<T> found(T value) {
        return bench.write(unit -> register.apply(unit).find(kind.id(value))).orElseThrow();
    }

    private List<Versioned<T>> listed() {
        Page<Versioned<T>> page = bench.write(unit -> register.apply(unit).list(all, PageRequest.first(10)));
        assertThat(page.isLast()).isTrue();
        return page.items();
    }
}
