package org.fabrique.examples.cli;

import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.json.Codes;

/** The themes the command line knows: those of the Carrefour des innovations sociales. */
final class Themes {

    static final Codes<ThemeCode> KNOWN = Codes.of(
            ThemeScheme.carrefour().themes().stream().map(theme -> theme.code()).toList(), ThemeCode::value);

    private Themes() {}
}
