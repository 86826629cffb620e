package org.fabrique.engine;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.theme.ThemeScheme;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Where drafts are checked. The validators start with the first draft, because starting them takes a while, and stop with
 * the engine. It is thread-safe.
 */
final class Reception implements AutoCloseable {

    private static final Set<Locale> LANGUAGES = Set.of(Locale.FRENCH, Locale.ENGLISH);

    private @Nullable ValidatorFactory validators;

    Intake intake(Gazetteer gazetteer, ThemeScheme themes) {
        return Intake.of(validators(), gazetteer, themes);
    }

    private synchronized ValidatorFactory validators() {
        ValidatorFactory started = validators == null ? started() : validators;
        validators = started;
        return started;
    }

    /** Without an expression language: messages are plain text with parameters. */
    private static ValidatorFactory started() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(LANGUAGES, Locale.FRENCH, false))
                .buildValidatorFactory();
    }

    @Override
    public synchronized void close() {
        if (validators != null) {
            validators.close();
            validators = null;
        }
    }
}
