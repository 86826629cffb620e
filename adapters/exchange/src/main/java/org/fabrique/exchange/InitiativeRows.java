package org.fabrique.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Adaptation;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.intake.InitiativeDraft;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.Kind;

/** Initiatives as rows: how they were opened. What happened since stands in their journal, which is not carried. */
final class InitiativeRows {

    private static final Column<Initiative, String> FABRIQUE = Columns.fabrique(Initiative::fabrique);
    private static final Column<Initiative, String> TITLE = Column.<Initiative, String>of(
                    "title",
                    Cells.text(),
                    "titre",
                    "Une ligne d'au plus 200 caractères.",
                    "A line of at most 200 characters.",
                    Initiative::title)
            .isRequired();
    private static final Column<Initiative, List<String>> NEEDS = Column.<Initiative, String>many(
                    "needs",
                    Cells.word(),
                    "besoins",
                    "Les identifiants des besoins auxquels elle répond, au moins un. " + Columns.BARS_FR,
                    "The identities of the needs it answers, at least one. " + Columns.BARS_EN,
                    it -> it.needs().stream().map(NeedId::value).toList())
            .isRequired();
    private static final Column<Initiative, String> TERRITORY = Columns.territory(Initiative::territory);
    private static final Column<Initiative, String> PLACE = Column.of(
            "place",
            Cells.word(),
            "lieu",
            "L'identifiant de la ressource où elle s'installerait.",
            "The identity of the premises it would use.",
            it -> Columns.text(it.place()));
    private static final Column<Initiative, String> ADAPTED_FROM = Column.of(
            "adaptedFrom",
            Cells.word(),
            "adaptée de",
            "L'identifiant de la solution connue qu'elle adapte ; vide quand elle est modélisée à neuf.",
            "The identity of the known solution it adapts; empty when it is modelled anew.",
            it -> Columns.text(it.adaptedFrom().orElse(null)));
    private static final Column<Initiative, String> METHOD = Column.<Initiative, String>of(
                    "method",
                    Cells.word(),
                    "méthode",
                    "Celle qu'elle suit, comme canonical ; elle ne change pas.",
                    "That which it follows, such as canonical; it does not change.",
                    Initiative::method)
            .isRequired()
            .isFixed();
    private static final Column<Initiative, Phase> OPENED_AT = Column.<Initiative, Phase>of(
                    "openedAt",
                    Cells.code(Phase.class),
                    "ouverte en",
                    "La phase où elle est ouverte, la première de la méthode par défaut ; elle ne change pas.",
                    "The phase it is opened in, the first of the method by default; it does not change.",
                    InitiativeRows::openedAt)
            .isFixed();
    private static final Column<Initiative, LocalDate> OPENED_ON = Column.<Initiative, LocalDate>of(
                    "openedOn",
                    Cells.day(),
                    "ouverte le",
                    "Le jour où elle est ouverte ; il ne change pas.",
                    "The day it is opened; it does not change.",
                    it -> it.journal().openedOn())
            .isRequired()
            .isFixed();
    private static final Column<Initiative, Visibility> VISIBILITY = Columns.visibility(Initiative::visibility);
    private static final Column<Initiative, Phase> PHASE = Column.<Initiative, Phase>of(
                    "phase",
                    Cells.code(Phase.class),
                    "phase",
                    "Où elle en est.",
                    "How far it has come.",
                    Initiative::phase)
            .isDerived();
    private static final Column<Initiative, Standing> STANDING = Column.<Initiative, Standing>of(
                    "standing",
                    Cells.code(Standing.class),
                    "situation",
                    "Si elle avance, attend ou s'est arrêtée.",
                    "Whether it goes on, waits or has ended.",
                    Initiative::standing)
            .isDerived();

    private InitiativeRows() {}

    static Sheet<InitiativeId, Initiative> sheet(List<Method> methods) {
        List<Method> known = List.copyOf(methods);
        return new Sheet<>(
                "initiatives",
                "Initiatives",
                Kind.INITIATIVES,
                InitiativeId::new,
                List.of(
                        FABRIQUE,
                        TITLE,
                        NEEDS,
                        TERRITORY,
                        PLACE,
                        ADAPTED_FROM,
                        METHOD,
                        OPENED_AT,
                        OPENED_ON,
                        VISIBILITY,
                        PHASE,
                        STANDING),
                List.of(
                        new Reference<Initiative, FabriqueId>(
                                FABRIQUE.name(), List.of(Kind.FABRIQUES), it -> List.of(it.fabrique())),
                        new Reference<Initiative, NeedId>(NEEDS.name(), List.of(Kind.NEEDS), Initiative::needs),
                        new Reference<Initiative, ResourceId>(
                                PLACE.name(),
                                List.of(Kind.RESOURCES),
                                it -> Optional.ofNullable(it.place()).stream().toList()),
                        new Reference<Initiative, SolutionId>(
                                ADAPTED_FROM.name(),
                                List.of(Kind.SOLUTIONS),
                                it -> it.adaptedFrom().stream().toList())),
                (id, row, intake) -> draft(id, row, intake, known),
                InitiativeRows::merged,
                it -> Columns.one(it.territory()));
    }

    /** The first entry of every journal opens it. */
    private static Phase openedAt(Initiative initiative) {
        return ((Entry.Opened) initiative.journal().entries().get(0)).at();
    }

    private static Loaded<Initiative> draft(InitiativeId id, Row row, Intake intake, List<Method> methods) {
        return intake.initiative(
                id,
                new InitiativeDraft(
                        row.get(FABRIQUE),
                        row.get(TITLE),
                        row.all(NEEDS),
                        row.get(TERRITORY),
                        row.get(PLACE),
                        row.get(ADAPTED_FROM),
                        row.get(METHOD),
                        row.get(OPENED_AT),
                        row.get(OPENED_ON),
                        row.get(VISIBILITY)),
                methods);
    }

    private static Initiative merged(Initiative kept, Initiative said) {
        return new Initiative(
                kept.id(),
                kept.fabrique(),
                said.title(),
                said.needs(),
                said.territory(),
                said.place(),
                blueprint(kept, said),
                kept.method(),
                kept.coalition(),
                kept.journal(),
                kept.outcomes(),
                said.visibility());
    }

    /** What was learnt on the way stays with the solution it was learnt from. */
    private static Blueprint blueprint(Initiative kept, Initiative said) {
        Adaptation adaptation = kept.adaptedFrom().equals(said.adaptedFrom())
                ? kept.blueprint().adaptation()
                : said.blueprint().adaptation();
        return new Blueprint(
                adaptation, kept.blueprint().businessModel(), kept.blueprint().review());
    }
}
