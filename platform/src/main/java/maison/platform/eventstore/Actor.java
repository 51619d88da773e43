package maison.platform.eventstore;

/// Who caused an event.
///
/// @param id the identity provider's subject or client id; never a name
public record Actor(Kind kind, String id) {

    /// What sort of actor it was.
    public enum Kind {
        STAFF,
        TERMINAL,
        CLIENT,
        SYSTEM,
        AGENT
    }

    /// The service itself, such as a job or a consumer.
    public static Actor system(String component) {
        return new Actor(Kind.SYSTEM, component);
    }
}
