package org.fabrique.examples.web.browser;

/** How somebody reads the pages. */
enum Way {
    FRENCH("fr-FR", true),
    ENGLISH("en-GB", true),
    WITHOUT_SCRIPTS("fr-FR", false);

    private final String locale;
    private final boolean scripts;

    Way(String locale, boolean scripts) {
        this.locale = locale;
        this.scripts = scripts;
    }

    String locale() {
        return locale;
    }

    boolean scripts() {
        return scripts;
    }

    String say(String fr, String en) {
        return this == ENGLISH ? en : fr;
    }
}
