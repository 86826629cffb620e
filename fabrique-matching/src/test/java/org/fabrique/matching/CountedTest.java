package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabrique.core.Message;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void noneIsOneInFrenchAndManyInEnglish() {
        assertThat(points(0)).isEqualTo(Message.of("0 point", "0 points"));
        assertThat(points(1)).isEqualTo(Message.of("1 point", "1 point"));
        assertThat(points(2)).isEqualTo(Message.of("2 points", "2 points"));
    }

    private static Message points(int count) {
        return Counted.of(count, Message.of("%d point", "%d point"), Message.of("%d points", "%d points"));
    }
}
