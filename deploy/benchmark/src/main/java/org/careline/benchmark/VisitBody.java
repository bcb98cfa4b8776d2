package org.careline.benchmark;

/** A complete visit as a clinic's software would send it; level and behaviour come from the feeder. */
final class VisitBody {
    private VisitBody() {}

    static String template() {
        return """
                {"patient":"#{patient}","visitedOn":"#{day}","mode":"home","seen":["patient","family"],
                "level":#{level},"kinds":#{kinds},"behaviour":{"arsonOrExplosion":false,"weaponAgainstPerson":false,
                "threatWithWeapon":false,"selfHarm":false,"smashing":"#{smashing}","againstPersons":#{danger},
                "assaultThatStopped":false,"verbalThreat":false},"incidents":{"minorDisturbance":0,"disturbance":0,
                "crime":0,"otherHarm":0,"selfHarm":0,"attemptedSuicide":0},"behaviourLastSeenOn":"#{day}",
                "stillPresent":#{danger},"inHospital":false,"symptoms":[],"insight":"partial","adherence":"regular",
                "adverseReaction":"none","physicalDisease":"none","locked":"no","hospitalStay":"none",
                "medication":[],"confirmed":#{danger}}""";
    }
}
