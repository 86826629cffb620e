package org.fabrique.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;

/** Needs as rows. Their evidence and the history of their status are not carried. */
final class NeedRows {

    private static final Column<Need, String> FABRIQUE = Columns.<Need>fabrique(Need::fabrique);
    private static final Column<Need, String> TITLE = Column.<Need, String>of(
                    "title",
                    Cells.text(),
                    "titre",
                    "Une ligne d'au plus 200 caractères.",
                    "A line of at most 200 characters.",
                    Need::title)
            .isRequired();
    private static final Column<Need, String> REQUEST = Column.of(
            "request",
            Cells.text(),
            "demande",
            "Ce qui a été demandé, au plus 20 000 caractères.",
            "What was asked for, at most 20,000 characters.",
            need -> need.wording().request());
    private static final Column<Need, String> STATEMENT = Column.of(
            "statement",
            Cells.text(),
            "ce qui manque",
            "Ce qui manque vraiment ; un nouveau besoin qui le dit est qualifié, tout autre est capté.",
            "What is really missing; a new need that says so is qualified, any other is captured.",
            need -> need.wording().statement());
    private static final Column<Need, String> TERRITORY = Columns.territory(Need::territory);
    private static final Column<Need, List<String>> THEMES = Columns.themes(Need::themes);
    private static final Column<Need, List<String>> AUDIENCES = Columns.audiences(Need::audiences);
    private static final Column<Need, EntryPoint> ENTRY_POINT = Column.of(
            "entryPoint",
            Cells.code(EntryPoint.class),
            "porte d'entrée",
            "D'où vient le besoin.",
            "Where the need comes from.",
            need -> need.entryPoint() == EntryPoint.UNKNOWN ? null : need.entryPoint());
    private static final Column<Need, PartialDate> HEARD_ON = Column.of(
            "heardOn",
            Cells.partialDate(),
            "entendu le",
            "Un jour, un mois ou une année.",
            "A day, a month or a year.",
            need -> need.capture().on());
    private static final Column<Need, String> HEARD_FROM = Column.of(
            "heardFrom",
            Cells.word(),
            "entendu de",
            "L'identifiant de qui l'a apporté, jamais un nom.",
            "The identity of whoever brought it, never a name.",
            need -> Columns.text(need.capture().by()));
    private static final Column<Need, String> HEARD_BY = Column.of(
            "heardBy",
            Cells.word(),
            "entendu par",
            "L'identifiant de qui l'a noté, jamais un nom.",
            "The identity of whoever wrote it down, never a name.",
            need -> Columns.text(need.capture().heardBy()));
    private static final Column<Need, String> HEARD_HOW = Column.of(
            "heardHow",
            Cells.text(),
            "entendu comment",
            "Atelier, questionnaire, visite…",
            "A workshop, a survey, a visit…",
            need -> need.capture().how());
    private static final Column<Need, LocalDate> DEADLINE = Column.of(
            "deadline",
            Cells.day(),
            "échéance",
            "Le dernier jour utile.",
            "The last useful day.",
            need -> need.constraints().deadline());
    private static final Column<Need, BigDecimal> BUDGET = Column.of(
            "budgetEuros",
            Cells.amount(),
            "budget en euros",
            "Le plus qui peut être dépensé.",
            "The most that can be spent.",
            need -> need.constraints().budgetEuros());
    private static final Column<Need, List<String>> EXCLUSIONS = Column.many(
            "exclusions",
            Cells.text(),
            "exclusions",
            "Ce qui ne doit pas être proposé. " + Columns.BARS_FR,
            "What must not be proposed. " + Columns.BARS_EN,
            need -> need.constraints().exclusions());
    private static final Column<Need, Visibility> VISIBILITY = Columns.visibility(Need::visibility);
    private static final Column<Need, NeedStatus> STATUS = Column.<Need, NeedStatus>of(
                    "status",
                    Cells.code(NeedStatus.class),
                    "état",
                    "Où il en est.",
                    "How far it has come.",
                    Need::status)
            .isDerived();
    private static final Column<Need, List<String>> GOALS = Columns.goals(Need::themes);

    private NeedRows() {}

    static Sheet<NeedId, Need> sheet() {
        return new Sheet<>(
                "needs",
                "Besoins",
                Kind.NEEDS,
                NeedId::new,
                List.of(
                        FABRIQUE,
                        TITLE,
                        REQUEST,
                        STATEMENT,
                        TERRITORY,
                        THEMES,
                        AUDIENCES,
                        ENTRY_POINT,
                        HEARD_ON,
                        HEARD_FROM,
                        HEARD_BY,
                        HEARD_HOW,
                        DEADLINE,
                        BUDGET,
                        EXCLUSIONS,
                        VISIBILITY,
                        STATUS,
                        GOALS),
                List.of(
                        new Reference<Need, FabriqueId>(
                                FABRIQUE.name(), List.of(Kind.FABRIQUES), need -> List.of(need.fabrique())),
                        stakeholder(HEARD_FROM, need -> need.capture().by()),
                        stakeholder(HEARD_BY, need -> need.capture().heardBy())),
                NeedRows::draft,
                NeedRows::merged,
                need -> Columns.one(need.territory()));
    }

    private static Reference<Need, StakeholderId> stakeholder(
            Column<Need, String> column, Function<Need, @Nullable StakeholderId> who) {
        return new Reference<>(
                column.name(),
                List.of(Kind.ORGANISATIONS, Kind.PERSONS),
                need -> Optional.ofNullable(who.apply(need)).stream().toList());
    }

    private static Loaded<Need> draft(NeedId id, Row row, Intake intake) {
        return intake.need(
                id,
                new NeedDraft(
                        row.get(FABRIQUE),
                        row.get(TITLE),
                        row.get(REQUEST),
                        row.get(STATEMENT),
                        row.get(TERRITORY),
                        row.all(THEMES),
                        row.all(AUDIENCES),
                        row.get(ENTRY_POINT),
                        row.get(HEARD_ON),
                        row.get(HEARD_FROM),
                        row.get(HEARD_BY),
                        row.get(HEARD_HOW),
                        List.of(),
                        row.get(DEADLINE),
                        row.get(BUDGET),
                        row.all(EXCLUSIONS),
                        row.get(VISIBILITY)));
    }

    private static Need merged(Need kept, Need said) {
        return new Need(
                kept.id(),
                kept.fabrique(),
                said.wording(),
                said.territory(),
                said.themes(),
                said.audiences(),
                said.entryPoint(),
                said.capture(),
                kept.evidence(),
                said.constraints(),
                kept.steps(),
                kept.mergedInto(),
                said.visibility());
    }
}
