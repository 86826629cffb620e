package org.fabrique.exchange;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.Revenue;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Kind;

/**
 * Solutions as rows. What they require, where they run, what shows that they work, the conditions of a transfer, the notes on
 * revenues and the solutions they descend from are not carried.
 */
final class SolutionRows {

    private static final Column<Solution, String> FABRIQUE = Column.<Solution, String>of(
                    "fabrique",
                    Cells.word(),
                    "fabrique",
                    "L'identifiant de la fabrique qui la conserve, vide pour le catalogue commun ; il ne change pas.",
                    "The identity of the fabrique that keeps it, empty for the common catalogue; it does not change.",
                    it -> Columns.text(it.fabrique()))
            .isFixed();
    private static final Column<Solution, String> NAME = Column.<Solution, String>of(
                    "name",
                    Cells.text(),
                    "nom",
                    "Une ligne d'au plus 200 caractères.",
                    "A line of at most 200 characters.",
                    Solution::name)
            .isRequired();
    private static final Column<Solution, String> FAMILY = Column.of(
            "family",
            Cells.word(),
            "famille",
            "Des mots en minuscules reliés par des tirets, comme epicerie-solidaire.",
            "Lower-case words joined by hyphens, such as epicerie-solidaire.",
            Solution::family);
    private static final Column<Solution, String> PROBLEM = Column.of(
            "problem",
            Cells.text(),
            "problème",
            "Ce à quoi elle répond, au plus 20 000 caractères.",
            "What it answers, at most 20,000 characters.",
            Solution::problem);
    private static final Column<Solution, String> DESCRIPTION = Column.of(
            "description",
            Cells.text(),
            "description",
            "Comment elle marche, au plus 20 000 caractères.",
            "How it works, at most 20,000 characters.",
            Solution::description);
    private static final Column<Solution, List<String>> THEMES = Columns.themes(Solution::themes);
    private static final Column<Solution, List<String>> AUDIENCES = Columns.audiences(Solution::audiences);
    private static final Column<Solution, List<Setting>> SETTINGS = Column.many(
            "settings",
            Cells.code(Setting.class),
            "milieux",
            "Les sortes de lieux où elle convient : %s. ".formatted(Cells.codes(Setting.class)) + Columns.BARS_FR,
            "The kinds of place it suits. " + Columns.BARS_EN,
            Solution::settings);
    private static final Column<Solution, ReplicationMode> REPLICATION = Column.of(
            "replication",
            Cells.code(ReplicationMode.class),
            "essaimage",
            "Comment elle essaime.",
            "How it spreads.",
            it -> it.transfer().mode() == ReplicationMode.UNKNOWN
                    ? null
                    : it.transfer().mode());
    private static final Column<Solution, List<String>> INVARIANTS = Column.many(
            "invariants",
            Cells.text(),
            "invariants",
            "Ce sans quoi elle ne serait plus elle-même. " + Columns.BARS_FR,
            "What it would no longer be itself without. " + Columns.BARS_EN,
            it -> it.transfer().invariants());
    private static final Column<Solution, List<String>> VARIABLES = Column.many(
            "variables",
            Cells.text(),
            "variables",
            "Ce que chaque lieu est libre de changer. " + Columns.BARS_FR,
            "What each place is free to change. " + Columns.BARS_EN,
            it -> it.transfer().variables());
    private static final Column<Solution, String> NETWORK_HEAD = Column.of(
            "networkHead",
            Cells.text(),
            "tête de réseau",
            "L'organisation qui la fédère.",
            "The organisation that federates it.",
            it -> it.transfer().networkHead());
    private static final Column<Solution, List<String>> LEGAL_FORMS = Column.many(
            "legalForms",
            Cells.text(),
            "formes juridiques",
            "Celles que prennent ses porteurs. " + Columns.BARS_FR,
            "Those its carriers take. " + Columns.BARS_EN,
            Solution::legalForms);
    private static final Column<Solution, List<RevenueKind>> REVENUES = Column.many(
            "revenues",
            Cells.code(RevenueKind.class),
            "ressources",
            "De quoi elle vit : %s. ".formatted(Cells.codes(RevenueKind.class)) + Columns.BARS_FR,
            "What it lives on. " + Columns.BARS_EN,
            SolutionRows::kinds);
    private static final Column<Solution, List<String>> SOURCES = Column.many(
            "sources",
            Cells.word(),
            "sources",
            "Les adresses des pages d'où elle est tirée. " + Columns.BARS_FR,
            "The addresses of the pages it was read from. " + Columns.BARS_EN,
            it -> it.provenance().sources().stream().map(URI::toString).toList());
    private static final Column<Solution, String> LICENCE = Column.of(
            "licence",
            Cells.text(),
            "licence",
            "Celle sous laquelle la fiche peut être reprise.",
            "That under which the record may be used again.",
            it -> it.provenance().licence());
    private static final Column<Solution, YearMonth> LAST_VERIFIED = Column.of(
            "lastVerified",
            Cells.month(),
            "vérifiée en",
            "Le mois où elle a été comparée à ses sources.",
            "The month it was last compared with its sources.",
            it -> it.provenance().lastVerified());
    private static final Column<Solution, Visibility> VISIBILITY = Columns.visibility(Solution::visibility);
    private static final Column<Solution, List<String>> GOALS = Columns.goals(Solution::themes);

