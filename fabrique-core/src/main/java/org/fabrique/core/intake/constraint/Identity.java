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
 * The text must be able to be an identity: 1 to 200 printable characters without white space.
 * <p>
 * Null is valid: say {@code @NotNull} where it is not.
 */
@Documented
@Constraint(validatedBy = IdentityValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Identity {

    String message() default "{org.fabrique.core.intake.constraint.Identity.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
