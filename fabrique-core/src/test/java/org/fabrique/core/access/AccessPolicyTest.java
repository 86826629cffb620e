package org.fabrique.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class AccessPolicyTest {
    private static final AccessPolicy POLICY = AccessPolicy.standard();
    private static final AccessTable TABLE = AccessTable.read();

    @Test
    void answersEveryQuestionAsTheTableSays() {
        assertThat(AccessTable.cells()).hasSize(8 * 15 * 3 * 7 * 3);
        assertThat(TABLE.differences(POLICY)).isEmpty();
    }

    @Nested
    class TheTable {
        @Test
        void isWrongWhereverOneOfItsRowsIsFlipped() {
            assertThat(IntStream.range(0, TABLE.rows().size()))
                    .allSatisfy(at -> assertThat(TABLE.withFlipped(at).differences(POLICY))
                            .as("row %d", at)
                            .isNotEmpty());
        }

        @Test
        void callsEveryValueByItsName() {
            assertThat(TABLE.unnamed()).isEmpty();
            assertThat(new AccessTable(TABLE.rows().subList(0, 1)).unnamed()).contains("PUBLIC", "NEED", "READ");
        }

        @Test
        void leavesNoQuestionWithoutARow() {
            AccessTable shorter =
                    new AccessTable(TABLE.rows().subList(0, TABLE.rows().size() - 1));

            assertThat(shorter.differences(POLICY))
                    .extracting(AccessTable.Cell::role)
                    .containsOnly(ActorRole.PUBLIC, ActorRole.PRIVACY_OFFICER);
        }
    }

    @Property
    void theTableIsWrongByOneCellWhenAnyOneCellIsFlipped(
            @ForAll ActorRole role,
            @ForAll SubjectKind kind,
            @ForAll Visibility visibility,
            @ForAll Action action,
            @ForAll("keepers") String keeper) {
        AccessTable.Cell cell = new AccessTable.Cell(role, kind, visibility, action, keeper);
        String flipped = String.join(",", cell.names()) + (cell.decidedBy(POLICY) ? ",deny" : ",allow");
        List<AccessTable.Row> rows = new ArrayList<>(TABLE.rows());
        rows.add(0, AccessTable.Row.parse(flipped));

        assertThat(new AccessTable(rows).differences(POLICY)).containsExactly(cell);
    }

    @Provide
    Arbitrary<String> keepers() {
        return Arbitraries.of(AccessTable.KEEPERS);
    }

    @Property
    void nothingCanBeDoneToWhatCannotBeSeen(
            @ForAll Actor actor,
            @ForAll Action action,
            @ForAll SubjectKind kind,
            @ForAll Visibility visibility,
            @ForAll FabriqueId fabrique) {
        Subject subject = new Subject(kind, fabrique, visibility);

        assertThat(POLICY.canSee(actor, subject))
                .isEqualTo(POLICY.decide(actor, Action.READ, subject).allowed());
        assertThat(POLICY.decide(actor, action, subject).allowed() && !POLICY.canSee(actor, subject))
                .isFalse();
    }

    @Property
    void showingMoreNeverTakesAwayARight(
            @ForAll Actor actor, @ForAll Action action, @ForAll SubjectKind kind, @ForAll FabriqueId fabrique) {
        boolean hidden = POLICY.decide(actor, action, new Subject(kind, fabrique, Visibility.PRIVATE))
                .allowed();
        boolean shared = POLICY.decide(actor, action, new Subject(kind, fabrique, Visibility.NETWORK))
                .allowed();
        boolean open = POLICY.decide(actor, action, new Subject(kind, fabrique, Visibility.PUBLIC))
                .allowed();

        assertThat(!hidden || shared).isTrue();
        assertThat(!shared || open).isTrue();
    }

    @Test
    void aRefusalSaysThatNoRuleAllowsIt() {
        Decision decision = POLICY.decide(
                Actor.anybody(),
                Action.READ,
                new Subject(SubjectKind.NEED, new FabriqueId("creuse"), Visibility.PRIVATE));

        assertThat(decision.allowed()).isFalse();
        assertThat(decision.rule()).isEqualTo("NO_RULE_ALLOWS");
        assertThat(decision.reason().fr()).isEqualTo("Aucune règle ne le permet.");
    }
}
