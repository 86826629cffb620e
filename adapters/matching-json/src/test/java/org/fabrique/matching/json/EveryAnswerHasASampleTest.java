package org.fabrique.matching.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.matching.Assessment;
import org.fabrique.matching.Concept;
import org.fabrique.matching.Experience;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Rule;
import org.fabrique.matching.Situation;
import org.fabrique.matching.WhyNot;
import org.junit.jupiter.api.Test;

/** A record the engine answers with is documented the day it is written. */
class EveryAnswerHasASampleTest {

    /** What is asked, not answered; what answers are made of before they are given; and what follows from an answer. */
    private static final Set<Class<?>> NO_ANSWERS = Set.of(
            LocalContext.class,
            Situation.class,
            Concept.class,
            Experience.class,
            Experience.Refusal.class,
            Assessment.class,
            Rule.Judged.class,
            WhyNot.Loss.class);

    @Test
    void everyPublicRecordOfTheEngineStandsInASample() {
        Set<Class<?>> shown = Stream.concat(Samples.all().map(Samples.Sample::value), Samples.others().stream())
                .flatMap(value -> Records.within(value).stream())
                .collect(Collectors.toSet());
        List<Class<?>> answers = answers();
        assertThat(answers).hasSizeGreaterThan(25);
        assertThat(shown).containsAll(answers);
    }

    private static List<Class<?>> answers() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.fabrique.matching")
                        .stream()
                        .filter(type -> type.getPackageName().equals("org.fabrique.matching"))
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(EveryAnswerHasASampleTest::isOpen)
                        .filter(type -> !NO_ANSWERS.contains(type))
                        .toList();
    }

    /** Public, and in nothing that is not. */
    private static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isOpen(type.getDeclaringClass()));
    }
}
