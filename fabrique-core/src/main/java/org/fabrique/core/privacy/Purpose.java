package org.fabrique.core.privacy;

import org.fabrique.core.Message;

/**
 * What personal data are used for (RGPD, article 5). On what legal ground is for the controller to say, not for this
 * list.
 */
public enum Purpose {
    HEARING_NEEDS("écoute des besoins", "hearing needs"),
    HOLDING_GATHERINGS("tenue des rencontres", "holding gatherings"),
    RUNNING_INITIATIVES("conduite des initiatives", "running initiatives"),
    CHOOSING_CARRIERS("choix des porteurs", "choosing carriers"),
    KEEPING_CONTACTS("suivi des contacts et partenariats", "keeping contacts and partnerships"),
    NETWORK_LIFE("vie du réseau", "life of the network"),
    SENDING_NEWS("envoi de nouvelles", "sending news"),
    KEEPING_ACCOUNTS("tenue des comptes", "keeping accounts");

    private final Message label;

    Purpose(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
