package org.fabrique.exchange;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/** Exact numbers, as the form of a file writes them. */
final class Numbers {

    private static final int LONGEST = 100;
    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final Pattern SPACES = Pattern.compile(SPACE);
    private static final Pattern WITH_COMMA =
            Pattern.compile("-?([0-9]+|[0-9]{1,3}(%s[0-9]{3})+)(,[0-9]+)?".formatted(SPACE));
    private static final Pattern WITH_POINT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Numbers() {}

    static BigDecimal read(String cell, CsvForm form) {
        String text = cell.strip();
        Pattern expected = form.decimal() == ',' ? WITH_COMMA : WITH_POINT;
        if (text.length() > LONGEST || !expected.matcher(text).matches()) {
            throw new IllegalArgumentException("This is not a number.");
        }
        return new BigDecimal(SPACES.matcher(text).replaceAll("").replace(',', '.'));
    }

    static String written(BigDecimal amount, CsvForm form) {
        return amount.toPlainString().replace('.', form.decimal());
    }

    /** Returns the number as programs write it; null for none. */
    static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    static Message expected(CsvForm form) {
        String sample = "1200%s5".formatted(form.decimal());
        return Message.of(
                "un nombre comme %s est attendu".formatted(sample),
                "a number such as %s is expected".formatted(sample));
    }
}