    private SolutionRows() {}

    static Sheet<SolutionId, Solution> sheet() {
        return new Sheet<>(
                "solutions",
                "Solutions connues",
                Kind.SOLUTIONS,
                SolutionId::new,
                List.of(
                        FABRIQUE,
                        NAME,
                        FAMILY,
                        PROBLEM,
                        DESCRIPTION,
                        THEMES,
                        AUDIENCES,
                        SETTINGS,
                        REPLICATION,
                        INVARIANTS,
                        VARIABLES,
                        NETWORK_HEAD,
                        LEGAL_FORMS,
                        REVENUES,
                        SOURCES,
                        LICENCE,
                        LAST_VERIFIED,
                        VISIBILITY,
                        GOALS),
                List.of(new Reference<Solution, FabriqueId>(
                        FABRIQUE.name(),
                        List.of(Kind.FABRIQUES),
                        it -> Optional.ofNullable(it.fabrique()).stream().toList())),
                SolutionRows::draft,
                SolutionRows::merged,
                SolutionRows::places);
    }

    /** Where it runs. */
    private static List<TerritoryCode> places(Solution solution) {
        return solution.trackRecord().implementations().stream()
                .flatMap(there -> Stream.ofNullable(there.territory()))
                .distinct()
                .toList();
    }

    private static List<RevenueKind> kinds(Solution solution) {
        return solution.revenues().stream().map(Revenue::kind).toList();
    }

    private static Loaded<Solution> draft(SolutionId id, Row row, Intake intake) {
        return intake.solution(
                id,
                new SolutionDraft(
                        row.get(FABRIQUE),
                        row.get(NAME),
                        row.get(FAMILY),
                        row.get(PROBLEM),
                        row.get(DESCRIPTION),
                        row.all(THEMES),
                        row.all(AUDIENCES),
                        row.all(SETTINGS),
                        List.of(),
                        row.get(REPLICATION),
                        row.all(INVARIANTS),
                        row.all(VARIABLES),
                        row.get(NETWORK_HEAD),
                        row.all(LEGAL_FORMS),
                        row.all(REVENUES),
                        List.of(),
                        row.all(SOURCES),
                        row.get(LICENCE),
                        row.get(LAST_VERIFIED),
                        row.get(VISIBILITY)));
    }

    private static Solution merged(Solution kept, Solution said) {
        return said.withRequirements(kept.requirements())
                .withTransfer(transfer(kept.transfer(), said.transfer()))
                .withDerivedFrom(kept.derivedFrom())
                .withRevenues(kinds(kept).equals(kinds(said)) ? kept.revenues() : said.revenues())
                .withTrackRecord(kept.trackRecord());
    }

    private static Transfer transfer(Transfer kept, Transfer said) {
        return new Transfer(said.mode(), said.invariants(), said.variables(), kept.conditions(), said.networkHead());
    }
}
