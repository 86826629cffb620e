package org.example.tool;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.NeedId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Needs;
import org.fabrique.json.FabriqueJson;
import org.fabrique.matching.json.MatchingJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Needs over HTTP, in the library's own JSON form (docs/match-format.md). */
@RestController
class NeedsController {

    private final FabriqueEngine engine;
    private final Login login;

    NeedsController(FabriqueEngine engine, Login login) {
        this.engine = engine;
        this.login = login;
    }

    @PostMapping(path = "/needs", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<Void> capture(@RequestBody byte[] draft, @Nullable Principal signedIn) {
        NeedId id = new NeedId(UUID.randomUUID().toString());
        needs(signedIn).capture(id, FabriqueJson.standard().read(draft, NeedDraft.class));
        return ResponseEntity.created(URI.create("/needs/" + id + "/matches")).build();
    }

    @GetMapping(path = "/needs/{id}/matches", produces = APPLICATION_JSON_VALUE)
    String matches(@PathVariable NeedId id, @Nullable Principal signedIn) {
        return MatchingJson.standard().write(needs(signedIn).match(id));
    }

    private Needs needs(@Nullable Principal signedIn) {
        return engine.as(login.actor(signedIn)).needs();
    }
}
