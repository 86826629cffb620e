package org.fabrique.core.intake;

import static java.util.Comparator.comparing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.Identity;
import org.fabrique.core.intake.constraint.StakeholderIdentity;
import org.fabrique.core.intake.constraint.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Asks a validator what is wrong with a draft, and tells it as problems in two languages, field by field. */
final class Violations {
    private static final int MOST_TOLD = 100;
    private static final Map<Class<? extends Annotation>, String> CODES =
            Map.of(CleanText.class, "BAD_TEXT", ThemeCode.class, "UNKNOWN_CODE");

    private final ValidatorFactory validators;

    Violations(ValidatorFactory validators) {
        this.validators = validators;
    }

    /** Returns what is wrong in the order of the fields of the draft: the first 100 problems, and how many more there are. */
    List<Problem> of(Record draft) {
        List<String> fields = fieldsOf(draft);
        Collection<? extends ConstraintViolation<?>> found =
                validators.getValidator().validate(draft);
        Stream<Problem> told = found.stream()
                .sorted(comparing((ConstraintViolation<?> violation) -> rank(violation.getPropertyPath(), fields))
                        .thenComparing(ConstraintViolation::getMessageTemplate))
                .limit(MOST_TOLD)
                .map(this::problem);
        return Stream.concat(told, others(found.size() - MOST_TOLD)).toList();
    }

    private static Stream<Problem> others(int more) {
        return more <= 0 ? Stream.empty() : Stream.of(Problem.more(Place.field(""), more));
    }

    private Problem problem(ConstraintViolation<?> violation) {
        return new Problem(
                code(violation),
                Place.field(pointer(violation.getPropertyPath())),
                isIdentity(violation) ? "" : shown(violation.getInvalidValue()),
                Message.of(told(violation, Locale.FRENCH), told(violation, Locale.ENGLISH)));
    }

    private String told(ConstraintViolation<?> violation, Locale locale) {
        Found found = new Found(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return validators.getMessageInterpolator().interpolate(violation.getMessageTemplate(), found, locale);
    }

    /** What stands where an identity should may be the name of somebody, typed by mistake. */
    private static boolean isIdentity(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return constraint instanceof Identity || constraint instanceof StakeholderIdentity;
    }

    private static String code(ConstraintViolation<?> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return constraint == NotNull.class && isEntry(violation.getPropertyPath())
                ? "NULL_ELEMENT"
                : CODES.getOrDefault(constraint, "CONSTRAINT");
    }

    private static boolean isEntry(Path path) {
        return pointer(path).matches(".*/[0-9]+");
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return String.valueOf(many.size());
        }
        return value == null ? "" : value.toString();
    }

    /** Writes a path as a JSON pointer: {@code /requirements/2/kind}. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** A key that sorts paths as the draft declares its fields, and the entries of a list by their index. */
    private static String rank(Path path, List<String> fields) {
        StringBuilder key = new StringBuilder();
        for (Path.Node node : path) {
            int entry = node.getIndex() == null ? 0 : node.getIndex();
            key.append("%08d %02d %s ".formatted(entry, fields.indexOf(node.getName()) + 1, node.getName()));
        }
        return key.toString();
    }

    private static List<String> fieldsOf(Record draft) {
        return Stream.of(draft.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** What an interpolator needs to know of a violation to tell it again in another language. */
    private record Found(
            ConstraintDescriptor<?> constraint, @Nullable Object value) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return constraint;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("There is no %s to unwrap.".formatted(type.getName()));
        }
    }
}
