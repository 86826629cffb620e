package org.fabrique.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.theme.ThemeCode;

/**
 * Which themes of the Carrefour des innovations sociales the subjects of data·inclusion are about. A subject is
 * {@code category--subject}; the table is ours: by category, and by subject where a category holds several things.
 */
final class InclusionThemes {

    private static final Map<String, List<ThemeCode>> CATEGORIES = table(
            "choisir-un-metier=EMP",
            "creer-une-entreprise=ECO",
            "difficultes-administratives-ou-juridiques=DRO",
            "difficultes-financieres=FIN",
            "equipement-et-alimentation=COH",
            "famille=JEU",
            "lecture-ecriture-calcul=FOR",
            "logement-hebergement=HAB",
            "mobilite=MOB",
            "numerique=NUM",
            "preparer-sa-candidature=EMP",
            "remobilisation=COH",
            "sante=SAN",
            "se-former=FOR",
            "souvrir-a-linternational=EDU",
            "trouver-un-emploi=EMP");

    private static final Map<String, List<ThemeCode>> SUBJECTS = table(
            "equipement-et-alimentation--aide-menagere=SER",
            "equipement-et-alimentation--alimentation=AGR,COH",
            "famille--prise-en-charge-personne-dependante=SEN,HAN",
            "famille--soutien-aidants=SEN,HAN",
            "famille--surmonter-conflits-separation-violence=DRO",
            "remobilisation--activites-sportives-et-culturelles=SPO,CUL",
            "remobilisation--benevolat-action-citoyenne=CIT",
            "sante--constituer-un-dossier-mdph-invalidite=HAN,SAN");

    private InclusionThemes() {}

    /** Returns the themes of a subject; empty when there is no such category. */
    static Optional<List<ThemeCode>> of(String subject) {
        String category = subject.contains("--") ? subject.substring(0, subject.indexOf("--")) : "";
        return Optional.ofNullable(SUBJECTS.get(subject)).or(() -> Optional.ofNullable(CATEGORIES.get(category)));
    }

    private static Map<String, List<ThemeCode>> table(String... rows) {
        return Stream.of(rows)
                .map(row -> row.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> themes(row[1])));
    }

    private static List<ThemeCode> themes(String codes) {
        return Stream.of(codes.split(",", -1)).map(ThemeCode::new).toList();
    }
}
