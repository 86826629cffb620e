package org.fabrique.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.NetworkId;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class ControllerTest {

    @Property
    void twoControllersStandInOneOrderAndAreEqualWhenItSaysSo(@ForAll Controller one, @ForAll Controller other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void fabriquesComeBeforeNetworks(@ForAll FabriqueId fabrique, @ForAll NetworkId network) {
        assertThat(Controller.of(fabrique)).isLessThan(Controller.of(network));
    }

    @Test
    void itIsAFabriqueOrANetworkAndNotBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Controller(null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Controller(new FabriqueId("creuse"), new NetworkId("fai")))
                .withMessageContaining("creuse")
                .withMessageContaining("fai");
    }
}
