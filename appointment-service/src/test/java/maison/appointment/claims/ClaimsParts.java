package maison.appointment.claims;

import maison.platform.eventstore.AppendGuard;
import maison.platform.projection.Projection;

/// The parts that keep claims, for tests that run without the container.
public final class ClaimsParts {

    private ClaimsParts() {}

    public static Projection projection() {
        return new ClaimsProjection();
    }

    public static Claims claims() {
        return new Claims();
    }

    public static AppendGuard guard() {
        return new NoOverlapGuard(new Claims());
    }
}
