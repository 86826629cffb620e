package org.fabrique.examples.web.initiative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.network.Fabrique;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.InitiativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The initiatives the visitor sees, by the phase they are in.
 *
 * @param asked what the board is narrowed by
 * @param columns one for each phase, or the only one that was asked for
 */
public record Board(Form asked, List<Fabrique> fabriques, List<Column> columns) {

    private static final int CARDS = 20;

    /**
     * The initiatives in one phase, or a part of them.
     *
     * @param count how many there are in all
     * @param more where the rest is, or null when these are all
     */
    public record Column(
            Phase phase,
            long count,
            List<Card> cards,
            @Nullable String more) {}

    /**
     * One initiative.
     *
     * @param days how long it has been in its phase
     */
    public record Card(Initiative initiative, long days) {

        /** Returns who carries it, by identity. */
        public String carrier(Visit visit) {
            return InitiativePage.told(visit, initiative.carrier());
        }

        public boolean isCarried() {
            return !(initiative.carrier() instanceof Carrier.None);
        }
    }

    static Board of(Visit visit, Form asked) {
        List<Fabrique> fabriques = visit.workshop().fabriques().all().stream()
                .map(Versioned::value)
                .toList();
        List<Phase> phases = asked.choice("phase", Phase.class).map(List::of).orElse(Arrays.asList(Phase.values()));
        InitiativeQuery query = query(asked);
        return new Board(
                asked,
                fabriques,
                phases.stream()
                        .map(phase -> column(visit, asked, phase, query.inPhase(Set.of(phase))))
                        .toList());
    }

    private static InitiativeQuery query(Form asked) {
        InitiativeQuery query = InitiativeQuery.all();
        if (asked.has("fabrique")) {
            query = query.keptBy(asked.id("fabrique", FabriqueId::new));
        }
        Optional<Standing> standing = asked.choice("standing", Standing.class);
        return standing.isPresent() ? query.standing(Set.of(standing.get())) : query;
    }

    private static Column column(Visit visit, Form asked, Phase phase, InitiativeQuery query) {
        PageRequest part = asked.optional("after")
                .map(cursor -> PageRequest.after(Cursor.parse(cursor), CARDS))
                .orElse(PageRequest.first(CARDS));
        Page<Versioned<Initiative>> page = visit.workshop().initiatives().list(query, part);
        boolean all = page.isLast() && !asked.has("after");
        return new Column(
                phase,
                all ? page.items().size() : visit.workshop().initiatives().count(query),
                page.items().stream().map(kept -> card(visit, kept.value())).toList(),
                page.isLast() ? null : more(asked, phase, page));
    }

    private static Card card(Visit visit, Initiative initiative) {
        return new Card(
                initiative, InitiativePage.daysInPhase(initiative, visit.house().today()));
    }

    private static String more(Form asked, Phase phase, Page<?> page) {
        return "/initiatives?fabrique=%s&standing=%s&phase=%s&after=%s"
                .formatted(
                        Visit.url(asked.text("fabrique")),
                        Visit.url(asked.text("standing")),
                        Visit.url(phase),
                        Visit.url(java.util.Objects.requireNonNull(page.next())));
    }

    public List<Standing> standings() {
        return List.of(Standing.values());
    }

    public long count() {
        return columns.stream().mapToLong(Column::count).sum();
    }

    public boolean isNarrowed() {
        return asked.has("fabrique") || asked.has("standing") || asked.has("phase");
    }
}
