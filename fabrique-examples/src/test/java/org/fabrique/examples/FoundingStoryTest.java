package org.fabrique.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import org.fabrique.core.Truth;
import org.fabrique.core.network.MembershipStatus;
import org.junit.jupiter.api.Test;

class FoundingStoryTest {

    @Test
    void isToldLineByLine() {
        assertThat(told()).isEqualTo("""
                        Le réseau Fabrique à initiatives en 2018
                          Tête de réseau : Avise
                          Soutiens : Caisse des Dépôts (expérimentation et préfiguration, 2010)

                        Sept candidats à porter une Fabrique à initiatives (visée propre à chacun : ce n'est pas dit)
                          - Guyane (dep:973), structure porteuse : PTCE Ancrage Guyane
                          - Martinique (dep:972), structure porteuse : Kaléidoscope Martinique
                          - Loire-Atlantique (dep:44), structure porteuse : ce n'est pas dit
                          - Limousin (areg:74), structure porteuse : ce n'est pas dit
                          - Sud Alsace (zone:sud-alsace), autour de Mulhouse, structure porteuse : ce n'est pas dit
                          - Finistère (dep:29), structure porteuse : ce n'est pas dit
                          - Drôme-Ardèche (zone:drome-ardeche), structure porteuse : ce n'est pas dit

                        Groupe d'expérimentation de 2018
                          Animé par : Avise
                          Membres : Guyane, Martinique, Loire-Atlantique, Limousin, Sud Alsace, Finistère, Drôme-Ardèche
                          En expérimentation au 28 mars 2018 : 0, sans qu'on puisse dire : 7
                          En expérimentation au 31 décembre 2018 : 7, sans qu'on puisse dire : 0

                        Journée de transfert-métier, Besançon, le 28 mars 2018
                          Hôte : émergence Franche-Comté, labellisée depuis 2016
                          Visiteurs : Guyane, Martinique, Loire-Atlantique, Limousin, Sud Alsace, Finistère, Drôme-Ardèche
                          Ce qui en est sorti : ce n'est pas dit

                        Quatre chantiers du réseau
                          - bien vieillir, avec un assureur, AG2R LA MONDIALE
                          - entreprises sociales dans les quartiers prioritaires (QPV), avec une métropole
                          - plateforme numérique de mécénat en nature, avec un réseau culturel
                          - co-construction, avec de grandes entreprises, en leur sein
                        """);
    }

    @Test
    void quotesNobody() {
        assertThat(told()).doesNotContain("«", "»", "\"", "“");
    }

    @Test
    void knowsTheHostAsAMemberOnTheDayAndNotBefore2016() {
        assertThat(Founding.MEMBER_SINCE_2016.had(MembershipStatus.LABELLED, Founding.DAY))
                .isEqualTo(Truth.YES);
        assertThat(Founding.MEMBER_SINCE_2016.had(MembershipStatus.LABELLED, LocalDate.of(2015, 12, 31)))
                .isEqualTo(Truth.NO);
    }

    private static String told() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FoundingStory.tell(new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
