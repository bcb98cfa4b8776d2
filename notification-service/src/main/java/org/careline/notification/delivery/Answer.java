package org.careline.notification.delivery;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.careline.notification.domain.sending.Outcome.Result;

/**
 * What came of a call.
 *
 * @param failure empty: the machine took it
 */
record Answer(Result result, Optional<String> failure) {
    static final Answer TAKEN = new Answer(Result.TAKEN, Optional.empty());

    static final Answer NO_ADDRESS = new Answer(Result.NO_ADDRESS, Optional.of("no endpoint"));

    static Answer notTaken(String failure) {
        return new Answer(Result.NOT_TAKEN, Optional.of(failure));
    }

    static Answer unreached(String failure) {
        return new Answer(Result.UNREACHED, Optional.of(failure));
    }

    /** Where the connection never stood nothing was sent. */
    static Answer broken(Throwable reason) {
        var name = reason.getClass().getSimpleName();
        return switch (reason) {
            case UnknownHostException _, ConnectException _, NoRouteToHostException _, ConnectTimeoutException _ ->
                unreached(name);
            case SSLHandshakeException _ -> unreached(name);
            default -> notTaken(name);
        };
    }
}
