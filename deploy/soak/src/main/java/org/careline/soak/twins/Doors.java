package org.careline.soak.twins;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way of one replica to one server: a door, or where the server is several processes a door to each; the weather is the same before all. */
public final class Doors {
    private final List<Proxy> all;

    private Doors(List<Proxy> all) {
        this.all = List.copyOf(all);
    }

    /** @param ports where the client knocks, and where the server listens */
    static Doors open(Map<Integer, Integer> ports) throws IOException {
        var all = new ArrayList<Proxy>();
        for (var port : ports.entrySet()) {
            all.add(Proxy.open(port.getKey(), port.getValue()));
        }
        return new Doors(all);
    }

    public void turn(Weather next) {
        all.forEach(door -> door.turn(next));
    }

    /** Breaks every connection with a reset; whoever comes anew is let in. */
    public void reset() {
        all.forEach(Proxy::reset);
    }

    void close() throws IOException {
        for (var door : all) {
            door.close();
        }
    }
}
