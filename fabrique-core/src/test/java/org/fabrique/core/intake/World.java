package org.fabrique.core.intake;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.core.theme.ThemeScheme;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validators as a host sets them up, and a gazetteer that knows the Creuse and Guéret, once named com:23999. */
final class World {
    private World() {}

    static ValidatorFactory validators() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(
                        new ParameterMessageInterpolator(Set.of(Locale.FRENCH, Locale.ENGLISH), Locale.FRENCH, false))
                .buildValidatorFactory();
    }

    static Intake intake(ValidatorFactory validators) {
        return Intake.of(validators, new Creuse(), ThemeScheme.carrefour());
    }

    private record Creuse() implements Gazetteer {
        private static final Territory CREUSE = Territory.of(TerritoryCode.department("23"), "Creuse");
        private static final Territory GUERET = Territory.of(TerritoryCode.commune("23096"), "Guéret");

        @Override
        public Optional<Territory> find(TerritoryCode code) {
            return switch (code.toString()) {
                case "dep:23" -> Optional.of(CREUSE);
                case "com:23096", "com:23999" -> Optional.of(GUERET);
                default -> Optional.empty();
            };
        }

        @Override
        public List<Territory> named(String name) {
            return List.of();
        }

        @Override
        public List<Territory> withPostalCode(String postalCode) {
            return List.of();
        }

        @Override
        public List<Territory> communesOf(TerritoryCode code) {
            return List.of();
        }

        @Override
        public List<Territory> containersOf(TerritoryCode code) {
            return List.of();
        }

        @Override
        public OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<TerritoryProfile> profile(TerritoryCode code) {
            return find(code).map(TerritoryProfile::unknown);
        }
    }
}
