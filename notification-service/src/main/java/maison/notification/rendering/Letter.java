package maison.notification.rendering;

/// A message in words, ready to be sent.
///
/// @param language `en` or `ar`
public record Letter(String subject, String text, String html, String language) {}
