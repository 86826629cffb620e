package org.fabrique.core.indicator;

import org.fabrique.core.Message;

/**
 * What is counted, and exactly how. The names are those the network publishes; where it does not say how it counts, the
 * rule is ours and stands here.
 */
public enum Indicator {
    CREATIVITY_SESSIONS(
            Message.of("séances de créativité", "creativity sessions"),
            Message.of(
                    "Séances où l'on cherche à plusieurs une réponse à un besoin.",
                    "Sittings in which several people look for an answer to a need."),
            Message.of("Chaque séance tenue pendant la période.", "Each session held during the period."),
            Message.of(
                    "Les séances sans date, ou dont la date ne dit pas si elles tombent dans la période.",
                    "The sessions without a date, or whose date does not say whether they lie within the period.")),
    STUDIES_ADVANCED(
            Message.of("études d'opportunité avancées", "opportunity studies advanced"),
            Message.of(
                    "Études d'opportunité auxquelles on a travaillé, achevées ou non.",
                    "Opportunity studies that were worked on, completed or not."),
            Message.of(
                    "Chaque initiative qui a été, un jour au moins de la période, en étude d'opportunité sans être en"
                            + " sommeil.",
                    "Each initiative that was in its opportunity study, and not on hold, on one day of the period at"
                            + " least."),
            Message.of("Rien : le journal donne les dates.", "Nothing: the journal gives the dates.")),
    STUDIES_COMPLETED(
            Message.of("études d'opportunité achevées", "opportunity studies completed"),
            Message.of(
                    "Études d'opportunité menées à leur terme.", "Opportunity studies carried through to their end."),
            Message.of(
                    "Chaque initiative passée, pendant la période, de l'étude d'opportunité à une phase suivante.",
                    "Each initiative that went on, during the period, from its opportunity study to a later phase."),
            Message.of(
                    "Les initiatives arrêtées pendant l'étude : le journal ne dit pas si elle était finie.",
                    "The initiatives stopped during the study: the journal does not say whether it was finished.")),
    CREATIONS(
            Message.of("entreprises ou activités créées", "enterprises or activities created"),
            Message.of(
                    "Entreprises nouvelles, et activités nouvelles d'une structure qui existait.",
                    "New enterprises, and new activities of a body that existed before."),
            Message.of("Chaque création datée de la période.", "Each creation dated within the period."),
            Message.of(
                    "Les créations sans date, ou dont la date ne dit pas si elles tombent dans la période.",
                    "The creations without a date, or whose date does not say whether they lie within the period.")),
    PARTNERS(
            Message.of("partenaires réunis", "partners gathered"),
            Message.of(
                    "Personnes et organisations qui ont pris part au travail.",
                    "People and organisations that took part in the work."),
            Message.of(
                    "Chaque partie prenante une seule fois, si elle a participé à une séance de la période ou tenu,"
                            + " pendant la période, un rôle dans une initiative vivante. Les totaux de deux membres ne"
                            + " s'additionnent pas.",
                    "Each stakeholder once, if it took part in a session of the period or held, during the period,"
                            + " a role in a living initiative. The totals of two members do not add up."),
            Message.of(
                    "Les séances dont on ne sait pas si elles tombent dans la période, et dont les participants ne sont"
                            + " pas comptés ; les parties prenantes dont on ne sait pas quand elles ont tenu un rôle.",
                    "The sessions of which nobody knows whether they lie within the period, and whose participants are"
                            + " not counted; the stakeholders of whom nobody knows when they held a role.")),
    JOBS(
            Message.of("emplois créés", "jobs created"),
            Message.of(
                    "Emplois des entreprises ou activités créées, en équivalents temps plein.",
                    "Jobs of the enterprises or activities created, in full-time equivalents."),
            Message.of(
                    "La somme des emplois de chaque création datée de la période.",
                    "The sum of the jobs of each creation dated within the period."),
            Message.of(
                    "Les créations dont les emplois sont inconnus, ou dont on ne sait pas si elles tombent dans la"
                            + " période.",
                    "The creations whose jobs are unknown, or of which nobody knows whether they lie within the"
                            + " period.")),
    STALLED_INITIATIVES(
            Message.of("initiatives en panne", "stalled initiatives"),
            Message.of(
                    "Initiatives vivantes que plus rien ne fait avancer.",
                    "Living initiatives that nothing moves forward any more."),
            Message.of(
                    "Chaque initiative ouverte qui, au dernier jour de la période, est en sommeil ou n'a rien dans son"
                            + " journal depuis plus de douze mois.",
                    "Each open initiative that, on the last day of the period, is on hold or has had nothing in its"
                            + " journal for more than twelve months."),
            Message.of("Rien : le journal donne les dates.", "Nothing: the journal gives the dates.")),
    UNANSWERED_NEEDS(
            Message.of("besoins sans réponse", "unanswered needs"),
            Message.of(
                    "Besoins entendus auxquels il manque encore une réponse, même en partie.",
                    "Needs that were heard and still lack an answer, or a part of one."),
            Message.of(
                    "Chaque besoin capté au plus tard le dernier jour de la période et qui, au jour où le bilan est"
                            + " tiré, n'est ni satisfait ni regroupé avec un autre.",
                    "Each need captured on the last day of the period or before and which, on the day the report is"
                            + " drawn, is neither answered nor grouped with another."),
            Message.of(
                    "Les besoins sans date de captage, ou dont la date ne dit pas s'ils ont été captés à temps.",
                    "The needs without a date of capture, or whose date does not say whether they were captured in"
                            + " time."));

    private final Message label;
    private final Message definition;
    private final Message counting;
    private final Message gaps;

    Indicator(Message label, Message definition, Message counting, Message gaps) {
        this.label = label;
        this.definition = definition;
        this.counting = counting;
        this.gaps = gaps;
    }

    public Message label() {
        return label;
    }

    /** Returns what the thing is. */
    public Message definition() {
        return definition;
    }

    /** Returns how it is counted. */
    public Message counting() {
        return counting;
    }

    /** Returns what cannot be counted and is told beside the figure. */
    public Message gaps() {
        return gaps;
    }

    /** Tells whether the figures of members that share nothing can be added. */
    public boolean addsUp() {
        return this != PARTNERS;
    }

    /** Tells whether a small figure could point to somebody. */
    public boolean countsPeople() {
        return this == PARTNERS || this == JOBS;
    }

    /** Tells whether a programme can aim at more of it. */
    public boolean isAnAim() {
        return this != STALLED_INITIATIVES && this != UNANSWERED_NEEDS;
    }
}
