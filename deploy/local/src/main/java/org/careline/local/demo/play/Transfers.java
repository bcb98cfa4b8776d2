package org.careline.local.demo.play;

import java.util.Map;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;

/** A decision on a green-channel record 绿色通道: on what one has just read, and read again when somebody was faster. */
final class Transfers {
    private static final int STALE = 412;

    private Transfers() {}

    static Answer decide(Api api, String user, String transfer, String decision, Map<String, Object> form) {
        var path = "/transfers/" + transfer;
        while (true) {
            var read = api.get(user, Part.REFERRAL, path);
            if (!read.ok()) {
                return read;
            }
            var answer = api.change(user, Part.REFERRAL, path + "/" + decision, read.etag(), form);
            if (answer.status() != STALE) {
                return answer;
            }
        }
    }
}
