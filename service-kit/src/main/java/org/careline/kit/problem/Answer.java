package org.careline.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** Every answer the suite gives when it does not do what was asked (RFC 9457), but for the refusals each service lists. */
public enum Answer {
    MALFORMED(400, "内容有误，请改正所列各项。Something is wrong with what was sent; correct the fields listed."),
    NOT_SIGNED_IN(401, "请登录，或登录已过期。Sign in; the sign-in may have expired."),
    NOT_ALLOWED(403, "您的岗位无权进行此操作。Your role may not do this."),
    NOT_THERE(404, "没有找到。There is nothing here."),
    METHOD_NOT_ALLOWED(405, "此处不能这样操作。This cannot be done here."),
    NOT_ACCEPTABLE(406, "不能按所要求的格式回答。The format asked for cannot be given."),
    TOO_SLOW(408, "内容发送过慢，请重新发送。It was sent too slowly; send it again."),
    STALE(412, "内容已被他人更改，请重新打开后再改。It was changed meanwhile; open it again, then change it."),
    TOO_LARGE(413, "内容过大。More was sent than can be taken."),
    UNSUPPORTED_MEDIA_TYPE(415, "请以UTF-8编码的JSON格式发送。Send it as JSON in UTF-8."),
    KEY_REUSED(422, "此幂等键已用于其他内容。This Idempotency-Key was used for something else."),
    PRECONDITION_MISSING(428, "请用If-Match注明所改的版本。Name the version being changed in If-Match."),
    TOO_MANY_REQUESTS(429, "请求过于频繁，请稍后再试。Too many requests; try again later."),
    BUG(500, "系统出错，请向管理员提供编号。Something went wrong; quote the id to the operator."),
    OVERLOADED(503, "系统繁忙，请稍后再试。The service is busy; try again shortly.");

    private static final String RETRY_AFTER_SECONDS = "1";

    private final int status;
    private final String title;

    Answer(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Stable: clients may tell answers apart by it. */
    public String type() {
        return type(name());
    }

    static String type(String name) {
        return "/problems/" + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What goes wrong otherwise is not the sender's doing. */
    public static Answer ofStatus(int status) {
        for (var answer : values()) {
            if (answer.status == status) {
                return answer;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED : BUG;
    }

    HttpProblem.Builder problem() {
        var problem = HttpProblem.builder()
                .withType(URI.create(type()))
                .withTitle(title)
                .withStatus(status);
        return this == OVERLOADED || this == TOO_MANY_REQUESTS
                ? problem.withHeader("Retry-After", RETRY_AFTER_SECONDS)
                : problem;
    }
}
