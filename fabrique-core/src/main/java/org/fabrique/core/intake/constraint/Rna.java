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
 * The text must be the number of an association in the national register: a W and nine digits, with a letter in Corsica and
 * overseas.
 * <p>
 * Null is valid: say {@code @NotNull} where it is not.
 */
@Documented
@Constraint(validatedBy = RnaValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Rna {

    String message() default "{org.fabrique.core.intake.constraint.Rna.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
