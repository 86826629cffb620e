package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.fabrique.core.Identifier;
import org.jspecify.annotations.Nullable;

final class IdentityValidator implements ConstraintValidator<Identity, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || Identifier.isValid(text);
    }
}
