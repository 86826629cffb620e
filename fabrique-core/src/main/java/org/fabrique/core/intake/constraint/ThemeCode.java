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
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/**
 * The text must be the code of a theme of the Carrefour des innovations sociales, such as {@code MOB}.
 * <p>
 * Null is valid: say {@code @NotNull} where it is not.
 */
@Documented
@Constraint(validatedBy = ThemeCode.Check.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface ThemeCode {

    String message() default "{org.fabrique.core.intake.constraint.ThemeCode.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether the code may belong to a scheme of the host: then only its form is checked. */
    boolean ownScheme() default false;

    /** Checks the constraint. */
    final class Check implements ConstraintValidator<ThemeCode, String> {

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
}
