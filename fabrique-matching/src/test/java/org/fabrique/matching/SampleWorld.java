package org.fabrique.matching;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/** The Creuse and a handful of solutions everybody knows. */
final class SampleWorld {

    static final FabriqueId LIMOUSIN = new FabriqueId("limousin");

    static final Solution GARAGE = solution(
            "garage-solidaire",
            "Garage solidaire",
            "garage-solidaire",
            "Réparer et louer des voitures à bas prix.",
            "MOB");

    static final Solution SHOP = solution(
                    "epicerie-itinerante",
                    "Épicerie itinérante",
                    "epicerie-itinerante",
                    "Un camion vend de village en village et crée du lien entre personnes âgées.",
                    "COR",
                    "SEN")
            .withSettings(List.of(Setting.RURAL))
            .withRequirements(List.of(
                    Requirement.helpful(RequirementKind.VOLUNTEERS, "quelques bénévoles"),
                    Requirement.essential(RequirementKind.PREMISES, "un garage pour le camion")));

    static final Solution DRIVERS = solution(
            "transport-solidaire",
            "Transport solidaire",
            "transport-solidaire",
            "Des chauffeurs bénévoles conduisent les personnes âgées sans voiture.",
            "MOB",
            "SEN");

    static final Solution BEES =
            solution("rucher-ecole", "Rucher école", null, "Apprendre à élever des abeilles.", "BIO");

    static final List<Solution> CATALOGUE = List.of(GARAGE, SHOP, DRIVERS, BEES);

    /** A run for answers that were not given by an engine. */
    static final RunId RUN = RunId.parse("00000000-00000000-00000000-00000000-00000000");

    private SampleWorld() {}

    static Need need(String words) {
        return need("besoin", words);
    }

    static Need need(String id, String words) {
        return Need.captured(new NeedId(id), LIMOUSIN, words);
    }

    static Need noMoreShops() {
        return need("Les villages n'ont plus de commerce, les personnes âgées sont isolées");
    }

    static Solution solution(String id, String name, @Nullable String family, String text, String... themes) {
        return Solution.of(new SolutionId(id), name)
                .withFamily(family)
                .withDescription(text)
                .withThemes(List.of(themes).stream().map(ThemeCode::new).toList());
    }
}
