package maison.loyalty.account;

/// What is kept of a link that shows that something was done. The link itself leads to somebody's
/// profile, so it is not kept.
///
/// @param hash of the link as it is compared, SHA-256 in lower-case hexadecimal
/// @param host where it leads, such as `instagram.com`
public record Proof(String hash, String host) {

    private static final int HASH_LENGTH = 64;

    public Proof {
        if (hash.length() != HASH_LENGTH || host.isEmpty()) {
            throw new IllegalArgumentException("A proof %s at %s".formatted(hash, host));
        }
        host = host.intern();
    }
}
