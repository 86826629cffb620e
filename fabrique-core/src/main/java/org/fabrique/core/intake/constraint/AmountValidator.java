package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.fabrique.core.Amounts;
import org.jspecify.annotations.Nullable;

final class AmountValidator implements ConstraintValidator<Amount, BigDecimal> {

    @Override
    public boolean isValid(@Nullable BigDecimal amount, ConstraintValidatorContext context) {
        return amount == null || Amounts.isValid(amount);
    }
}
