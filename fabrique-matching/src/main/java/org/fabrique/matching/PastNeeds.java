package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Judges by the past needs that are like the need: how close is the closest that the solution answered, less how close is
 * the closest for which it was refused, never below 0. Unknown when no such need says anything of the solution.
 * <p>
 * A need that is just like enough, at {@link Clusters#ALIKE} points in a thousand, is close by 0, one of a thousand points by 1:
 * one told in the same words has as many less as it is unsure of which families they speak. A need is no past need of itself.
 */
final class PastNeeds implements Finder {

    private static final int TOLD = 3;

    private final AlikeNeeds needs;
    private final Gazetteer places;
    private final Vocabulary vocabulary;
    private final Map<NeedId, Set<SolutionId>> answers;
    private final Map<NeedId, List<Experience.Refusal>> refusals;
    private final long print;

    PastNeeds(Experience experience) {
        this.needs =
                AlikeNeeds.among(experience.needs(), LocalContext.of(experience.places()), experience.vocabulary());
        this.vocabulary = experience.vocabulary();
        this.places = experience.places();
        this.answers = experience.answers().stream()
                .collect(Collectors.groupingBy(
                        Answer::need, Collectors.mapping(Answer::solution, Collectors.toCollection(TreeSet::new))));
        this.refusals = experience.refusals().stream()
                .sorted(Comparator.comparing(Experience.Refusal::motive).thenComparing(Experience.Refusal::solution))
                .collect(Collectors.groupingBy(Experience.Refusal::need));
        this.print = Fingerprint.print(needs.needs().stream().map(this::read).toList());
    }

    /** What is read of a past need, and no more: who may see it or how it was heard changes nothing. */
    private List<Object> read(Need felt) {
        return List.of(
                felt.id(),
                felt.title(),
                Topic.text(felt),
                Topic.places(felt, LocalContext.of(places)),
                where(felt),
                answers.getOrDefault(felt.id(), Set.of()),
                refusals.getOrDefault(felt.id(), List.of()));
    }

    @Override
    public long print() {
        return print;
    }

    /** A past need like the need, and how close it is, from 0 to 1. */
    private record Close(Need need, double share) {

        static final Comparator<Close> CLOSEST_FIRST = Comparator.comparingDouble(Close::share)
                .reversed()
                .thenComparing(close -> close.need().id());

        static Close of(Need need, int points) {
            return new Close(need, (double) (points - Clusters.ALIKE) / (MatchingEngine.ALL_POINTS - Clusters.ALIKE));
        }
    }

    /** A past need like the need, for which a solution was refused. */
    private record Refused(Close by, String motive) {}

    /** What the past says of one solution, the closest first. */
    private static final class Past {
        private final List<Close> answered = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        double share() {
            double lost = refused.isEmpty() ? 0 : refused.get(0).by().share();
            return answered.isEmpty() ? 0 : Math.max(0, answered.get(0).share() - lost);
        }
    }

    @Override
    public Found found(Need need, Catalogue catalogue, LocalContext context, @Nullable BooleanSupplier stop) {
        if (!catalogue.vocabulary().readsAs(vocabulary)) {
            throw new IllegalArgumentException("The past needs and the catalogue are read in different words."
                    + "\nMaybe give the experience the vocabulary of the catalogue.");
        }
        Map<SolutionId, Past> past = past(close(need, context, stop));
        Set<SolutionId> raised = past.entrySet().stream()
                .filter(each -> each.getValue().share() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Found((asked, solution, around) -> assessed(past, solution), raised);
    }

    private Map<SolutionId, Past> past(List<Close> closestFirst) {
        Map<SolutionId, Past> past = new HashMap<>();
        closestFirst.forEach(close -> {
            answers.getOrDefault(close.need().id(), Set.of())
                    .forEach(solution -> of(past, solution).answered.add(close));
            refusals.getOrDefault(close.need().id(), List.of())
                    .forEach(each -> of(past, each.solution()).refused.add(new Refused(close, each.motive())));
        });
        return past;
    }

    private static Past of(Map<SolutionId, Past> past, SolutionId solution) {
        return past.computeIfAbsent(solution, id -> new Past());
    }

    private List<Close> close(Need need, LocalContext context, @Nullable BooleanSupplier stop) {
        AlikeNeeds.View view = needs.from(need, context, stop);
        return IntStream.range(0, needs.needs().size())
                .filter(at -> !needs.needs().get(at).id().equals(need.id()))
                .mapToObj(at -> Close.of(needs.needs().get(at), view.score(at)))
                .filter(close -> close.share() >= 0)
                .sorted(Close.CLOSEST_FIRST)
                .toList();
    }

    private Assessment assessed(Map<SolutionId, Past> all, Solution solution) {
        Past past = all.get(solution.id());
        return past == null
                ? Assessment.unknown(Message.of(
                        "Besoins passés : aucun semblable n'en dit rien.",
                        "Past needs: no similar one says anything of it."))
                : Assessment.of(past.share(), reason(past), words(past));
    }

    private static List<String> words(Past past) {
        return Stream.concat(past.answered.stream(), past.refused.stream().map(Refused::by))
                .map(close -> close.need().id().value())
                .distinct()
                .toList();
    }

    private Message reason(Past past) {
        return Message.of(
                told(past, "Répond déjà à un besoin semblable : ", "Refusée pour un besoin semblable : "),
                told(past, "Already answers a similar need: ", "Refused for a similar need: "));
    }

    private String told(Past past, String answers, String refused) {
        Stream<String> answered = past.answered.isEmpty()
                ? Stream.of()
                : Stream.of(past.answered.stream()
                        .limit(TOLD)
                        .map(this::named)
                        .collect(Collectors.joining(" ; ", answers, ".")));
        Stream<String> others =
                past.refused.stream().limit(TOLD).map(each -> refused + named(each.by()) + " — " + each.motive());
        return Stream.concat(answered, others).collect(Collectors.joining(" "));
    }

    private String named(Close close) {
        return close.need().title() + where(close.need());
    }

    /** The département a need was felt in, else its territory, where that is known. */
    private String where(Need felt) {
        return Stream.ofNullable(felt.territory())
                .flatMap(this::around)
                .findFirst()
                .map(place -> " (" + place.name() + ")")
                .orElse("");
    }

    private Stream<Territory> around(TerritoryCode code) {
        return Stream.concat(
                places.containersOf(code).stream().filter(place -> place.code().level() == Level.DEPARTMENT),
                places.find(code).stream());
    }
}
