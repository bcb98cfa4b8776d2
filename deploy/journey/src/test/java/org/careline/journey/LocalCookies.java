package org.careline.journey;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one browser that, as browsers do, holds localhost for safe: a cookie marked secure goes there over http. */
final class LocalCookies extends CookieHandler {
    private final Map<String, String> known = new TreeMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        var pairs = known.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Map.of("Cookie", List.of(pairs));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.entrySet().stream()
                .filter(header -> "set-cookie".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .flatMap(value -> HttpCookie.parse(value).stream())
                .forEach(cookie -> known.put(cookie.getName(), cookie.getValue()));
    }
}
