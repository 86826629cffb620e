package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;

/**
 * A way of doing that a fabrique has found good and tells the others.
 * <p>
 * It is not a solution for a territory: it is about the trade itself.
 *
 * @param sharedBy the fabrique that does it
 * @param description how it is done
 * @param reuses who does it too, each fabrique once
 */
public record Practice(PracticeId id, FabriqueId sharedBy, String name, String description, List<Reuse> reuses) {

    public Practice {
        requireNonNull(id, "id");
        requireNonNull(sharedBy, "sharedBy");
        name = Text.line(name, "name of a practice");
        description = Text.body(description, "description of a practice");
        reuses = Reuse.checked(sharedBy, reuses);
    }

    public static Practice of(PracticeId id, FabriqueId sharedBy, String name, String description) {
        return new Practice(id, sharedBy, name, description, List.of());
    }

    public Practice reused(Reuse reuse) {
        List<Reuse> more = new ArrayList<>(reuses);
        more.add(reuse);
        return new Practice(id, sharedBy, name, description, more);
    }
}
