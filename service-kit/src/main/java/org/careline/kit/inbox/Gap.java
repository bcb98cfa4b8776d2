package org.careline.kit.inbox;

/** Something between two offsets of a partition that a listener did not find where it should have been. */
record Gap(String listener, String topic, int partition, Kind kind, long from, long to) {
    enum Kind {
        /** The topic no longer kept what the listener had not heard. */
        FORGOTTEN("forgotten"),
        /** Records stand at offsets where others had stood before: the broker lost its log. */
        BEGUN_ANEW("begun-anew");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }
}
