package maison.customer.identity.joined;

import java.time.Instant;
import java.util.UUID;

/// That one id stands for another person since some moment.
public record Join(UUID absorbed, UUID into, Instant at) {}
