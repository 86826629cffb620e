package org.fabrique.examples.web;

import io.javalin.config.RoutesConfig;

/** The pages of one area. */
public interface Pages {

    /** Says which paths they answer. */
    void on(RoutesConfig routes);
}
