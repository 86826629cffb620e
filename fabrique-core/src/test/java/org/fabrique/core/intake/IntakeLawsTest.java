package org.fabrique.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;

class IntakeLawsTest {
    private static final ValidatorFactory VALIDATORS = World.validators();
    private static final Intake INTAKE = World.intake(VALIDATORS);

    @AfterContainer
    static void closeTheDoor() {
        VALIDATORS.close();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aNeedIsMadeWholeOrNotAtAllAndNeverThrows(
            @ForAll("anything") String fabrique,
            @ForAll("anything") String title,
            @ForAll("anything") String request,
            @ForAll("anything") String territory,
            @ForAll("several") List<String> themes,
            @ForAll("several") List<String> audiences,
            @ForAll("several") List<String> exclusions,
            @ForAll BigDecimal budget) {
        NeedDraft draft = new NeedDraft(
                fabrique,
                title,
                request,
                request,
                territory,
                themes,
                audiences,
                null,
                null,
                fabrique,
                fabrique,
                title,
                List.of(),
                null,
                budget,
                exclusions,
                null);

        requireWholeOrNothing(INTAKE.need(new NeedId("n-1"), draft));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aSolutionIsMadeWholeOrNotAtAllAndNeverThrows(
            @ForAll("anything") String fabrique,
            @ForAll("anything") String name,
            @ForAll("anything") String text,
            @ForAll("several") List<String> themes,
            @ForAll("several") List<String> lists) {
        SolutionDraft draft = new SolutionDraft(
                fabrique,
                name,
                text,
                text,
                text,
                themes,
                lists,
                List.of(),
                List.of(new RequirementDraft(RequirementKind.SKILL, text, true)),
                null,
                lists,
                lists,
                name,
                lists,
                List.of(),
                List.of(new ImplementationDraft(name, fabrique, name, null, text)),
                lists,
                name,
                null,
                null);

        requireWholeOrNothing(INTAKE.solution(new SolutionId("s-1"), draft));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anOrganisationIsMadeWholeOrNotAtAllAndNeverThrows(
            @ForAll("anything") String name,
            @ForAll("anything") String siren,
            @ForAll("anything") String siret,
            @ForAll("anything") String rna,
            @ForAll("anything") String seat) {
        OrganisationDraft draft = new OrganisationDraft(name, OrganisationKind.COMPANY, siren, siret, rna, seat);

        requireWholeOrNothing(INTAKE.organisation(new StakeholderId("o-1"), draft));
    }

    private static void requireWholeOrNothing(Loaded<?> loaded) {
        assertThat(loaded.values()).hasSize(loaded.isClean() ? 1 : 0);
        assertThat(loaded.problems()).allSatisfy(problem -> {
            assertThat(problem.place().field()).startsWith("/");
            assertThat(problem.expected().in(Locale.FRENCH)).doesNotContain("{");
            assertThat(problem.in(Locale.FRENCH)).doesNotContain("\n");
        });
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                        FabriqueDomain.lines(),
                        FabriqueDomain.bodies(),
                        FabriqueDomain.identities(),
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.of(
                                "dep:23",
                                "com:23096",
                                "23096",
                                "MOB",
                                "XYZ",
                                "732829320",
                                "35600000000048",
                                "W751234567",
                                "https://exemple.fr/",
                                "http://",
                                "\uD800",
                                "\uFFFE",
                                "\u0000",
                                ""))
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<List<String>> several() {
        return anything().list().ofMaxSize(4).injectNull(0.1);
    }
}
