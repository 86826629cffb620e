package org.fabrique.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Text;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    /** Databases with binary collation compare the bytes of UTF-8. */
    @Property
    void isInTheOrderOfTheBytesOfUtf8(@ForAll("texts") String one, @ForAll("texts") String other) {
        int bytes = Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
        assertThat(Integer.signum(new SortKey(one, "").compareTo(new SortKey(other, ""))))
                .isEqualTo(Integer.signum(bytes));
        assertThat(Integer.signum(new SortKey("same", one).compareTo(new SortKey("same", other))))
                .isEqualTo(Integer.signum(bytes));
    }

    @Property
    void isTheSameForTextsThatFoldAlike(@ForAll("texts") String text) {
        assertThat(SortKey.of(Text.folded(text), "id")).isEqualTo(SortKey.of(text, "id"));
    }

    @Test
    void putsAstralLettersLast() {
        assertThat(new SortKey("\uFA0E", "")).isLessThan(new SortKey("\uD801\uDC28", ""));
    }

    @Test
    void takesTwoHundredCharactersOfTheText() {
        assertThat(SortKey.of("𐐨".repeat(300), "id").text()).isEqualTo("𐐨".repeat(200));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(6)
                .withChars('a', 'é', '\uD7FF', '\uE000', '\uFFFD')
                .map(text -> text.replace("a\uE000", "\uD801\uDC28"));
    }
}
