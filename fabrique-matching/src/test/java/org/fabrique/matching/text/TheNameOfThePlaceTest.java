package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A need that speaks of the place where it is felt. */
class TheNameOfThePlaceTest {

    private static final Language FRENCH = Language.french();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plus de médecin à Guéret et dans la Creuse | Guéret;Creuse | médecin",
                "plus de médecin à guéret | Guéret | médecin",
                "Guéret : plus de médecin | Guéret | médecin",
                "Plus de boulanger à Saint-Paul-lès-Dax | Saint-Paul-lès-Dax | boulanger",
                "Plus de boulanger à Saint Paul lès Dax | Saint-Paul-lès-Dax | boulanger",
                "Plus de garderie à La Garde | La Garde | garderie",
                "Plus de potager à Jardin, un vrai manque | Jardin | potager, vrai, manque"
            })
    void doesNotTakeItForItsTopic(String told, String places, String topic) {
        assertThat(words(told, places.split(";"))).containsExactly(topic.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plus de bar dans le canton | Bar-le-Duc | bar, canton",
                "Créer un jardin partagé | Jardin | créer, jardin, partagé",
                "La garde des petits | La Garde | garde, petits",
                "Rien. Jardin partagé à trouver | Jardin | jardin, partagé, trouver",
                "On cherche… Jardin partagé | Jardin | cherche, jardin, partagé"
            })
    void keepsTheWordsThatOnlyLookLikeIt(String told, String places, String topic) {
        assertThat(words(told, places.split(";"))).containsExactly(topic.split(", "));
    }

    @Test
    void keepsTheWordThatBeginsALine() {
        assertThat(words("On cherche\n  Jardin partagé", "Jardin")).containsExactly("cherche", "jardin", "partagé");
    }

    @Test
    void isReadAsItIsWhenThePlaceIsUnknown() {
        assertThat(words("Plus de médecin à Guéret")).containsExactly("médecin", "guéret");
    }

    /** Each word was read anew with all that stands before it: half a million letters took seconds. */
    @Test
    @Timeout(10)
    void readsALongTextAsFastAsItIsLong() {
        String told = "Plus de médecin à Jardin. ".repeat(40_000);
        assertThat(words(told, "Jardin")).containsExactly("médecin");
    }

    private static List<String> words(String told, String... places) {
        return FRENCH.asked(told, "", List.of(places)).stream()
                .filter(word -> !word.isPair())
                .map(Asked::surface)
                .toList();
    }
}
