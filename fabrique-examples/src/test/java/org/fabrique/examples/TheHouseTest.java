package org.fabrique.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the modules, exactly as the design draws them. */
class TheHouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fabrique");

    /** Each module, and those it may know. */
    private static final Map<String, Set<String>> ARROWS = arrows();

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("core", Set.of());
        arrows.put("matching", Set.of("core"));
        arrows.put("persistence", Set.of("core"));
        arrows.put("json", Set.of("core"));
        arrows.put("matching.json", Set.of("core", "matching", "json"));
        arrows.put("jdbc", Set.of("core", "persistence", "json"));
        arrows.put("exchange", Set.of("core", "persistence", "json"));
        arrows.put("territories", Set.of("core"));
        arrows.put("solutions", Set.of("core", "json"));
        arrows.put("engine", Set.of("core", "matching", "persistence"));
        arrows.put(
                "examples",
                Set.of(
                        "core",
                        "matching",
                        "matching.json",
                        "persistence",
                        "json",
                        "jdbc",
                        "exchange",
                        "territories",
                        "solutions",
                        "engine"));
        return arrows;
    }

    @TestFactory
    Stream<DynamicTest> everyModuleKnowsOnlyThoseItsArrowsPointTo() {
        return ARROWS.keySet().stream().map(module -> DynamicTest.dynamicTest(module, () -> checkArrowsOf(module)));
    }

    @Test
    void everyModuleIsLookedAt() {
        ARROWS.keySet()
                .forEach(module -> assertThat(HOUSE.that(isIn(module)))
                        .as("classes of " + module)
                        .isNotEmpty());
    }

    @Test
    void everyClassStandsInAModule() {
        classes()
                .that()
                .resideInAPackage("org.fabrique..")
                .should()
                .resideInAnyPackage(Stream.concat(
                                ARROWS.keySet().stream().map(TheHouseTest::packages),
                                Stream.of("org.fabrique.persistence.testkit.."))
                        .toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void theDomainIsPureJava() {
        noClasses()
                .that(isIn("core"))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(
                        resideInAnyPackage("org.fabrique.core..", "java..", "org.jspecify..", "jakarta.validation..")))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.util.logging..", "java.net.http.."))
                .check(HOUSE);
    }

    @Test
    void theMatchingNeverMeetsAClockOrChance() {
        noClasses()
                .that(isIn("matching"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(HOUSE);
    }

    @Test
    void noAreaOfTheDomainGoesRoundInCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.fabrique.core.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void nothingIsSerialisedTheJavaWay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(HOUSE);
    }

    private static void checkArrowsOf(String module) {
        ARROWS.keySet().stream()
                .filter(other -> !other.equals(module)
                        && !ARROWS.getOrDefault(module, Set.of()).contains(other))
                .forEach(other -> noClasses()
                        .that(isIn(module))
                        .should()
                        .dependOnClassesThat(isIn(other))
                        .check(HOUSE));
    }

    private static DescribedPredicate<JavaClass> isIn(String module) {
        DescribedPredicate<JavaClass> all = resideInAPackage(packages(module));
        return switch (module) {
            case "persistence" -> without(all, "org.fabrique.persistence.testkit..");
            case "matching" -> without(all, "org.fabrique.matching.json..");
            default -> all;
        };
    }

    private static DescribedPredicate<JavaClass> without(DescribedPredicate<JavaClass> all, String packages) {
        return all.and(DescribedPredicate.not(resideInAPackage(packages)));
    }

    private static String packages(String module) {
        return "org.fabrique." + module + "..";
    }
}
