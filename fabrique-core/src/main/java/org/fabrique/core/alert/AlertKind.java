package org.fabrique.core.alert;

import org.fabrique.core.Message;

/** What a fabrique is told of. */
public enum AlertKind {
    SOLUTION_FITS("une solution convient à un besoin qui attend", "a solution suits a waiting need"),
    NEED_ELSEWHERE("un besoin semblable a été capté ailleurs", "a need like this one was captured elsewhere"),
    RESOURCE_AVAILABLE("une ressource est devenue disponible", "a resource has become available"),
    INITIATIVE_STALLS("une initiative est en panne", "an initiative stalls"),
    RECORD_STALE("une fiche est à vérifier", "a record goes stale"),
    REVIEW_DUE("une initiative est à revoir", "a review is due"),
    CHECK_DUE("un contrôle de pérennité est à faire", "a durability check is due"),
    RETENTION_ENDS("des données personnelles sont à revoir", "a retention term ends");

    private final Message label;

    AlertKind(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
