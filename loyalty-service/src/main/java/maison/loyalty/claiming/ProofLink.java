package maison.loyalty.claiming;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import maison.loyalty.account.Proof;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Compares links as people mean them: the same post is the same proof, however it was shared.
final class ProofLink {

    /// What sharing buttons add to say who shared it, and what leads to the same page.
    private static final Pattern TRACKING =
            Pattern.compile("(utm_\\w+|fbclid|gclid|igsh|igshid|mibextid|si|ref_src)(=.*)?");

    private ProofLink() {}

    /// What is kept of a link; null for none.
    ///
    /// @throws ProblemException 400 for what is no link to a web page
    static @Nullable Proof read(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            URI uri = new URI(link.strip()).normalize();
            String scheme = Objects.requireNonNullElse(uri.getScheme(), "");
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                throw invalid();
            }
            String host = host(uri);
            return new Proof(hash(host + port(uri) + path(uri) + query(uri)), host);
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalid("/proof", "must be a link to a web page");
    }

    private static String host(URI uri) {
        String host = IDN.toASCII(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.replaceFirst("^(www|m|mobile)\\.(?=.*\\.)", "").replaceFirst("\\.$", "");
    }

    private static String port(URI uri) {
        boolean usual = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
        return usual ? "" : ":" + uri.getPort();
    }

    private static String path(URI uri) {
        return Objects.requireNonNullElse(uri.getPath(), "").replaceFirst("/+$", "");
    }

    private static String query(URI uri) {
        String query = uri.getQuery();
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&", -1))
                .filter(each -> !each.isEmpty() && !TRACKING.matcher(each).matches())
                .sorted()
                .collect(Collectors.joining("&", "?", ""))
                .replaceFirst("^\\?$", "");
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
