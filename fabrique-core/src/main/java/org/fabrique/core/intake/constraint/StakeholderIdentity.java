package org.fabrique.core.intake.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * The text must be able to be the identity of a stakeholder: 1 to 200 printable characters without white space and without
 * {@code @}, for it is never an address.
 * <p>
 * Null is valid: say {@code @NotNull} where it is not.
 */
@Documented
@Constraint(validatedBy = StakeholderIdentity.Check.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface StakeholderIdentity {

    String message() default "{org.fabrique.core.intake.constraint.StakeholderIdentity.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the constraint. */
    final class Check implements ConstraintValidator<StakeholderIdentity, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || StakeholderId.isValid(text);
        }
    }
}
