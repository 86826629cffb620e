package org.fabrique.examples.web.need;

import java.util.List;
import java.util.Set;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A part of the needs the visitor sees.
 *
 * @param asked what the list is narrowed by
 * @param count how many there are in all
 */
public record NeedList(Form asked, long count, Page<Versioned<Need>> needs) {

    private static final int ROWS = 25;

    static NeedList of(Visit visit, Form asked) {
        NeedQuery query = query(asked);
        PageRequest part = asked.optional("after")
                .map(cursor -> PageRequest.after(Cursor.parse(cursor), ROWS))
                .orElse(PageRequest.first(ROWS));
        return new NeedList(
                asked,
                visit.workshop().needs().count(query),
                visit.workshop().needs().list(query, part));
    }

    private static NeedQuery query(Form asked) {
        NeedQuery query = NeedQuery.all();
        if (asked.has("words")) {
            query = query.finding(asked.search("words"));
        }
        if (asked.has("theme")) {
            query = query.about(Set.of(asked.id("theme", ThemeCode::new)));
        }
        return asked.choice("status", NeedStatus.class)
                .map(Set::of)
                .map(query::having)
                .orElse(query);
    }

    public List<NeedStatus> statuses() {
        return List.of(NeedStatus.values());
    }

    /** Returns where the rest is, or null when this is all. */
    public @Nullable String more() {
        return needs.next() == null
                ? null
                : "/needs?words=%s&status=%s&theme=%s&after=%s"
                        .formatted(
                                Visit.url(asked.text("words")),
                                Visit.url(asked.text("status")),
                                Visit.url(asked.text("theme")),
                                Visit.url(needs.next()));
    }

    public boolean isNarrowed() {
        return asked.has("words") || asked.has("status") || asked.has("theme");
    }
}
