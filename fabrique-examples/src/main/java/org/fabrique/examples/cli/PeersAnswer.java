package org.fabrique.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Peer;
import org.fabrique.matching.Peers;
import org.fabrique.matching.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Needs like the one that was asked, elsewhere, the most alike first: who studied them, and how far they got. */
record PeersAnswer(List<Peer> peers, Gazetteer gazetteer) {

    private static final Message HEAD = Message.of("Besoins proches, ailleurs :", "Needs like this one, elsewhere:");
    private static final Message NONE =
            Message.of("Aucun besoin proche n'est connu.", "No need like this one is known.");
    private static final Message NOBODY =
            Message.of("personne ne l'a étudié, que l'on sache", "nobody is known to have studied it");

    PeersAnswer {
        peers = List.copyOf(peers);
    }

    static PeersAnswer of(Need need, List<PeerFile.Known> known, LocalContext context, Vocabulary words, int top) {
        Map<NeedId, List<Peer.Study>> studies =
                known.stream().collect(Collectors.toMap(each -> each.need().id(), PeerFile.Known::studies));
        List<Need> needs = known.stream().map(PeerFile.Known::need).toList();
        return new PeersAnswer(
                Peers.of(need, needs, List.of(), context, words).stream()
                        .limit(top)
                        .map(peer -> new Peer(
                                peer.need(),
                                peer.contributions(),
                                studies.getOrDefault(peer.need().id(), List.of())))
                        .toList(),
                context.gazetteer());
    }

    String told(Locale locale) {
        return peers.isEmpty()
                ? NONE.in(locale)
                : Stream.concat(Stream.of(HEAD.in(locale)), peers.stream().map(peer -> told(peer, locale)))
                        .collect(Collectors.joining("\n"));
    }

    private String told(Peer peer, Locale locale) {
        Function<Message, String> said = message -> message.in(locale);
        Stream<String> head = Stream.of("  %d/1000  %s%s"
                .formatted(peer.score(), peer.need().title(), place(peer.need().territory())));
        Stream<String> reasons = peer.contributions().stream()
                .filter(each -> each.points() > 0)
                .map(Contribution::reason)
                .map(said)
                .map("    "::concat);
        Stream<String> studies = peer.studies().isEmpty()
                ? Stream.of("    · " + NOBODY.in(locale))
                : peer.studies().stream().map(study -> told(study, said));
        return Stream.of(head, reasons, studies).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String told(Peer.Study study, Function<Message, String> said) {
        return "    · %s, %s — %s (%s)"
                .formatted(
                        said.apply(study.phase().label()),
                        said.apply(study.standing().label()),
                        study.by().value(),
                        study.initiative().value());
    }

    private String place(@Nullable TerritoryCode code) {
        return code == null
                ? ""
                : " — " + gazetteer.find(code).map(Territory::name).orElse(code.toString());
    }
}
