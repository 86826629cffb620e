package org.example.tool;

import java.nio.file.Path;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A tool that keeps the needs of one fabrique, and finds what answers them. */
@SpringBootApplication
class EmbedInSpringBoot {

    public static void main(String[] arguments) {
        SpringApplication.run(EmbedInSpringBoot.class, arguments);
    }

    /** One engine for each store and process. Spring closes it with the context, and the engine closes the store. */
    @Bean
    FabriqueEngine engine(@Value("${fabrique.db}") String file) {
        Storage storage = file.isEmpty() ? new InMemoryStorage() : SqliteStorage.at(Path.of(file));
        FabriqueEngine engine = FabriqueEngine.open(storage).with(FrenchTerritories.load());
        Actor tool = Actor.of(new ActorId("tool"), ActorRole.SYSTEM);
        engine.as(tool).solutions().addMissing(StarterCatalogue.load());
        return engine;
    }

    /**
     * Lets everybody ask: who may do what, the library knows. Only JSON is taken, which a form on somebody else's page
     * cannot send.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .build();
    }
}
