package org.fabrique.engine;

import java.util.List;

/**
 * What one actor can do, grouped by what it is done to.
 * <p>
 * Each call asks the access policy first, then the domain, and keeps all its effects in one unit of work or none. What
 * the actor may not see looks as if it did not exist.
 */
public final class Workshop {

    private final FabriqueEngine engine;
    private final Guard guard;

    Workshop(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /**
     * Returns this workshop for one writing call that may be sent twice: the second time nothing is done, and the call tells
     * how things stand. The storage remembers the key until its host forgets it.
     *
     * @param key a name the asker gives to the request, of one line and at most 200 characters, without personal data
     */
    public Workshop once(String key) {
        return new Workshop(engine, guard.once(key));
    }

    public Needs needs() {
        return new Needs(engine, guard);
    }

    public Resources resources() {
        return new Resources(engine, guard);
    }

    public Solutions solutions() {
        return new Solutions(engine, guard);
    }

    public Decisions decisions() {
        return new Decisions(engine, guard);
    }

    public Initiatives initiatives() {
        return new Initiatives(engine, guard);
    }

    public Gatherings gatherings() {
        return new Gatherings(engine, guard);
    }

    public Programmes programmes() {
        return new Programmes(engine, guard);
    }

    public Organisations organisations() {
        return new Organisations(engine, guard);
    }

    public Persons persons() {
        return new Persons(engine, guard);
    }

    public Reports reports() {
        return new Reports(engine, guard);
    }

    /**
     * Finds things of every kind that say all the words of a text, by their beginnings, as the actor sees them: by kind, then in
     * the order of their register. Persons are found by nothing they are called.
     *
     * @param most how many at most, from 1 to 500
     * @throws IllegalArgumentException when the text has no word, or too many
     */
    public List<Found> search(String text, int most) {
        return new Searching(this).find(text, most);
    }

    public Fabriques fabriques() {
        return new Fabriques(engine, guard);
    }

    public Memberships memberships() {
        return new Memberships(engine, guard);
    }

    public Networks networks() {
        return new Networks(engine, guard);
    }

    public Groups groups() {
        return new Groups(engine, guard);
    }

    public Tools tools() {
        return new Tools(engine, guard);
    }

    public Practices practices() {
        return new Practices(engine, guard);
    }

    public Alerts alerts() {
        return new Alerts(engine, guard);
    }
}
