package org.fabrique.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Amounts;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/**
 * Sets what a solution requires against what is known of the place.
 * <p>
 * In this order: what a person confirmed decides; else a stated threshold that can be measured here; else a stated
 * absence is missing; else a resource of the same kind only proposes, and the requirement stays unknown.
 * <p>
 * What is said of another territory decides only where it must hold here: a quantity of what lies within this one, an
 * absence in one that this one lies within.
 */
final class Gaps {

    private static final Comparator<Gap> ESSENTIAL_FIRST =
            Comparator.comparing(gap -> !gap.requirement().essential());

    /** Of how many resources that only propose the labels are told. */
    private static final int TOLD = 3;

    private final Area here;
    private final LocalContext context;

    /** The resources that are not known to lie where nobody of this territory lives, in the order of their identities. */
    private final List<Local> local;

    Gaps(Need need, LocalContext context) {
        TerritoryCode place = need.territory();
        this.here = new Area(place == null ? LocalContext.HERE : place, context.gazetteer());
        this.context = context;
        this.local = context.resources().stream()
                .map(resource -> new Local(resource, here.positionOf(resource.territory())))
                .filter(each -> each.position() != Area.Position.OUTSIDE)
                .sorted(Comparator.comparing(each -> each.resource().id()))
                .toList();
    }

    /** A resource that lies here, or perhaps does. */
    private record Local(LocalResource resource, Area.Position position) {

        Stream<Quantity> counted(Threshold threshold) {
            return position == Area.Position.WITHIN
                    ? Stream.ofNullable(resource.quantity()).filter(threshold.quantity()::comparesWith)
                    : Stream.of();
        }
    }

    /** Returns one gap per requirement, the essential first, otherwise in the order of the solution. */
    List<Gap> of(Solution solution) {
        return solution.requirements().stream()
                .map(requirement -> gap(solution, requirement))
                .sorted(ESSENTIAL_FIRST)
                .toList();
    }

    private Gap gap(Solution solution, Requirement requirement) {
        return confirmed(solution, requirement)
                .or(() -> measured(requirement))
                .or(() -> absent(requirement))
                .or(() -> proposed(requirement))
                .or(() -> absentFromAPart(requirement))
                .orElseGet(() -> gap(
                        requirement, Gap.State.UNKNOWN, "Rien n'en est connu ici.", "Nothing is known of it here."));
    }

    private Optional<Gap> confirmed(Solution solution, Requirement requirement) {
        return context.confirmations().stream()
                .filter(stated -> stated.solution().equals(solution.id())
                        && stated.requirement().equals(requirement.text()))
                .reduce((earlier, later) -> later)
                .map(stated -> gap(
                        requirement,
                        stated.met() ? Gap.State.MET : Gap.State.MISSING,
                        "Une personne l'a confirmé.",
                        "A person confirmed it."));
    }

    private Optional<Gap> measured(Requirement requirement) {
        Threshold threshold = requirement.threshold();
        if (threshold == null) {
            return Optional.empty();
        }
        return threshold.measure() == Threshold.Measure.POPULATION
                ? population().map(inhabitants -> measured(requirement, threshold, inhabitants))
                : counted(requirement, threshold);
    }

    private Optional<Quantity> population() {
        return context.gazetteer()
                .profile(here.code())
                .map(TerritoryProfile::population)
                .map(inhabitants -> Quantity.of(inhabitants, Threshold.INHABITANTS));
    }

    /** One resource that is here and enough decides; to say that none is, all have to be here and counted. */
    private Optional<Gap> counted(Requirement requirement, Threshold threshold) {
        List<Local> local = local(requirement, true).toList();
        Comparator<Quantity> leastFirst = Comparator.comparing(Quantity::amount);
        List<Quantity> bestFirst = local.stream()
                .flatMap(each -> each.counted(threshold))
                .sorted(threshold.bound() == Threshold.Bound.AT_MOST ? leastFirst : leastFirst.reversed())
                .toList();
        boolean allCounted = bestFirst.size() == local.size();
        return bestFirst.stream()
                .findFirst()
                .filter(best -> allCounted || threshold.isReachedBy(best))
                .flatMap(best -> threshold.isReachedBy(best)
                        ? Optional.of(measured(requirement, threshold, best))
                        : notEnough(requirement, threshold, bestFirst));
    }

    /** None is enough by itself. */
    private static Optional<Gap> notEnough(Requirement requirement, Threshold threshold, List<Quantity> bestFirst) {
        boolean addUp = bestFirst.size() > 1 && threshold.bound() == Threshold.Bound.AT_LEAST;
        return addUp
                ? sum(bestFirst).map(all -> together(requirement, threshold, all))
                : Optional.of(measured(requirement, threshold, bestFirst.get(0)));
    }

