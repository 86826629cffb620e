package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

final class CleanTextValidator implements ConstraintValidator<CleanText, String> {
    private boolean oneLine;

    @Override
    public void initialize(CleanText constraint) {
        oneLine = constraint.oneLine();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || (Text.firstRefused(text) < 0 && (!oneLine || Text.isOneLine(text)));
    }
}
