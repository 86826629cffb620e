package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

final class InseeCodeValidator implements ConstraintValidator<InseeCode, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || TerritoryCode.isValid(Level.COMMUNE, text);
    }
}
