package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// What is left of a grant at some instant: all of it, or nothing once it is withdrawn.
record Granted(Grant grant, boolean withdrawn) implements Source {

    @Override
    public UUID id() {
        return grant.id();
    }

    @Override
    public Instant at() {
        return grant.at();
    }

    @Override
    public Instant usableFrom() {
        return grant.usableFrom();
    }

    @Override
    public Instant expiresAt() {
        return grant.expiresAt();
    }

    @Override
    public long points() {
        return withdrawn ? 0 : grant.points();
    }
}