    /** Empty when there are too many to be written. */
    private static Optional<Quantity> sum(List<Quantity> some) {
        return some.stream()
                .map(Quantity::amount)
                .reduce(BigDecimal::add)
                .filter(Amounts::isValid)
                .map(amount -> new Quantity(amount, some.get(0).unit()));
    }

    /** Whether several are others, or the same counted twice, nobody knows: together they are at most so many. */
    private static Gap together(Requirement requirement, Threshold threshold, Quantity all) {
        boolean perhaps = threshold.isReachedBy(all);
        Message much = all.label();
        return gap(
                requirement,
                perhaps ? Gap.State.UNKNOWN : Gap.State.MISSING,
                "Jusqu'à %s en tout ici%s ; %s."
                        .formatted(
                                much.fr(),
                                perhaps ? ", à confirmer" : "",
                                asked(threshold).fr()),
                "Up to %s in all here%s; %s."
                        .formatted(
                                much.en(),
                                perhaps ? ", to be confirmed" : "",
                                asked(threshold).en()));
    }

    private static Gap measured(Requirement requirement, Threshold threshold, Quantity measured) {
        return gap(
                requirement,
                threshold.isReachedBy(measured) ? Gap.State.MET : Gap.State.MISSING,
                "%s ici ; %s.".formatted(measured.label().fr(), asked(threshold).fr()),
                "%s here; %s.".formatted(measured.label().en(), asked(threshold).en()));
    }

    private static Message asked(Threshold threshold) {
        boolean least = threshold.bound() == Threshold.Bound.AT_LEAST;
        Message number = threshold.quantity().number();
        return Message.of(
                "il en faut au %s %s".formatted(least ? "moins" : "plus", number.fr()),
                "it takes at %s %s".formatted(least ? "least" : "most", number.en()));
    }

    private Optional<Gap> absent(Requirement requirement) {
        return local(requirement, true).findAny().isPresent()
                ? Optional.empty()
                : local(requirement, false)
                        .map(Local::resource)
                        .filter(this::isSaidOfAllThatIsHere)
                        .findFirst()
                        .map(resource -> gap(
                                requirement,
                                Gap.State.MISSING,
                                "Absent ici : %s.".formatted(resource.label()),
                                "Absent here: %s.".formatted(resource.label())));
    }

    private boolean isSaidOfAllThatIsHere(LocalResource resource) {
        return area(resource).positionOf(here.code()) == Area.Position.WITHIN;
    }

    private Optional<Gap> absentFromAPart(Requirement requirement) {
        return local(requirement, false)
                .map(Local::resource)
                .findFirst()
                .map(resource -> gap(
                        requirement,
                        Gap.State.UNKNOWN,
                        "Absence dite pour %s : %s. Du reste, rien n'est connu."
                                .formatted(area(resource).name(), resource.label()),
                        "Said to be absent for %s: %s. Of the rest nothing is known."
                                .formatted(area(resource).name(), resource.label())));
    }

    private Optional<Gap> proposed(Requirement requirement) {
        List<Local> local = local(requirement, true).limit(TOLD).toList();
        return local.isEmpty()
                ? Optional.empty()
                : Optional.of(gap(
                        requirement,
                        Gap.State.UNKNOWN,
                        "À confirmer : %s.".formatted(told(local, Message::fr)),
                        "To be confirmed: %s.".formatted(told(local, Message::en))));
    }

    private String told(List<Local> some, Function<Message, String> language) {
        return some.stream().map(each -> told(each, language)).collect(Collectors.joining(", "));
    }

    /** The label, how much there is, and where when that is not only here. */
    private String told(Local local, Function<Message, String> language) {
        LocalResource resource = local.resource();
        Stream<String> much =
                Stream.ofNullable(resource.quantity()).map(Quantity::label).map(language);
        Stream<String> where = local.position() == Area.Position.WITHIN
                ? Stream.of()
                : Stream.of(area(resource).name());
        String more = Stream.concat(much, where).collect(Collectors.joining(", "));
        return resource.label() + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private Area area(LocalResource resource) {
        return new Area(resource.territory(), context.gazetteer());
    }

    /** What is of the kind, or is known not to be there. */
    private Stream<Local> local(Requirement requirement, boolean present) {
        Optional<ResourceKind> kind = requirement.kind().answeredBy();
        return local.stream()
                .filter(each -> each.resource().present() == present)
                .filter(each -> kind.filter(each.resource().kind()::equals).isPresent());
    }

    private static Gap gap(Requirement requirement, Gap.State state, String fr, String en) {
        return new Gap(requirement, state, Message.of(fr, en));
    }
}
