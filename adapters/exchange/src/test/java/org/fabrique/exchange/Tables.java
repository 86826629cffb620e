package org.fabrique.exchange;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.core.theme.ThemeScheme;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Tables that are read from a text and written to one, with validators as a host sets them up. */
final class Tables {

    /** One for all tests: it is never closed. */
    private static final ValidatorFactory VALIDATORS = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(
                    new ParameterMessageInterpolator(Set.of(Locale.FRENCH, Locale.ENGLISH), Locale.FRENCH, false))
            .buildValidatorFactory();

    static final Intake INTAKE = Intake.of(VALIDATORS, new AllButOne(), ThemeScheme.carrefour());

    static final Pair PAIR = Pair.of(URI.create("https://fabrique.example/"));

    private Tables() {}

    static <T> Loaded<T> read(Sheet<?, T> sheet, String text) {
        return read(sheet, text, CsvForm.french());
    }

    static <T> Loaded<T> read(Sheet<?, T> sheet, String text, Format format) {
        Charset charset = format instanceof CsvForm form ? form.charset() : StandardCharsets.UTF_8;
        return read(sheet, text.getBytes(charset), format, FileLimits.standard());
    }

    static <T> Loaded<T> read(Sheet<?, T> sheet, byte[] bytes, Format format, FileLimits limits) {
        try {
            String name = format instanceof CsvForm ? "table.csv" : "document.json";
            return sheet.read(name, new ByteArrayInputStream(bytes), format, limits, INTAKE);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    static <T> byte[] written(Sheet<?, T> sheet, List<T> things, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Codec.of(format).write(sheet, things::forEach, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    static <T> Loaded<T> writtenAndRead(Sheet<?, T> sheet, List<T> things, Format format) {
        return read(sheet, written(sheet, things, format), format, FileLimits.standard());
    }

    static <T> String text(Sheet<?, T> sheet, List<T> things, Format format) {
        Charset charset = format instanceof CsvForm form ? form.charset() : StandardCharsets.UTF_8;
        return new String(written(sheet, things, format), charset);
    }

    static List<String> told(Loaded<?> loaded) {
        return loaded.problems().stream().map(Tables::told).toList();
    }

    static String told(Problem problem) {
        return problem.code() + ": " + problem.in(Locale.ENGLISH);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Knows every territory but com:99999. */
    private record AllButOne() implements Gazetteer {

        @Override
        public Optional<Territory> find(TerritoryCode code) {
            return code.toString().equals("com:99999")
                    ? Optional.empty()
                    : Optional.of(Territory.of(code, code.toString()));
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
