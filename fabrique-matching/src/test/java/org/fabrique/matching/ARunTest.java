package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.Wording;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.matching.RunId.Part;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class ARunTest {

    private static final MatchingEngine ENGINE = MatchingEngine.standard();
    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final Need NEED = noMoreShops().withTerritory(CREUSE);

    @Test
    void isTheSameForTheSameQuestionInAnyOrderOfTheCatalogue() {
        List<Solution> turned = new ArrayList<>(CATALOGUE);
        Collections.reverse(turned);
        assertThat(ENGINE.match(NEED, Catalogue.of(turned), FRANCE).run())
                .isEqualTo(run(ENGINE, NEED, CATALOGUE, FRANCE));
    }

    @Test
    void isTheSameInAnotherVirtualMachine() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ARunTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(RunId.parse(printed.strip())).isEqualTo(run(ENGINE, NEED, CATALOGUE, FRANCE));
    }

    /** Prints the run of the sample question: the other virtual machine. */
    public static void main(String... arguments) {
        System.out.println(run(ENGINE, NEED, CATALOGUE, FRANCE));
    }

    @Test
    void changesInItsEngineWithAnyPartOfTheEngine() {
        Rule rule = Rules.provenAtLeast(EvidenceLevel.FIGURES);
        MatchingEngine worth = MatchingEngine.builder().words(500).families(500).build();
        MatchingEngine less = MatchingEngine.builder().words(501).families(499).build();
        MatchingEngine named = MatchingEngine.builder()
                .words(500)
                .weigh("one", 500, Criteria.sameSetting())
                .build();
        MatchingEngine renamed = MatchingEngine.builder()
                .words(500)
                .weigh("other", 500, Criteria.sameSetting())
                .build();
        assertThat(Stream.of(
                                ENGINE,
                                ENGINE.withoutDiversity(),
                                ENGINE.keeping(99),
                                ENGINE.requiring(rule),
                                ENGINE.excluding(rule),
                                ENGINE.requiring(Rules.provenAtLeast(EvidenceLevel.REPEATED)),
                                worth,
                                less,
                                named,
                                renamed)
                        .map(engine -> run(engine, NEED, CATALOGUE, FRANCE).engine()))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesInItsEngineWithWhatThePastTaughtIt() {
        Need past = past("past", "Plus de boulangerie en Creuse").withTerritory(CREUSE);
        Answer answer = Answer.whole(past.id(), SHOP.id());
        Experience answered = Experience.of(List.of(past), List.of(answer));
        Experience.Refusal refusal = new Experience.Refusal(past.id(), GARAGE.id(), "Trop loin");
        assertThat(Stream.of(
                                ENGINE,
                                ENGINE.learningFrom(Experience.of(List.of(past), List.of())),
                                ENGINE.learningFrom(Experience.of(
                                        List.of(past("past", "Plus de pain").withTerritory(CREUSE)), List.of())),
                                ENGINE.learningFrom(answered),
                                ENGINE.learningFrom(
                                        Experience.of(List.of(past), List.of(Answer.whole(past.id(), GARAGE.id())))),
                                ENGINE.learningFrom(answered.withRefusals(List.of(refusal))),
                                ENGINE.learningFrom(answered.withPlaces(FRANCE.gazetteer())))
                        .map(engine -> run(engine, NEED, CATALOGUE, FRANCE).engine()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSameWhateverChangesInThePastThatNobodyReads() {
        Need past = past("past", "Plus de boulangerie en Creuse").withTerritory(CREUSE);
        Experience told = new Experience(
                List.of(past),
                List.of(Answer.whole(past.id(), SHOP.id())),
                List.of(new Experience.Refusal(past.id(), GARAGE.id(), "Trop loin")),
                FRANCE.gazetteer(),
                Vocabulary.standard());
        NeedId unknown = new NeedId("unknown");
        Experience toldOtherwise = new Experience(
                List.of(past.withVisibility(Visibility.PUBLIC)
                        .withThemes(List.of(new ThemeCode("COR")))
                        .become(NeedStatus.QUALIFIED)),
                List.of(Answer.partly(past.id(), SHOP.id(), "le pain"), Answer.whole(unknown, BEES.id())),
                List.of(
                        new Experience.Refusal(unknown, BEES.id(), "Trop cher"),
                        new Experience.Refusal(past.id(), GARAGE.id(), "Trop loin")),
                FRANCE.gazetteer(),
                Vocabulary.standard());
        assertThat(run(ENGINE.learningFrom(toldOtherwise), NEED, CATALOGUE, FRANCE))
                .isEqualTo(run(ENGINE.learningFrom(told), NEED, CATALOGUE, FRANCE));
    }

    @Test
    void isTheSameInWhateverOrderThePastIsTold() {
        Need one = past("one", "Plus de boulangerie au bourg");
        Need other = past("other", "Le dernier commerce a fermé");
        List<Answer> answers = List.of(Answer.whole(one.id(), SHOP.id()), Answer.whole(other.id(), GARAGE.id()));
        List<Answer> turned = List.of(answers.get(1), answers.get(0));
        assertThat(run(ENGINE.learningFrom(Experience.of(List.of(one, other), answers)), NEED, CATALOGUE, FRANCE))
                .isEqualTo(
                        run(ENGINE.learningFrom(Experience.of(List.of(other, one), turned)), NEED, CATALOGUE, FRANCE));
    }

    @Test
    void changesInItsEngineWithTheVectorsOfTheHost() {
        TextEmbedder trigrams = new TrigramEmbedder();
        Catalogue all = Catalogue.of(CATALOGUE);
        Catalogue renamed = Catalogue.of(with(BEES.withName("Ruche école")));
        assertThat(Stream.of(
                                Meanings.of(Catalogue.of(List.of()), trigrams),
                                Meanings.of(all, trigrams),
                                Meanings.of(renamed, trigrams))
                        .map(meanings -> run(ENGINE.comparing(meanings, 100), NEED, CATALOGUE, FRANCE)
                                .engine()))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesInItsEngineWithTheWordsOfTheHost() {
        Vocabulary words = Vocabulary.standard().with("words.txt", List.of("superette, magasin multiservice"));
        RunId before = run(ENGINE, NEED, CATALOGUE, FRANCE);
        RunId after = ENGINE.match(NEED, Catalogue.of(CATALOGUE, words), FRANCE).run();
        assertThat(after.differences(before))
                .contains(Part.ENGINE)
                .doesNotContain(Part.CATALOGUE, Part.NEED, Part.PLACE);
    }

    @Test
    void changesInItsCatalogueWithAnySolutionEvenOneThatHasNothingToDoWithTheNeed() {
        RunId before = run(ENGINE, NEED, CATALOGUE, FRANCE);
        Solution dated =
                BEES.withTrackRecord(new TrackRecord(EvidenceLevel.UNKNOWN, null, Year.of(2020), null, List.of()));
        Stream.of(List.of(GARAGE, SHOP), List.of(GARAGE, SHOP, dated), with(dated), with(BEES.withName("Ruche école")))
                .forEach(
                        changed -> assertThat(run(ENGINE, NEED, changed, FRANCE).differences(before))
                                .contains(Part.CATALOGUE)
                                .doesNotContain(Part.ENGINE, Part.NEED, Part.PLACE));
        assertThat(run(ENGINE, NEED, with(dated), FRANCE).differences(before)).containsExactly(Part.CATALOGUE);
    }

    @Test
    void changesInItsCatalogueAlsoWhenItIsLarge() {
        List<Solution> large = Stream.concat(
                        CATALOGUE.stream(),
                        IntStream.range(0, Catalogue.FEW)
                                .mapToObj(each -> Solution.of(new SolutionId("autre-" + each), "Quodlibet")))
                .toList();
        List<Solution> changed = large.stream()
                .map(each -> each.equals(BEES) ? BEES.withName("Ruche école") : each)
                .toList();
        assertThat(run(ENGINE, NEED, changed, FRANCE).differences(run(ENGINE, NEED, large, FRANCE)))
                .contains(Part.CATALOGUE)
                .doesNotContain(Part.ENGINE, Part.NEED, Part.PLACE);
    }

    @Test
    void changesInItsNeedWithAnyPartOfTheNeed() {
        RunId before = run(ENGINE, NEED, CATALOGUE, FRANCE);
        assertThat(run(ENGINE, NEED.withThemes(List.of(new ThemeCode("COR"))), CATALOGUE, FRANCE)
                        .differences(before))
                .contains(Part.NEED)
                .doesNotContain(Part.ENGINE, Part.CATALOGUE, Part.PLACE);
        assertThat(run(ENGINE, NEED.withTerritory(TerritoryCode.commune("75056")), CATALOGUE, FRANCE)
                        .differences(before))
                .contains(Part.NEED, Part.PLACE);
    }

    @Test
    void changesInItsPlaceWithWhatIsKnownThere() {
        RunId before = run(ENGINE, NEED, CATALOGUE, FRANCE);
        LocalResource premises =
                LocalResource.of(new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, "une grange", CREUSE);
        Confirmation confirmed = new Confirmation(SHOP.id(), "un garage pour le camion", true);
        assertThat(run(ENGINE, NEED, CATALOGUE, FRANCE.withResources(List.of(premises)))
                        .differences(before))
                .containsExactly(Part.PLACE);
        assertThat(run(ENGINE, NEED, CATALOGUE, FRANCE.withConfirmations(List.of(confirmed)))
                        .differences(before))
                .containsExactly(Part.PLACE, Part.ANSWER);
        assertThat(run(ENGINE, NEED, CATALOGUE, LocalContext.none()).differences(before))
                .contains(Part.PLACE);
    }

    @Test
    void isTheSameInWhateverOrderIsToldWhatThePlaceHas() {
        LocalResource barn =
                LocalResource.of(new ResourceId("barn"), LIMOUSIN, ResourceKind.PREMISES, "une grange", CREUSE);
        LocalResource mayor =
                LocalResource.of(new ResourceId("mayor"), LIMOUSIN, ResourceKind.PARTNER, "la mairie", CREUSE);
        assertThat(run(ENGINE, NEED, CATALOGUE, FRANCE.withResources(List.of(barn, mayor))))
                .isEqualTo(run(ENGINE, NEED, CATALOGUE, FRANCE.withResources(List.of(mayor, barn))));
    }

    @Test
    void changesInItsAnswerWithAFactAndNotWithASentence() {
        MatchingEngine sentence = withCriterion("Rien.");
        MatchingEngine other = withCriterion("Toujours rien.");
        assertThat(run(sentence, NEED, CATALOGUE, FRANCE)).isEqualTo(run(other, NEED, CATALOGUE, FRANCE));
        MatchingEngine fact = MatchingEngine.builder()
                .words(999)
                .weigh("own", 1, (need, solution, context) -> Assessment.of(1, message("Rien."), List.of()))
                .build();
        assertThat(run(fact, NEED, CATALOGUE, FRANCE).differences(run(sentence, NEED, CATALOGUE, FRANCE)))
                .containsExactly(Part.ANSWER);
    }

    @Test
    void isWrittenAndReadAsOneLine() {
        RunId run = run(ENGINE, NEED, CATALOGUE, FRANCE);
        assertThat(RunId.parse(run.toString())).isEqualTo(run);
        assertThat(run.toString()).hasSize(44);
        assertThatIllegalArgumentException().isThrownBy(() -> RunId.parse("12345678-12345678"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunId.parse(run.toString().toUpperCase(Locale.ROOT) + "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RunId("x", "x", "x", "x", "x"));
    }

    @Test
    void takesListsThatAreCutOtherwiseForOthers() {
        assertThat(Fingerprint.of(List.of("ab"), List.of("c")))
                .isNotEqualTo(Fingerprint.of(List.of("a"), List.of("bc")));
        assertThat(Fingerprint.of(List.of("a", "b"))).isNotEqualTo(Fingerprint.of(List.of("a"), List.of("b")));
        assertThat(Fingerprint.of("a:b", "c")).isNotEqualTo(Fingerprint.of("a", "b:c"));
        assertThat(Fingerprint.of("1:a")).isNotEqualTo(Fingerprint.of("a"));
        assertThat(Fingerprint.of((Object) null)).isNotEqualTo(Fingerprint.of("-"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new Object()));
    }

    private static MatchingEngine withCriterion(String sentence) {
        return MatchingEngine.builder()
                .words(999)
                .weigh("own", 1, (need, solution, context) -> Assessment.unknown(message(sentence)))
                .build();
    }

    private static Message message(String sentence) {
        return Message.of(sentence, sentence);
    }

    private static Need past(String id, String words) {
        return Need.captured(new NeedId(id), new FabriqueId("fabrique"), new Wording(words, null, words));
    }

    private static List<Solution> with(Solution changed) {
        return CATALOGUE.stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList();
    }

    private static RunId run(MatchingEngine engine, Need need, List<Solution> solutions, LocalContext context) {
        return engine.match(need, Catalogue.of(solutions), context).run();
    }
}
