package org.fabrique.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Property
    void parseUndoesToString(@ForAll @StringLength(max = 200) String text, @ForAll @AlphaChars String id) {
        SortKey last = SortKey.of(text, "x" + id);
        Cursor cursor = Cursor.behind(last, Kind.NEEDS, NeedQuery.all());
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(Cursor.parse(cursor.toString()).position(Kind.NEEDS, NeedQuery.all()))
                .isEqualTo(last);
    }

    /** Whatever comes in, nothing but the typed refusal comes out. */
    @Property
    void refusesWhatItDidNotWrite(@ForAll @AlphaChars @NumericChars @Chars({'-', '_', '=', ' '}) String token) {
        assertThatExceptionOfType(BadCursorException.class).isThrownBy(() -> Cursor.parse(token));
    }

    @Test
    void doesNotCareHowAQueryWasBuilt() {
        NeedQuery one = NeedQuery.all().having(List.of(NeedStatus.DORMANT, NeedStatus.CAPTURED));
        NeedQuery other = NeedQuery.all().having(List.of(NeedStatus.CAPTURED, NeedStatus.DORMANT, NeedStatus.CAPTURED));
        SortKey last = new SortKey("a", "b");
        assertThat(Cursor.behind(last, Kind.NEEDS, one).position(Kind.NEEDS, other))
                .isEqualTo(last);
    }
}
