package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class RnaValidator implements ConstraintValidator<Rna, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || org.fabrique.core.stakeholder.Rna.isValid(text);
    }
}
