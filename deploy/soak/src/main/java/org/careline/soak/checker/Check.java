package org.careline.soak.checker;

/** One promise, judged of a whole history. */
interface Check {
    /** In a few words, as the verdict prints it. */
    String promise();

    void judge(World world, Findings findings);
}
