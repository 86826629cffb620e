package org.fabrique.json;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fabrique.core.intake.Loaded;

/** The values of the domain, found in the domain itself: a new one is tested the day it is written. */
final class DomainTypes {

    /** Handed over in memory only: a list of anything has no JSON form of its own, nor has a draft. */
    private static final Set<String> WITHOUT_FORM = Set.of(Loaded.class.getName());

    private DomainTypes() {}

    static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.fabrique.core")
                        .stream()
                        .filter(type -> type.isRecord() && isPublic(type) && !WITHOUT_FORM.contains(type.getName()))
                        .filter(type -> !type.getSimpleName().endsWith("Draft"))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean isPublic(JavaClass type) {
        return java.lang.reflect.Modifier.isPublic(type.reflect().getModifiers());
    }
}
