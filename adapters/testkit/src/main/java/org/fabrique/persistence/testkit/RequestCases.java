package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.KeyReusedException;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.UnitFailedException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;

/** A request that comes twice is done once, and answered the same. */
abstract class RequestCases {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Act AGATHE = Act.of(new ActorId("agathe"), NOON);
    private static final Act BASILE = Act.of(new ActorId("basile"), NOON.plusSeconds(60));
    private static final Once REQUEST = Once.of("k-1", "{\"title\": \"Épicerie\"}");
    private static final Need NEED = Samples.need("n-1", "Épicerie");

    private final Bench bench;

    RequestCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void isDoneOnceAndAnsweredTheSame() {
        assertThat(asks(REQUEST, AGATHE)).isEqualTo("n-1");
        assertThat(asks(REQUEST, AGATHE)).isEqualTo("n-1");
        assertThat(needs()).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        asks(REQUEST, AGATHE);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> asks(Once.of("k-1", "{\"title\": \"Garage\"}"), AGATHE))
                .matches(refused -> refused.code().equals("IDEMPOTENCY_KEY_REUSED"))
                .matches(refused -> refused.key().equals("k-1"))
                .matches(refused -> refused.in(Locale.ENGLISH).contains(NOON.toString()));
        assertThat(asks(REQUEST, AGATHE)).isEqualTo("n-1");
    }

    @Test
    void eachActorHasKeysOfItsOwn() {
        asks(REQUEST, AGATHE);
        String other = REQUEST.write(bench.storage(), BASILE, unit -> add(unit, Samples.need("n-2", "Épicerie")));
        assertThat(other).isEqualTo("n-2");
    }

    @Test
    void aRequestThatFailedIsDoneWhenItComesAgain() {
        bench.add(NEED);
        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> asks(REQUEST, AGATHE));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> REQUEST.write(bench.storage(), AGATHE, unit -> {
                    unit.receipts().keep("k-1", REQUEST.request(), "too early");
                    throw new IllegalStateException("told by the work");
                }));
        assertThat(REQUEST.write(bench.storage(), AGATHE, unit -> add(unit, Samples.need("n-2", "Épicerie"))))
                .isEqualTo("n-2");
    }

    @Test
    void ofManyWhoSendItTogetherAllGetTheAnswerOfTheFirst() {
        Set<String> answers = ConcurrentHashMap.newKeySet();
        AtomicInteger number = new AtomicInteger();
        Together.run(
                8,
                sender -> answers.add(REQUEST.write(
                        bench.storage(),
                        AGATHE,
                        unit -> add(unit, Samples.need("n-" + number.incrementAndGet(), "Épicerie")))));
        assertThat(answers).hasSize(1);
        assertThat(needs()).isEqualTo(1);
    }

    @Test
    void theAnswerIsGivenBackToTheLetter() {
        for (String answer : new String[] {"", " ", "é\uD83D\uDE80", "a\r\nb\tc", "'; --", "x".repeat(20_000)}) {
            Once request = Once.of("k-" + answer.length() + answer.hashCode(), "body");
            assertThat(request.write(bench.storage(), AGATHE, unit -> answer)).isEqualTo(answer);
            assertThat(request.write(bench.storage(), AGATHE, unit -> "another"))
                    .isEqualTo(answer);
        }
    }

    @Test
    void whatIsForgottenIsDoneAgain() {
        asks(REQUEST, AGATHE);
        Once.of("k-2", "body").write(bench.storage(), BASILE, unit -> "kept");
        assertThat(bench.<Long>write(unit -> unit.receipts().forgetBefore(NOON.plusNanos(1))))
                .isEqualTo(1);
        assertThat(bench.<Long>write(unit -> unit.receipts().forgetBefore(NOON.plusNanos(1))))
                .isZero();
        assertThat(Once.of("k-2", "body").write(bench.storage(), BASILE, unit -> "another"))
                .isEqualTo("kept");
        assertThat(REQUEST.write(bench.storage(), AGATHE, unit -> "again")).isEqualTo("again");
    }

    @Test
    void noReceiptIsKeptOverAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.write(unit -> {
                    unit.receipts().keep("k-1", "hash", "one");
                    unit.receipts().keep("k-1", "hash", "other");
                    return true;
                }));
        assertThat(bench.<Boolean>write(unit -> unit.receipts().find("k-1").isPresent()))
                .isFalse();
    }

    @Test
    void aRefusedReceiptEndsTheUnit() {
        assertThatExceptionOfType(UnitFailedException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(NEED);
                    try {
                        unit.receipts().keep("k".repeat(Receipt.LONGEST_KEY + 1), "hash", "answer");
                    } catch (IllegalArgumentException hidden) {
                        return false;
                    }
                    return true;
                }));
        assertThat(needs()).isZero();
    }

    private String asks(Once request, Act act) {
        return request.write(bench.storage(), act, unit -> add(unit, NEED));
    }

    private static String add(UnitOfWork unit, Need need) {
        return unit.needs().add(need).value().id().toString();
    }

    private long needs() {
        return bench.<Long>read(view -> view.needs().count(NeedQuery.all()));
    }
}
