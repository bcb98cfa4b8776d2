package org.careline.local.demo.play;

/** What comes second 第二件事: after the first word a correction, a move, a mistake; what is told is what stands (rules 17.1, 17.2). */
final class SecondsAct {
    private final Cast cast;

    SecondsAct(Cast cast) {
        this.cast = cast;
    }

    void play() {
        new EnteredTwiceScene(cast).play();
        new SignedThenMovedScene(cast).play();
        new WrongDeathScene(cast).play();
    }
}
