package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.Need;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonObject;
import org.fabrique.matching.Peer;

/**
 * A file of needs felt elsewhere: {@code {id[, title], text[, territory][, studies]}} on each line, where a study is
 * {@code {initiative, by, phase, standing}}: who studied it, and how far they got.
 */
final class PeerFile {

    private static final Codes<Phase> PHASES = Codes.of(Phase.class);
    private static final Codes<Standing> STANDINGS = Codes.of(Standing.class);
    private static final Message ID = Message.of("un identifiant est attendu", "an identity is expected");
    private static final int MOST_STUDIES = 100;

    private final Gazetteer gazetteer;

    private PeerFile(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** One line. */
    record Known(Need need, List<Peer.Study> studies) {
        Known {
            studies = List.copyOf(studies);
        }
    }

    /** Reads several files as one. */
    static Loaded<Known> read(List<Path> files, Gazetteer gazetteer) {
        return NeedFiles.read(files, new PeerFile(gazetteer)::known, Known::need);
    }

    private Known known(JsonObject line) {
        ToldNeed told = ToldNeed.of(line, gazetteer);
        List<Peer.Study> studies = line.objects("studies", MOST_STUDIES, PeerFile::study);
        line.refuseUnknownFields();
        return new Known(told.need(), studies);
    }

    private static Peer.Study study(JsonObject part) {
        Peer.Study study = new Peer.Study(
                part.required("initiative", ID, InitiativeId::new),
                part.required("by", ID, FabriqueId::new),
                part.requiredCode("phase", PHASES),
                part.requiredCode("standing", STANDINGS));
        part.refuseUnknownFields();
        return study;
    }
}
