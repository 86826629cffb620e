package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Test;

/** Organisations, resources, solutions and initiatives: what their tables say, and that it comes back. */
class TheOtherTablesTest {

    private static final FabriqueId BFC = new FabriqueId("bfc");

    private static <T> void comesBack(Sheet<?, T> sheet, T thing) {
        for (Format format : List.of(
                CsvForm.french(),
                CsvForm.plain(),
                GeoJson.withoutPositions(),
                GoGoCarto.full(Gazetteer.empty()),
                Tables.PAIR)) {
            assertThat(Tables.writtenAndRead(sheet, List.of(thing), format).orThrow())
                    .containsExactly(thing);
        }
        for (XlsxForm form : List.of(XlsxForm.french(), XlsxForm.plain())) {
            assertThat(Workbooks.writtenAndRead(sheet, List.of(thing), form).orThrow())
                    .containsExactly(thing);
        }
    }

    @Test
    void anOrganisationSaysItsNumbersAndItsCommune() {
        Organisation read = Tables.read(
                        Sheet.organisations(),
                        "id;name;kind;siren;siret;rna;seat\no-1;Le Relais;association;732829320;73282932000074;W123456789;2A004\n")
                .orThrow()
                .get(0);
        assertThat(read.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
        assertThat(read.siret()).hasToString("73282932000074");
        assertThat(read.rna()).hasToString("W123456789");
        assertThat(read.seat()).isEqualTo(TerritoryCode.commune("2A004"));
        comesBack(Sheet.organisations(), read);
    }

    @Test
    void anOrganisationWithWrongNumbersIsRefused() {
        assertThat(Tables.told(Tables.read(
                        Sheet.organisations(), "id;name;kind;siren;seat\no-1;Le Relais;club;732829321;23000\n")))
                .hasSize(2)
                .anyMatch(
                        told -> told.startsWith("UNKNOWN_CODE: table.csv, line 2, kind: \"club\"; one of these codes"))
                .contains(
                        "CONSTRAINT: table.csv, line 2, siren: \"732829321\"; must be a SIREN: nine digits that pass the"
                                + " check");
    }

    @Test
    void aResourceLosesNothing() {
        LocalResource school = LocalResource.of(
                        new ResourceId("r-1"),
                        BFC,
                        ResourceKind.PREMISES,
                        "Ancienne école",
                        TerritoryCode.commune("25056"))
                .withQuantity(new Quantity(new BigDecimal("120.5"), "m2"))
                .withAvailable(
                        Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31)),
                        Period.since(LocalDate.of(2026, 9, 1)));
        assertThat(Tables.text(Sheet.resources(), List.of(school), CsvForm.french()))
                .endsWith("\r\nr-1;bfc;premises;Ancienne école;com:25056;oui;120,5;m2;"
                        + "01/01/2026..31/05/2026|01/09/2026..;private\r\n");
        comesBack(Sheet.resources(), school);
        comesBack(
                Sheet.resources(),
                LocalResource.absent(
                        new ResourceId("r-2"), BFC, ResourceKind.SKILL, "Mécanicien", TerritoryCode.department("23")));
    }

    @Test
    void aPeriodWithoutItsDotsIsRefused() {
        assertThat(Tables.told(Tables.read(
                        Sheet.resources(),
                        "id;fabrique;kind;label;territory;present;available\n"
                                + "r-1;bfc;premises;École;dep:23;peut-être;01/01/2026\n")))
                .containsExactly(
                        "WRONG_TYPE: table.csv, line 2, present: \"peut-être\"; oui (yes) or non (no) is expected",
                        "WRONG_TYPE: table.csv, line 2, available: \"01/01/2026\"; a first and a last day such as "
                                + "28/03/2018..29/03/2018 is expected");
    }

    @Test
    void aSolutionSaysWhatAFlatRowCanSay() {
        Solution read = Tables.read(Sheet.solutions(), """
                        id;fabrique;name;family;problem;themes;settings;replication;invariants;variables;revenues;sources;licence;lastVerified;visibility
                        s-1;bfc;Garage mobile;garage-solidaire;Pas de garage.;MOB;rural;;un mécanicien|un camion;tarif\\|prix;market|public;https://example.org/a|https://example.org/b;CC0;03/2026;network
                        """).orThrow().get(0);
        assertThat(read.transfer().invariants()).containsExactly("un mécanicien", "un camion");
        assertThat(read.transfer().variables()).containsExactly("tarif|prix");
        assertThat(read.revenues()).hasSize(2);
        assertThat(read.provenance().sources()).hasSize(2);
        assertThat(read.provenance().lastVerified()).hasToString("2026-03");
        comesBack(Sheet.solutions(), read);
        comesBack(Sheet.solutions(), Solution.of(new SolutionId("s-2"), "Solution commune"));
    }

    @Test
    void anInitiativeIsOpenedInAPhaseOfItsMethod() {
        Sheet<InitiativeId, Initiative> sheet = Sheet.initiatives(Method.readyMade());
        Initiative read = Tables.read(sheet, """
                        id;fabrique;title;needs;territory;place;adaptedFrom;method;openedAt;openedOn;visibility
                        i-1;bfc;Garage mobile;n-1|n-2;dep:23;r-1;s-1;canonical;opportunity-study;01/06/2018;network
                        """).orThrow().get(0);
        assertThat(read.needs()).containsExactly(new NeedId("n-1"), new NeedId("n-2"));
        assertThat(read.phase()).isEqualTo(Phase.OPPORTUNITY_STUDY);
        assertThat(read.journal().openedOn()).isEqualTo(LocalDate.of(2018, 6, 1));
        comesBack(sheet, read);
    }

    @Test
    void anInitiativeWithAMethodNobodyKnowsIsRefused() {
        assertThat(Tables.told(Tables.read(
                        Sheet.initiatives(Method.readyMade()),
                        "id;fabrique;title;needs;method;openedOn\ni-1;bfc;Garage;;classical;2018-06-01\n")))
                .containsExactly(
                        "WRONG_TYPE: table.csv, line 2, openedOn: \"2018-06-01\"; a day such as 28/03/2018 is expected",
                        "CONSTRAINT: table.csv, line 2, needs: \"0\"; must not be empty",
                        "UNKNOWN_CODE: table.csv, line 2, method: \"classical\"; one of these methods is expected: "
                                + "canonical, handover-first, feasibility-first");
    }

    @Test
    void theIdentitiesAreThoseOfTheirKind() {
        assertThat(Sheet.organisations().identity(" o-1 ")).contains(new StakeholderId("o-1"));
        assertThat(Sheet.organisations().identity("o 1")).isEmpty();
    }
}
