package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.BadCursorException;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.Test;

/** A cursor goes out as a word, comes back as that word, and as no other. */
abstract class CursorCases {

    private final Bench bench;

    CursorCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void comesBackFromItsText() {
        Cursor cursor = afterTheFirst();
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(list(NeedQuery.all(), Cursor.parse(cursor.toString())))
                .extracting(Need::title)
                .containsExactly("deux", "trois");
    }

    @Test
    void canBeUsedTwice() {
        Cursor cursor = afterTheFirst();
        assertThat(list(NeedQuery.all(), cursor)).isEqualTo(list(NeedQuery.all(), cursor));
    }

    @Test
    void isRefusedWhenAnyCharacterWasAltered() {
        String token = afterTheFirst().toString();
        for (int at = 0; at < token.length(); at++) {
            char altered = token.charAt(at) == 'A' ? 'B' : 'A';
            refuses(token.substring(0, at) + altered + token.substring(at + 1));
            refuses(token.substring(0, at));
        }
    }

    @Test
    void isRefusedWhenItIsNoCursor() {
        List.of("", "A", "====", "'; DROP TABLE need", "é", "A".repeat(100_000)).forEach(CursorCases::refuses);
    }

    @Test
    void isRefusedByAnotherQuery() {
        Cursor cursor = afterTheFirst();
        assertThatExceptionOfType(BadCursorException.class)
                .isThrownBy(() -> list(NeedQuery.all().keptBy(Samples.LIMOUSIN), cursor))
                .matches(refused -> refused.code().equals("BAD_CURSOR"));
    }

    @Test
    void isRefusedByAnotherRegister() {
        Cursor cursor = afterTheFirst();
        assertThatExceptionOfType(BadCursorException.class)
                .isThrownBy(() ->
                        bench.read(view -> view.solutions().list(SolutionQuery.all(), PageRequest.after(cursor, 1))));
    }

    private static void refuses(String token) {
        assertThatExceptionOfType(BadCursorException.class).isThrownBy(() -> Cursor.parse(token));
    }

    private Cursor afterTheFirst() {
        bench.add(
                Samples.need("1", "deux"),
                Samples.need("2", "un"),
                Samples.need("3", "trois"),
                Samples.need("4", "Ça"));
        Cursor next = bench.<Cursor>read(CursorCases::firstOf);
        return next;
    }

    private static Cursor firstOf(View view) {
        Cursor next = view.needs().list(NeedQuery.all(), PageRequest.first(1)).next();
        if (next == null) {
            throw new AssertionError("There must be a second page.");
        }
        return next;
    }

    private List<Need> list(NeedQuery query, Cursor cursor) {
        return bench.read(view -> view.needs().list(query, PageRequest.after(cursor, 2)).items().stream()
                .map(Versioned::value)
                .toList());
    }
}
