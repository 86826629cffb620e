package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;

/**
 * A local structure that runs the method on its territories.
 * <p>
 * It is not a legal body: one organisation can host it, or several together, and it often has a brand and words of its
 * own. The territories of two fabriques may overlap.
 *
 * @param name its own brand, such as {@code Générateur BFC}
 * @param hosts the organisations that carry it; empty when not said
 * @param territories where it works, in the order given; empty when not said
 * @param referents whom to turn to about which territory
 * @param vocabulary what it calls the things the network has a word for; it keeps the word of the network for the rest
 */
public record Fabrique(
        FabriqueId id,
        String name,
        List<StakeholderId> hosts,
        List<TerritoryCode> territories,
        List<Referent> referents,
        Map<Term, String> vocabulary) {

    public Fabrique {
        requireNonNull(id, "id");
        name = Text.line(name, "name of a fabrique");
        hosts = List.copyOf(new LinkedHashSet<>(hosts));
        territories = List.copyOf(new LinkedHashSet<>(territories));
        referents = List.copyOf(new LinkedHashSet<>(referents));
        vocabulary = clean(vocabulary);
    }

    public static Fabrique of(FabriqueId id, String name, StakeholderId host, TerritoryCode... territories) {
        return named(id, name).withHosts(List.of(host)).withTerritories(List.of(territories));
    }

    /** Returns a fabrique of which only the name is known: neither who carries it nor where it works. */
    public static Fabrique named(FabriqueId id, String name) {
        return new Fabrique(id, name, List.of(), List.of(), List.of(), Map.of());
    }

    public Fabrique withHosts(List<StakeholderId> consortium) {
        return new Fabrique(id, name, consortium, territories, referents, vocabulary);
    }

    public Fabrique withTerritories(List<TerritoryCode> covered) {
        return new Fabrique(id, name, hosts, covered, referents, vocabulary);
    }

    public Fabrique withReferents(List<Referent> persons) {
        return new Fabrique(id, name, hosts, territories, persons, vocabulary);
    }

    public Fabrique withVocabulary(Map<Term, String> words) {
        return new Fabrique(id, name, hosts, territories, referents, words);
    }

    /** Tells whether several organisations carry it together. */
    public boolean isConsortium() {
        return hosts.size() > 1;
    }

    /** Returns its own word, or that of the network in the language asked for when it has none. */
    public String word(Term term, Locale locale) {
        String own = vocabulary.get(term);
        return own == null ? term.label().in(locale) : own;
    }

    /** Returns those known to be referents of exactly this territory on a day, in the order given. */
    public List<StakeholderId> referentsOf(TerritoryCode territory, LocalDate day) {
        return referents.stream()
                .filter(referent -> referent.territory().equals(territory))
                .filter(referent -> referent.isOn(day))
                .map(Referent::who)
                .distinct()
                .toList();
    }

    private static Map<Term, String> clean(Map<Term, String> words) {
        Map<Term, String> clean = new TreeMap<>();
        words.forEach((term, word) -> clean.put(term, Text.line(word, "own word of a fabrique")));
        return Collections.unmodifiableMap(clean);
    }
}
