package maison.platform.eventstore;

/// A request's own identity, chosen by the client, so that a retry is recognised.
///
/// @param scope stands for who asked for which operation, and tells nothing of either; keys of
///   different scopes never meet
/// @param key the client's key, 1 to 255 characters
/// @param fingerprint SHA-256 of the request's canonical body, as hex digits
public record IdempotencyKey(String scope, String key, String fingerprint) {}
