package maison.platform.security;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who makes the current request, and in which circumstances.
@RequestScoped
public class Caller {

    static final String PURPOSE_HEADER = "Maison-Purpose";

    private final SecurityIdentity identity;
    private final HttpServerRequest request;
    private final Purposes purposes;

    Caller(SecurityIdentity identity, HttpServerRequest request, Purposes purposes) {
        this.identity = identity;
        this.request = request;
        this.purposes = purposes;
    }

    /// Whether the caller has a role.
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /// A claim of the caller's token.
    public Optional<String> claim(String name) {
        if (name.equals("customer_id") && has(Roles.SUBJECT_ACCESS)) {
            return Optional.of(identity.getAttribute(OnBehalf.SUBJECT));
        }
        return TokenClaims.of(identity, name);
    }

    /// Lets a client see only their own record; others pass.
    ///
    /// @throws ForbiddenException for a client who asks for somebody else
    public void requireOwn(UUID customer) {
        if (has(Roles.CLIENT) && !claim("customer_id").equals(Optional.of(customer.toString()))) {
            throw new ForbiddenException("A client sees only their own record");
        }
    }

    /// Lets a terminal act only for its own store; others pass.
    ///
    /// @throws ForbiddenException for a terminal of another store
    public void requireStore(String store) {
        if (has(Roles.TERMINAL) && !claim("store").equals(Optional.of(store))) {
            throw new ForbiddenException("A terminal acts only for its own store");
        }
    }

    /// The caller's own `Authorization` header, to ask another service in their name. Never to be
    /// kept or logged.
    public Optional<String> authorization() {
        return Optional.ofNullable(request.getHeader("Authorization"));
    }

    /// The caller as events remember them.
    public Actor actor() {
        String subject =
                identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                        ? token.getSubject()
                        : identity.getPrincipal().getName();
        if (has(Roles.TERMINAL)) {
            return new Actor(Actor.Kind.TERMINAL, claim("azp").orElse(subject));
        }
        if (has(Roles.INTEGRATION) || has(Roles.SERVICE) || has(Roles.SUBJECT_ACCESS)) {
            return new Actor(Actor.Kind.SYSTEM, claim("azp").orElse(subject));
        }
        return new Actor(has(Roles.CLIENT) ? Actor.Kind.CLIENT : Actor.Kind.STAFF, subject);
    }

    /// Why the caller touches personal data, if they said so: a code of the setting
    /// `maison.purposes`. It is kept for ever and unsealed, so free text, in which a name may
    /// stand, is refused.
    ///
    /// @throws ProblemException 400 for any other text
    public Optional<String> purpose() {
        String given = request.getHeader(PURPOSE_HEADER);
        if (given != null && !purposes.include(given)) {
            throw ProblemException.invalid(PURPOSE_HEADER, "must be one of " + purposes);
        }
        return Optional.ofNullable(given);
    }

    /// Joins everything that the request leads to.
    public String correlationId() {
        return Correlation.of(request);
    }

    /// The circumstances of a command of this request.
    public CommandContext context() {
        String key = request.getHeader(Idempotency.HEADER);
        String correlation = correlationId();
        return new CommandContext(
                key != null ? key : correlation,
                actor(),
                purpose().orElse(null),
                correlation,
                null,
                traceparent());
    }

    /// A command of this request that depends on `If-Match`, where the client sent it.
    public Call call() {
        return new Call(context(), null, ETags.expectedVersion(request.getHeader("If-Match")));
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01"
                : null;
    }
}
