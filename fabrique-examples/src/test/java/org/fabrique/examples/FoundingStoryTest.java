package org.fabrique.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import org.fabrique.core.Truth;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.programme.Programme;
import org.junit.jupiter.api.Test;

class FoundingStoryTest {

    @Test
    void isToldLineByLine() {
        assertThat(told()).isEqualTo("""
                        Le réseau Fabrique à initiatives en 2018
                          Tête de réseau : Avise
                          Soutiens : Caisse des Dépôts (expérimentation et préfiguration, 2010)

                        Sept candidats à porter une Fabrique à initiatives
                          Visée commune : faire vivre l'innovation sociale, à plusieurs, là où le réseau n'est pas encore
                          - Guyane (dep:973), structure porteuse : PTCE Ancrage Guyane (visée : non reprise ici)
                          - Martinique (dep:972), structure porteuse : Kaléidoscope Martinique (visée : non reprise ici)
                          - Loire-Atlantique (dep:44), structure porteuse : non reprise ici (visée : non reprise ici)
                          - Limousin (areg:74), structure porteuse : non reprise ici (visée : non reprise ici)
                          - Sud Alsace (zone:sud-alsace), autour de Mulhouse, structure porteuse : non reprise ici (visée : non reprise ici)
                          - Finistère (dep:29), structure porteuse : non reprise ici (visée : non reprise ici)
                          - Drôme-Ardèche (zone:drome-ardeche), structure porteuse : non reprise ici (visée : non reprise ici)

                        Groupe d'expérimentation de 2018
                          Animé par : Avise
                          Membres : Guyane, Martinique, Loire-Atlantique, Limousin, Sud Alsace, Finistère, Drôme-Ardèche
                          En expérimentation au 28 mars 2018 : 0, sans qu'on puisse dire : 7
                          En expérimentation au 31 décembre 2018 : 7, sans qu'on puisse dire : 0

                        Journée de transfert-métier, Besançon, le 28 mars 2018
                          Hôte : émergence Franche-Comté, membre depuis 2016
                          Visiteurs : Guyane, Martinique, Loire-Atlantique, Limousin, Sud Alsace, Finistère, Drôme-Ardèche
                          Ce qui en est sorti : non repris ici

                        Quatre chantiers, comme programmes (financeurs et dates : non repris ici)
                          - Bien vieillir (bien-vieillir), avec un assureur, AG2R LA MONDIALE
                          - Entreprises sociales dans les quartiers prioritaires (qpv), avec une métropole
                          - Plateforme numérique de mécénat en nature (mecenat-en-nature), avec un réseau culturel
                          - Co-construction (grandes-entreprises), avec de grandes entreprises, en leur sein
                        """);
    }

    @Test
    void quotesNobody() {
        assertThat(told()).doesNotContain("«", "»", "\"", "“", "”", "‘");
    }

    @Test
    void knowsTheHostAsAMemberOnTheDayAndNotBefore2016() {
        assertThat(Founding.MEMBER_SINCE_2016.had(MembershipStatus.MEMBER, Founding.DAY))
                .isEqualTo(Truth.YES);
        assertThat(Founding.MEMBER_SINCE_2016.had(MembershipStatus.MEMBER, LocalDate.of(2015, 12, 31)))
                .isEqualTo(Truth.NO);
    }

    @Test
    void doesNotKnowWhetherTheHostIsLabelled() {
        assertThat(Founding.MEMBER_SINCE_2016.had(MembershipStatus.LABELLED, Founding.DAY))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void inventsNoFunderAndNoDateOfAProgramme() {
        assertThat(Founding.WORKS)
                .extracting(work -> work.programme().id().value())
                .containsExactly("bien-vieillir", "qpv", "mecenat-en-nature", "grandes-entreprises");
        assertThat(Founding.WORKS)
                .extracting(Founding.Work::programme)
                .allSatisfy(
                        programme -> assertThat(programme).isEqualTo(Programme.of(programme.id(), programme.name())));
    }

    private static String told() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FoundingStory.tell(new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
