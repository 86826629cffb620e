package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.Test;

/** The order of lists, and pages of them. */
abstract class ListCases {

    /** The titles in the order they must be listed in. Those that fold alike stand in the order of their identities. */
    private static final List<String> ORDERED = List.of(
            "!!!",
            "10 lits",
            "9 lits",
            "Ane",
            "Âne",
            "ane",
            "âne bâté",
            "Bœuf",
            "boeuf",
            "ecole",
            "École",
            "élan",
            "Été",
            "I",
            "İ",
            "i",
            "l'eau",
            "L’Île",
            "ß",
            "Straße",
            "strasse",
            "Zèbre",
            "яблоко",
            "漢字",
            "\uFA0E",
            "\uD801\uDC28");

    private final Bench bench;

    ListCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void anEmptyListIsOneEmptyPage() {
        Page<Versioned<Need>> page = page(PageRequest.first(10));
        assertThat(page.items()).isEmpty();
        assertThat(page.isLast()).isTrue();
    }

    @Test
    void isInTheOrderOfFoldedTitlesInEveryAlphabet() {
        List<Need> needs = named(ORDERED);
        List<Need> shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, new Random(23));
        shuffled.forEach(bench::add);
        assertThat(walk(100)).containsExactlyElementsOf(sorted(needs));
        assertThat(titles(sorted(needs))).startsWith("!!!", "10 lits", "9 lits").endsWith("\uFA0E", "\uD801\uDC28");
    }

    @Test
    void thingsOfTheSameTitleAreInTheOrderOfTheirIdentities() {
        List<String> ids = List.of("A", "B", "a", "a%", "b", "é", "\uFF21", "\uD83D\uDE00");
        List<Need> needs = ids.stream().map(id -> Samples.need(id, "Même")).toList();
        List<Need> shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, new Random(29));
        shuffled.forEach(bench::add);
        assertThat(walk(3)).containsExactlyElementsOf(needs);
    }

    @Test
    void longTitlesThatBeginAlikeAreListedOnce() {
        String beginning = "a".repeat(300);
        List<Need> needs = List.of(Samples.need("n-1", beginning + "z"), Samples.need("n-2", beginning + "b"));
        needs.forEach(bench::add);
        assertThat(walk(1)).containsExactlyElementsOf(needs);
    }

    @Test
    void pagesOfEverySizeMakeTheSameList() {
        List<Need> needs = numbered(12);
        bench.add(needs.toArray(Need[]::new));
        IntStream.rangeClosed(1, 13).forEach(size -> assertThat(walk(size)).containsExactlyElementsOf(needs));
    }

    @Test
    void aPageHoldsAsManyAsWereAskedForAndTheLastSaysSo() {
        bench.add(numbered(4).toArray(Need[]::new));
        Page<Versioned<Need>> first = page(PageRequest.first(2));
        assertThat(first.items()).hasSize(2);
        assertThat(first.isLast()).isFalse();
        Page<Versioned<Need>> second = following(first, 2);
        assertThat(second.items()).hasSize(2);
        assertThat(second.isLast()).isTrue();
    }

    @Test
    void aWalkInOneViewMeetsEveryThingOnce() {
        List<Need> needs = numbered(1_203);
        bench.add(needs.toArray(Need[]::new));
        List<Need> met = new ArrayList<>();
        bench.read(view -> {
            Pages.forEach(view.needs(), NeedQuery.all(), found -> met.add(found.value()));
            return true;
        });
        assertThat(met).containsExactlyElementsOf(needs);
    }

    @Test
    void thingsAddedAndRenamedBetweenPagesNeitherHideNorRepeatTheOthers() {
        List<Need> needs = numbered(30);
        bench.add(needs.toArray(Need[]::new));
        List<Need> met = walkWhile(7, page -> {
            bench.add(Samples.need("before-" + page, "0000 avant " + page));
            bench.add(Samples.need("after-" + page, "9999 après " + page));
            bench.write(unit -> unit.needs().save(Samples.need("n-0000", "0000 renommé"), page + 1L));
        });
        assertThat(met).doesNotHaveDuplicates().containsAll(needs.subList(1, needs.size()));
        assertThat(met).isSortedAccordingTo(ListCases::inOrder);
    }

    @Test
    void pagesUnderWritersMeetWhatStaysExactlyOnce() {
        List<Need> stay = numbered(100);
        bench.add(stay.toArray(Need[]::new));
        Together.run(3, thread -> {
            for (int round = 0; round < 20; round++) {
                if (thread == 0) {
                    bench.add(Samples.need("extra-" + round, "00%02d bis".formatted(round * 5)));
                } else {
                    List<Need> met = walk(9);
                    assertThat(met).doesNotHaveDuplicates();
                    assertThat(met.stream().filter(stay::contains)).containsExactlyElementsOf(stay);
                }
            }
        });
    }

    @Test
    void aThingRenamedMovesToItsNewPlace() {
        List<Need> needs = numbered(3);
        bench.add(needs.toArray(Need[]::new));
        Need moved = Samples.need("n-0000", "9999 déplacé");
        bench.write(unit -> unit.needs().save(moved, 1));
        assertThat(walk(10)).containsExactly(needs.get(1), needs.get(2), moved);
    }

    @Test
    void alertsAndDecisionsAreInTheOrderOfTheirDays() {
        Alert alert = Samples.alerts().get(1);
        MatchDecision decision = Samples.decisions().get(2);
        List<Integer> days = List.of(40, 0, 9, 300, 1);
        bench.write(unit -> {
            days.forEach(day -> unit.alerts().add(told(day, alert)));
            days.forEach(day -> unit.decisions().add(taken(day, decision)));
            return true;
        });
        bench.read(view -> {
            assertThat(view.alerts()
                            .list(AlertQuery.all(), PageRequest.first(9))
                            .items())
                    .extracting(found -> found.value().raisedOn())
                    .isSorted()
                    .hasSameSizeAs(days);
            assertThat(view.decisions()
                            .list(DecisionQuery.all(), PageRequest.first(9))
                            .items())
                    .extracting(found -> found.value().on())
                    .isSorted()
                    .hasSameSizeAs(days);
            return true;
        });
    }

    @Test
    void aListOfSolutionsIsInTheOrderOfTheirNames() {
        bench.write(unit -> Samples.solutions().stream()
                .filter(solution -> !Samples.solutions().get(1).equals(solution))
                .map(unit.solutions()::add)
                .toList());
        assertThat(bench.<List<String>>read(
                        view -> view.solutions().list(SolutionQuery.all(), PageRequest.first(10)).items().stream()
                                .map(found -> found.value().name())
                                .toList()))
                .containsExactly("Épicerie", "Garage itinérant");
    }

    private static List<Need> named(List<String> titles) {
        return IntStream.range(0, titles.size())
                .mapToObj(at -> Samples.need("n-%03d".formatted(at), titles.get(at)))
                .toList();
    }

    private static List<Need> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Samples.need("n-%04d".formatted(at), "%04d besoin".formatted(at)))
                .toList();
    }

    private static List<Need> sorted(List<Need> needs) {
        return needs.stream().sorted(ListCases::inOrder).toList();
    }

    private static int inOrder(Need one, Need other) {
        return Kind.NEEDS.sortKey(one).compareTo(Kind.NEEDS.sortKey(other));
    }

    private static List<String> titles(List<Need> needs) {
        return needs.stream().map(Need::title).toList();
    }

    private Page<Versioned<Need>> page(PageRequest request) {
        return bench.read(view -> view.needs().list(NeedQuery.all(), request));
    }

    private Page<Versioned<Need>> following(Page<Versioned<Need>> page, int size) {
        return page.next() == null ? new Page<>(List.of(), null) : page(PageRequest.after(page.next(), size));
    }

    private List<Need> walk(int size) {
        return walkWhile(size, page -> {});
    }

    /** Reads all pages, each in a view of its own, and lets something happen after each. */
    private List<Need> walkWhile(int size, IntConsumer between) {
        Stream.Builder<Versioned<Need>> met = Stream.builder();
        Page<Versioned<Need>> page = page(PageRequest.first(size));
        page.items().forEach(met);
        for (int number = 0; !page.isLast(); number++) {
            between.accept(number);
            page = following(page, size);
            page.items().forEach(met);
        }
        return met.build().map(Versioned::value).toList();
    }

    /** The later it is, the earlier its identity: the order of days is not that of identities. */
    private static Alert told(int day, Alert like) {
        return Alert.raised(
                new AlertId("a-" + (999 - day)), like.fabrique(), like.occasion(), Samples.BESANCON.plusDays(day));
    }

    private static MatchDecision taken(int day, MatchDecision like) {
        return MatchDecision.of(
                new MatchDecisionId("d-" + (999 - day)),
                like.fabrique(),
                like.need(),
                like.solution(),
                like.verdict(),
                like.by(),
                Samples.BESANCON.plusDays(day));
    }
}
