package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonLines;
import org.fabrique.json.JsonObject;
import org.fabrique.matching.Peer;
import org.jspecify.annotations.Nullable;

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

    /** Reads several files as one; a need that stands in two of them is refused. */
    static Loaded<Known> read(List<Path> files, Gazetteer gazetteer) {
        List<Known> known = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(AskedNeed.ID));
        for (Path file : files) {
            Loaded<Known> read = JsonLines.standard().read(file, new PeerFile(gazetteer)::known);
            problems.addAll(read.problems());
            known.addAll(read.values());
            read.values().stream()
                    .map(each -> each.need().id().value())
                    .filter(id -> !ids.add(id))
                    .forEach(id -> problems.add(twice(file, id)));
        }
        return new Loaded<>(known, problems);
    }

    private Known known(JsonObject line) {
        String id = line.requiredId("id");
        @Nullable String title = line.optionalText("title");
        @Nullable String text = line.optionalText("text");
        Optional<TerritoryCode> territory =
                AskedNeed.territory(line.optionalText("territory"), gazetteer, line::refuse);
        List<Peer.Study> studies = line.objects("studies", MOST_STUDIES, PeerFile::study);
        line.refuseUnknownFields();
        Need need =
                AskedNeed.of(id, AskedNeed.words(title, text, "text", line::refuse), territory, List.of(), List.of());
        return new Known(need, studies);
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

    private static Problem twice(Path file, String id) {
        return Problem.of(
                "DUPLICATE_ID",
                Place.file(file.toString()),
                id,
                "ce besoin est donné deux fois",
                "this need is given twice");
    }
}
