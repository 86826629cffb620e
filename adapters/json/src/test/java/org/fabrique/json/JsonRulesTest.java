package org.fabrique.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A document never chooses a Java class, and the domain knows nothing of Jackson. */
@AnalyzeClasses(packages = "org.fabrique", importOptions = ImportOption.DoNotIncludeTests.class)
class JsonRulesTest {

    @ArchTest
    static final ArchRule noDefaultTyping = noClasses()
            .should()
            .callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("default typing is switched on") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    return call.getTarget().getName().contains("DefaultTyping");
                }
            });

    @ArchTest
    static final ArchRule alternativesGoByName = classes()
            .that()
            .areAnnotatedWith(JsonTypeInfo.class)
            .should(goByNameInTheFieldType())
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theDomainKnowsNothingOfJson = noClasses()
            .that()
            .resideInAPackage("org.fabrique.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "org.fabrique.json..");

    @ArchTest
    static final ArchRule javaSerialisationIsNotUsed =
            noClasses().should().dependOnClassesThat().areAssignableTo(java.io.ObjectInputStream.class);

    private static ArchCondition<JavaClass> goByNameInTheFieldType() {
        return new ArchCondition<>("go by name in the field type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JsonTypeInfo info = type.getAnnotationOfType(JsonTypeInfo.class);
                boolean byName =
                        info.use() == JsonTypeInfo.Id.NAME && info.property().equals("type");
                events.add(new SimpleConditionEvent(type, byName, type.getName() + " goes by " + info.use()));
            }
        };
    }
}
