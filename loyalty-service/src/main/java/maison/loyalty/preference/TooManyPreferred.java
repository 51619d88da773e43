package maison.loyalty.preference;

/// Nobody saves for so much at a time.
public record TooManyPreferred(int most) {}
