package maison.platform.publishing;

/// An event as other services see it.
///
/// @param key the id whose order matters to consumers
/// @param type a promised name with version, such as `maison.sale.completed.v1`
/// @param data a record that becomes JSON; without personal data
public record Published(String topic, String key, String type, Object data) {}
