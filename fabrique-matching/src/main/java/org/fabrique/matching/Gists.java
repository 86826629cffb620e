package org.fabrique.matching;

import org.fabrique.matching.text.Gist;

/** Reads gists by their numbers; each is good until the next is read. */
interface Gists {
    Gist of(int number);
}
