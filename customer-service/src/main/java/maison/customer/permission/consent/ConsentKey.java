package maison.customer.permission.consent;

/// What one consent is about: never "everything", always one purpose over one channel.
public record ConsentKey(Purpose purpose, Channel channel) {}
