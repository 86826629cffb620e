package org.fabrique.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.privacy.Controller;
import org.fabrique.core.privacy.Link;
import org.fabrique.core.privacy.Links;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.ProgrammeQuery;

/**
 * Why the data of persons are kept, as the things tell that name them. One state is read once, and everything that may name
 * somebody.
 */
final class Kept {

    /** What no fabrique keeps names nobody a fabrique answers for: whichever network it is, it is passed over. */
    private static final NetworkId NO_FABRIQUE = new NetworkId("-");

    private final View view;
    private final Function<Instant, LocalDate> dayOf;
    private final Map<StakeholderId, List<Link>> links = new HashMap<>();

    Kept(View view, Function<Instant, LocalDate> dayOf) {
        this.view = view;
        this.dayOf = dayOf;
        view.needs().each(NeedQuery.all(), need -> add(Links.of(need.value())));
        view.initiatives().each(InitiativeQuery.all(), initiative -> add(Links.of(initiative.value())));
        view.decisions().each(DecisionQuery.all(), decision -> add(Links.of(decision.value())));
        view.fabriques().each(FabriqueQuery.all(), fabrique -> add(Links.of(fabrique.value())));
        view.gatherings().each(GatheringQuery.all(), gathering -> add(Links.of(gathering.value(), NO_FABRIQUE)));
        view.programmes().each(ProgrammeQuery.all(), programme -> add(Links.of(programme.value(), NO_FABRIQUE)));
    }

    private void add(Collection<Link> found) {
        found.forEach(link ->
                links.computeIfAbsent(link.who(), who -> new ArrayList<>()).add(link));
    }

    /** Returns why all persons are kept. */
    List<Processing> processings() {
        List<Person> persons = new ArrayList<>();
        view.persons().each(PersonQuery.all(), person -> persons.add(person.value()));
        return persons.stream().flatMap(this::processings).toList();
    }

    /**
     * Returns why a person is kept: for each purpose of the things of the same fabrique that name it, or to keep the contact
     * when none does. The fabrique knows it since its record was kept, and last heard of it when the record was last written.
     */
    Stream<Processing> processings(Person person) {
        List<Change> lines = view.history().of(Kind.PERSONS, person.id());
        LocalDate since = dayOf.apply(lines.get(0).act().at());
        LocalDate last = dayOf.apply(lines.get(lines.size() - 1).act().at());
        return purposes(person).stream()
                .map(purpose -> new Processing(
                        person.id(), controller(person), purpose, since, last.isBefore(since) ? since : last));
    }

    /** Returns where the fabrique that answers for a person names it. */
    List<Link> links(Person person) {
        return links.getOrDefault(person.id(), List.of()).stream()
                .filter(link -> link.controller().equals(controller(person)))
                .toList();
    }

    /** Returns who else keeps things that name a person, and is told that it is erased (RGPD, article 19). */
    List<Controller> others(Person person) {
        return links.getOrDefault(person.id(), List.of()).stream()
                .map(Link::controller)
                .filter(controller -> controller.fabrique() != null && !controller.equals(controller(person)))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<Purpose> purposes(Person person) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        links(person).forEach(link -> purposes.add(link.purpose()));
        return purposes.isEmpty() ? EnumSet.of(Purpose.KEEPING_CONTACTS) : purposes;
    }

    private static Controller controller(Person person) {
        return Controller.of(person.controller());
    }
}
