package org.fabrique.core.intake.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text must have the form of the official code of a commune: five digits, or 2A or 2B and three digits.
 * <p>
 * It is not a postal code, and the constraint does not know whether such a commune exists.
 * <p>
 * Null is valid: say {@code @NotNull} where it is not.
 */
@Documented
@Constraint(validatedBy = InseeCodeValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface InseeCode {

    String message() default "{org.fabrique.core.intake.constraint.InseeCode.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
