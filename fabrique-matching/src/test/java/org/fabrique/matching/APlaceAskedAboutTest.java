package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.SHOP;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.need.Need;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

/** Knowing a place may cost its gazetteer much: an answer asks for it once, however many solutions it judges. */
class APlaceAskedAboutTest {

    private final List<Object> asked = new ArrayList<>();
    private final LocalContext context = LocalContext.of(counting(FrenchTerritories.load()));
    private final Catalogue catalogue = Catalogue.of(CATALOGUE);
    private final Need need = need("besoin", "Plus de pain au village, les personnes âgées sont isolées");

    @Test
    void isDescribedOnceForAnAnswer() {
        MatchingEngine.standard().match(need, catalogue, context);
        assertThat(asked).contains(need.territory()).doesNotHaveDuplicates();
    }

    @Test
    void isDescribedOnceForAReasonWhyNot() {
        MatchingEngine.standard().whyNot(need, SHOP.id(), catalogue, context);
        assertThat(asked).contains(need.territory()).doesNotHaveDuplicates();
    }

    @Test
    void isDescribedOnceForAllTheNeedsThatWait() {
        List<Need> needs = List.of(need, need("autre", "Plus de commerce au village"));
        MatchingEngine.standard().reverse(SHOP, needs, catalogue, context);
        assertThat(asked).contains(need.territory()).doesNotHaveDuplicates();
    }

    private static Need need(String id, String words) {
        return SampleWorld.need(id, words).withTerritory(TerritoryCode.department("23"));
    }

    private Gazetteer counting(Gazetteer places) {
        return (Gazetteer) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Gazetteer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("profile")) {
                        asked.add(arguments[0]);
                    }
                    return method.invoke(places, arguments);
                });
    }
}
