package org.fabrique.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    private static final List<Function<String, ? extends Comparable<?>>> TYPES = List.of(
            FabriqueId::parse,
            NeedId::parse,
            SolutionId::parse,
            InitiativeId::parse,
            StakeholderId::parse,
            ResourceId::parse,
            ActorId::parse);

    @Provide
    Arbitrary<String> identities() {
        return FabriqueDomain.identities();
    }

    @Provide
    Arbitrary<Function<String, ? extends Comparable<?>>> types() {
        return Arbitraries.of(TYPES);
    }

    @Property
    void anIdentityReadsBackWhatItPrints(
            @ForAll("types") Function<String, ? extends Comparable<?>> parse, @ForAll("identities") String text) {
        Object id = parse.apply(text);

        assertThat(id).hasToString(text);
        assertThat(parse.apply(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
    }

    @Property
    void identitiesAreOrderedAsTheirTexts(@ForAll("identities") String one, @ForAll("identities") String other) {
        int order = Integer.signum(one.compareTo(other));

        assertThat(List.of(
                        new FabriqueId(one).compareTo(new FabriqueId(other)),
                        new NeedId(one).compareTo(new NeedId(other)),
                        new SolutionId(one).compareTo(new SolutionId(other)),
                        new InitiativeId(one).compareTo(new InitiativeId(other)),
                        new StakeholderId(one).compareTo(new StakeholderId(other)),
                        new ResourceId(one).compareTo(new ResourceId(other)),
                        new ActorId(one).compareTo(new ActorId(other))))
                .allMatch(compared -> Integer.signum(compared) == order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u00A0b", "a\n", "\u0000", "\uD800", "a\u200Bb"})
    void anIdentityHasNoSpaceAndNothingUnseen(String text) {
        assertThat(Identifier.isValid(text)).isFalse();
        TYPES.forEach(parse -> assertThatIllegalArgumentException().isThrownBy(() -> parse.apply(text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void anIdentityHasUpTo200Characters(int length) {
        assertThat(Identifier.isValid("🚲".repeat(length))).isTrue();
        assertThat(Identifier.isValid("🚲".repeat(length) + "a".repeat(200))).isFalse();
    }
}
