package org.fabrique.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

@AnalyzeClasses(packages = "org.fabrique.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCKS_AND_DICE =
            Set.of("now", "currentTimeMillis", "nanoTime", "random", "randomUUID", "identityHashCode");

    @ArchTest
    static final ArchRule the_domain_needs_nothing_but_the_jdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "jakarta.validation..", "org.fabrique.core..");

    @ArchTest
    static final ArchRule only_the_door_knows_of_validation = noClasses()
            .that()
            .resideOutsideOfPackage("org.fabrique.core.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.validation..");

    @ArchTest
    static final ArchRule it_reads_no_clock_and_draws_no_chance = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a clock or dice",
                    (JavaCall<?> call) ->
                            CLOCKS_AND_DICE.contains(call.getTarget().getName()) && ofTheJdk(call.getTarget())))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class);

    @ArchTest
    static final ArchRule it_does_no_input_or_output_and_never_logs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.nio.file..", "java.util.logging..", "java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|InputStream|OutputStream|Reader|Writer|PrintStream).*")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.System\\$Logger.*");

    @ArchTest
    static final ArchRule its_areas_go_round_in_no_circle =
            slices().matching("org.fabrique.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_all_share_knows_no_area = noClasses()
            .that()
            .resideInAPackage("org.fabrique.core")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.fabrique.core.*..");

    private static boolean ofTheJdk(AccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.");
    }
}
