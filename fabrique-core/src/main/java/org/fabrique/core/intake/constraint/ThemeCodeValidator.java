package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

final class ThemeCodeValidator implements ConstraintValidator<ThemeCode, String> {
    private boolean ownScheme;

    @Override
    public void initialize(ThemeCode constraint) {
        ownScheme = constraint.ownScheme();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || isThemeCode(text);
    }

    private boolean isThemeCode(String text) {
        return org.fabrique.core.theme.ThemeCode.isValid(text)
                && (ownScheme || ThemeScheme.carrefour().contains(org.fabrique.core.theme.ThemeCode.parse(text)));
    }
}
