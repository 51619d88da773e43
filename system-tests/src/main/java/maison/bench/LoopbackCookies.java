package maison.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Browsers take loopback for a secure context and send it `Secure` cookies; the JDK does not.
public final class LoopbackCookies extends CookieManager {

    private static final Pattern SECURE = Pattern.compile(";\\s*Secure(?=;|$)");

    /// Without any cookies yet.
    public LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        var plain = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                plain.put(
                        name,
                        values.stream()
                                .map(value -> SECURE.matcher(value).replaceAll(""))
                                .toList()));
        super.put(uri, plain);
    }
}
