package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

final class TerritoryRefValidator implements ConstraintValidator<TerritoryRef, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || TerritoryCode.isValid(text);
    }
}
