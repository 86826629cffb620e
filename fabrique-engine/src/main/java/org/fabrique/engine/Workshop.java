package org.fabrique.engine;

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

    public Fabriques fabriques() {
        return new Fabriques(engine, guard);
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

    public Initiatives initiatives() {
        return new Initiatives(engine, guard);
    }
}
