package org.fabrique.core.intake.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

final class WebAddressValidator implements ConstraintValidator<WebAddress, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || isWebAddress(text);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && text.matches("(?i)https?://.*");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
